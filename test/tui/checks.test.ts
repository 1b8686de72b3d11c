/** The checks beside a screen: a list with a pointer, each opened with a key, and back again. */
import {describe, expect, test} from 'vitest';
import {fakeDesk} from '../support/fake-desk.ts';
import {check, checks, choice, fakeSession, review, text, trouble} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const subscribe = {type: 'go', to: 'subscribe', forget: null};

describe.each([
  ['a choice', choice({checks})],
  ['a review', review({checks})],
  ['a trouble', trouble({checks})],
])('beside %s', (_name, screen) => {
  test('c lays them over it, the pointer at the first that is not well; Esc leads back', async () => {
    const session = fakeSession(screen);
    const ink = openInk(session);
    await ink.see(/c all checks/);
    ink.type('c');
    await ink.see(/3 checks[\s\S]*✓ Validity[\s\S]*❯ ! Webhook subscription[\s\S]*\? Expiry/);
    ink.type(keys.escape);
    await ink.see(/c all checks/);
    expect(session.sent).toEqual([]);
  });
});

test('Enter opens one: what, what to do, why, where, and what was asked; Esc closes it', async () => {
  const ink = openInk(fakeSession(choice({checks})));
  await ink.see(/c all checks/);
  ink.type('c');
  await ink.see(/❯ ! Webhook/);
  ink.type(keys.enter);
  await ink.see(
    /Webhook subscription: warning[\s\S]*1\. Open Webhook settings\.[\s\S]*2\. Click Subscribe\./,
  );
  await ink.see(/Nobody subscribed the app yet\.[\s\S]*Decided by: GET \/102\/subscribed_apps/);
  ink.type(keys.escape);
  await ink.see(/3 checks/);
});

test('→ opens and ← closes; the pointer moves and comes round', async () => {
  const ink = openInk(fakeSession(review({checks})));
  await ink.see(/c all checks/);
  ink.type('c');
  await ink.see(/❯ ! Webhook/);
  ink.type(keys.down);
  await ink.see(/❯ \? Expiry/);
  ink.type(keys.right);
  await ink.see(/Expiry: not proved[\s\S]*This token may not inspect itself/);
  ink.type(keys.left);
  await ink.see(/❯ \? Expiry/);
  ink.type(keys.down);
  await ink.see(/❯ ✓ Validity/);
});

test('what can be done about a check is a key of its page', async () => {
  const session = fakeSession(choice({checks}));
  const ink = openInk(session);
  await ink.see(/c all checks/);
  ink.type('c');
  await ink.see(/❯ ! Webhook/);
  ink.type(keys.enter);
  await ink.see(/m subscribe it/);
  ink.type('m');
  await ink.until('sent', () => session.sent.length > 0);
  expect(session.sent).toEqual([subscribe]);
});

test('its address is opened in the browser with o', async () => {
  const desk = fakeDesk();
  const ink = openInk(fakeSession(choice({checks})), {desk});
  await ink.see(/c all checks/);
  ink.type('c');
  await ink.see(/❯ ! Webhook/);
  ink.type(keys.enter);
  await ink.see(/o open/);
  ink.type('o');
  await ink.until('opened', () => desk.opened.length > 0);
  expect(desk.opened.map(({label}) => label)).toEqual(['Webhook settings']);
});

test('when the trouble goes by itself, they go with it', async () => {
  const session = fakeSession(trouble({checks}));
  const ink = openInk(session);
  await ink.see(/c all checks/);
  ink.type('c');
  await ink.see(/3 checks/);
  session.show(trouble({checks: checks.map(each => ({...each, status: 'pass'}))}));
  await ink.see(/✓ Webhook/);
  session.show(choice());
  await ink.see(/Which WhatsApp account/);
});

test('where there are none, and where letters are typed, c is a letter', async () => {
  const session = fakeSession(text({checks}));
  const ink = openInk(session);
  await ink.see(/Send a test message/);
  ink.type('c');
  ink.type(keys.enter);
  await ink.until('sent', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'recipient', value: 'c'}]);
  expect(ink.screenText()).not.toMatch(/all checks/);
});

describe.each([
  {columns: 80, rows: 24},
  {columns: 50, rows: 15},
])('in $columns x $rows', size => {
  const fifteen = Array.from({length: 15}, (_, at) =>
    at === 12 ? check() : check({title: `Check ${at + 1}`, status: 'pass', detail: 'As it should be.'}),
  );

  test('the pointer stays in sight, and nothing is wider than the window', async () => {
    const ink = openInk(fakeSession(trouble({checks: fifteen})), {size});
    await ink.see(/Ctrl-C stop/);
    ink.type('c');
    await ink.see(/❯ ! Webhook subscription/);
    await expect(`${ink.screenText()}\n`).toMatchFileSnapshot(
      `../screens/checks-${size.columns}x${size.rows}.txt`,
    );
    ink.type(keys.enter);
    await ink.see(/Webhook subscription: warning/);
    await expect(`${ink.screenText()}\n`).toMatchFileSnapshot(
      `../screens/check-${size.columns}x${size.rows}.txt`,
    );
    expect(ink.extent().width).toBeLessThanOrEqual(size.columns);
  });
});
