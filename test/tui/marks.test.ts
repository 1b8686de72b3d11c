/** Several of a list, on the whole screen. */
import {expect, test} from 'vitest';
import {fakeSession, mark, marks} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const marked = (...values: readonly string[]) => [{type: 'marked', step: 'also', values}];

test('Enter takes what is ticked, as it stands', async () => {
  const session = fakeSession(marks());
  const ink = openInk(session);
  await ink.see(/❯ 1 \[x\] \.env\.local/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual(marked('.env.local', '.env.production'));
});

test('Space and figures tick and untick; the order is that of the list', async () => {
  const session = fakeSession(marks());
  const ink = openInk(session);
  await ink.see(/Space tick/);
  ink.type(' ');
  await ink.see(/1 \[ \] \.env\.local/);
  ink.type('3');
  await ink.see(/❯ 3 \[x\]/);
  ink.type(keys.up + keys.up);
  await ink.see(/❯ 1 \[ \]/);
  ink.type(' ');
  await ink.see(/❯ 1 \[x\]/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual(marked('.env.local', '.env.production', 'keychain:shop'));
});

test('a ticks all that can be had, then none', async () => {
  const session = fakeSession(marks());
  const ink = openInk(session);
  await ink.see(/a all or none/);
  ink.type('a');
  await ink.see(/3 \[x\]/);
  expect(ink.screenText()).toMatch(/4 \[-\] \.env\.old/);
  ink.type('a');
  await ink.see(/1 \[ \][\s\S]*2 \[ \][\s\S]*3 \[ \]/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual(marked());
});

test('what cannot be had stays without a tick, and says why', async () => {
  const session = fakeSession(marks());
  const ink = openInk(session);
  await ink.see(/4 \[-\]/);
  ink.type('4');
  await ink.see(/❯ 4 \[-\] \.env\.old\s+Cannot be chosen: it is read-only/);
  ink.type(' ');
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual(marked('.env.local', '.env.production'));
});

test('ticks stay when something is said beside the list, and begin anew with another list', async () => {
  const session = fakeSession(marks());
  const ink = openInk(session);
  await ink.see(/1 \[x\]/);
  ink.type(' ');
  await ink.see(/1 \[ \]/);
  session.show(marks({notices: [{tone: 'info', text: 'Held in your keychain.'}]}));
  await ink.see(/Held in your keychain\.[\s\S]*1 \[ \]/);
  session.show(marks({options: [mark('.env.local'), mark('.env.new')]}));
  await ink.see(/1 \[x\] \.env\.local[\s\S]*2 \[x\] \.env\.new/);
});

test('a list longer than the window keeps what is pointed at in sight', async () => {
  const many = Array.from({length: 40}, (_, at) => mark(`.env.${at}`, {hint: 'WHATSAPP_TOKEN'}));
  const ink = openInk(fakeSession(marks({options: many})), {size: {columns: 50, rows: 15}});
  await ink.see(/❯ 1 \[x\] \.env\.0/);
  ink.type(keys.end);
  await ink.see(/❯ +\[x\] \.env\.39/);
  ink.type(keys.down);
  await ink.see(/❯ 1 \[x\] \.env\.0/);
});
