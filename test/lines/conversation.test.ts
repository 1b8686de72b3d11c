/** What both line front-ends do alike: the same screens, the same events. */
import {describe, expect, test} from 'vitest';
import type {Front, Screen} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {
  choice,
  fakeSession,
  finished,
  guide,
  marks,
  option,
  review,
  secret,
  text,
  trouble,
  working,
} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {answering, back, fronts, open} from './open-lines.ts';

const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;
const forward = {lines: keys.tab, plain: '>\r'};

/** Runs one screen with these keys, each after what it waits for. */
const talk = async (
  front: (typeof fronts)[number],
  screen: Screen,
  turns: readonly (readonly [see: RegExp, type: string])[],
) => {
  const session = answering(screen);
  const terminal = open(front, session);
  for (const [see, typed] of turns) {
    await terminal.see(see);
    terminal.type(typed);
  }
  return {ending: await terminal.ending, sent: session.sent, terminal, screen: terminal.screenText()};
};

const long = choice({
  options: Array.from({length: 10_000}, (_, at) =>
    option(`id${at}`, {label: `Shop ${at}`, hint: `+1 650 55${String(at).padStart(5, '0')}`}),
  ),
});

describe.each(fronts)('in %s', front => {
  test('a guide is numbered sentences, its link alone on a line, and Enter goes on', async () => {
    const {sent, terminal} = await talk(front, guide(), [[/Press Enter when done/, '\r']]);
    expect(sent).toEqual([{type: 'answered', step: 'system-user', value: ''}]);
    expect(terminal.bytes()).toContain(
      '\nhttps://business.facebook.com/latest/settings/system_users?business_id=1234567890123456\n',
    );
    expect(terminal.bytes()).toMatch(/Step 3 of 6: Token/);
    expect(terminal.bytes()).toMatch(/\n1\. Open Business settings/);
  });

  test('t on a guide goes to the token', async () => {
    const {sent} = await talk(front, guide(), [[/Press Enter when done/, 't\r']]);
    expect(sent).toEqual([{type: 'go', to: 'token', forget: null}]);
  });

  test('anything else on a guide is asked again', async () => {
    const {sent} = await talk(front, guide(), [
      [/Press Enter when done/, 'x\r'],
      [/alone, or one of/, '\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'system-user', value: ''}]);
  });

  test('a choice is taken by its number', async () => {
    const {sent, terminal} = await talk(front, choice(), [[/Corner Bakery Test/, '2\r']]);
    expect(sent).toEqual([{type: 'answered', step: 'waba', value: '102'}]);
    expect(terminal.bytes()).toContain('Cannot be chosen now: Old account. it is locked by Meta');
  });

  test('Enter alone takes the option that is offered', async () => {
    const {sent} = await talk(front, choice({initial: 1}), [[/Corner Bakery Test/, '\r']]);
    expect(sent).toEqual([{type: 'answered', step: 'waba', value: '102'}]);
  });

  test('a long list is narrowed down by a text, then a number', async () => {
    const {sent} = await talk(front, long, [
      [/20 of 10,000 are shown[\s\S]*look for/, '5504242\r'],
      [/1 fit[\s\S]*look for/, '1\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'waba', value: 'id4242'}]);
  });

  test('a filter that fits nothing lists all again', async () => {
    const {sent} = await talk(front, long, [
      [/20 of 10,000 are shown[\s\S]*look for/, 'nowhere\r'],
      [/Nothing fits[\s\S]*look for/, '3\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'waba', value: 'id2'}]);
  });

  test('Enter alone takes the options that are ticked', async () => {
    const {sent, terminal} = await talk(front, marks(), [
      [{lines: /takes what is\s+ticked/, plain: /takes none/}[front], '\r'],
    ]);
    expect(sent).toEqual([{type: 'marked', step: 'also', values: ['.env.local', '.env.production']}]);
    expect(terminal.bytes()).toContain('Cannot be chosen now: .env.old. it is read-only');
  });

  test('options are ticked and unticked by their numbers', async () => {
    const [question, typed] = {
      lines: [/takes what is\s+ticked/, '13\r'] as const,
      plain: [/takes none/, '3, 2\r'] as const,
    }[front];
    const {sent} = await talk(front, marks(), [[question, typed]]);
    expect(sent).toEqual([{type: 'marked', step: 'also', values: ['.env.production', 'keychain:shop']}]);
  });

  test('none of the options can be taken', async () => {
    const [question, typed] = {
      lines: [/takes what is\s+ticked/, 'aa\r'] as const,
      plain: [/takes none/, '0\r'] as const,
    }[front];
    const {sent} = await talk(front, marks(), [[question, typed]]);
    expect(sent).toEqual([{type: 'marked', step: 'also', values: []}]);
  });

  test('a text is sent as it was typed', async () => {
    const {sent} = await talk(front, text(), [[/Send a test message to/, '+16505551234\r']]);
    expect(sent).toEqual([{type: 'answered', step: 'recipient', value: '+16505551234'}]);
  });

  test('Enter alone means the text that was there', async () => {
    const {sent} = await talk(front, text({initial: '+1650'}), [
      [/Enter alone means \+1650[\s\S]*Send/, '\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'recipient', value: '+1650'}]);
  });

  test('a list that is still being read is searched as it grows, and what fits nothing yet is waited for', async () => {
    const more = {coming: true, text: 'More are being read.'};
    const session = answering(choice({options: long.options.slice(0, 25), more}));
    const terminal = open(front, session);
    await terminal.see(/20 of 25 are shown[\s\S]*More are being read[\s\S]*look for/);
    terminal.type('shop 77\r');
    await terminal.see(/Nothing fits “shop 77” [\s\S]*Reading on/);
    session.show(choice({options: long.options.slice(0, 50), more}));
    session.show(choice({options: long.options.slice(0, 100), more}));
    await terminal.see(/1\. Shop 77[\s\S]*1 fit[\s\S]*look for/);
    terminal.type('1\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'answered', step: 'waba', value: 'id77'}]);
  });

  test('a list that is waited for can be left', async () => {
    const more = {coming: true, text: 'More are being read.'};
    const session = answering(choice({options: long.options.slice(0, 25), more}));
    const terminal = open(front, session);
    await terminal.see(/look for/);
    terminal.type('nowhere\r');
    await terminal.see(/Reading on/);
    terminal.signals.emit('SIGINT');
    expect(await terminal.ending).toBe('interrupted');
  });

  test('what is not listed has an entry after the others, in short lists and in long ones', async () => {
    const other = (typed: string) =>
      option(`other ${typed}`, {label: typed === '' ? 'Type an id' : `Use the id ${typed}`});
    const short = await talk(front, choice({other}), [[/3[.)] Type an id/, '3\r']]);
    expect(short.sent).toEqual([{type: 'answered', step: 'waba', value: 'other '}]);
    const found = await talk(front, {...long, other}, [
      [/21\. Type an id[\s\S]*look for/, '106540352242922\r'],
      [/Nothing fits[\s\S]*1\. Use the id 106540352242922[\s\S]*look for/, '1\r'],
    ]);
    expect(found.sent).toEqual([{type: 'answered', step: 'waba', value: 'other 106540352242922'}]);
  });

  test('a secret is taken and never shown', async () => {
    const {sent, terminal} = await talk(front, secret(), [[/(Token|Access token):/, `${token}\r`]]);
    expect(sent).toEqual([{type: 'entered', secret: expect.any(Secret)}]);
    expect(entered(sent[0])?.equals(new Secret(token))).toBe(true);
    expect(terminal.bytes()).toContain(`${token.length} characters, looks like a Graph token`);
    expect(terminal.bytes()).not.toContain(token.slice(0, 6));
  });

  test('line breaks inside a paste do not end it', async () => {
    const pasted = `${token.slice(0, 50)}\r\n${token.slice(50)}\r`;
    const {sent, terminal} = await talk(front, secret(), [[/(Token|Access token):/, pasted]]);
    expect(entered(sent[0])?.equals(new Secret(token))).toBe(true);
    expect(terminal.bytes()).not.toContain(token.slice(0, 6));
  });

  test('64 KB in one paste arrive whole', async () => {
    const whole = token.repeat(320);
    const {sent} = await talk(front, secret(), [
      [/(Token|Access token):/, `\u{1B}[200~${whole}\u{1B}[201~\r`],
    ]);
    expect(entered(sent[0])?.length).toBe(whole.length);
  });

  test('a review is printed with signs, and yes writes', async () => {
    const {sent, terminal} = await talk(front, review(), [[/Write this\?/, 'y\r']]);
    expect(sent).toEqual([{type: 'answered', step: 'review', value: ''}]);
    expect(terminal.bytes()).toContain('  + WHATSAPP_PHONE_NUMBER_ID=106540352242922');
  });

  test('no at the review goes back, and says that nothing was written', async () => {
    const {sent, terminal} = await talk(front, review(), [[/Write this\?/, 'n\r']]);
    expect(sent).toEqual([{type: 'back'}]);
    expect(terminal.bytes()).toContain('Nothing was written.');
  });

  test('trouble is told, and its actions are numbered', async () => {
    const {sent, terminal} = await talk(front, trouble(), [[/What now\?[\s\S]*Leave/, '2\r']]);
    expect(sent).toEqual([{type: 'go', to: 'generate', forget: 'token'}]);
    expect(terminal.bytes()).toContain('Problem: The system user has not been given the WhatsApp account.');
    expect(terminal.bytes()).toContain('The account can be read: failed. refused');
  });

  test('the last action of a trouble leaves', async () => {
    const {ending, sent} = await talk(front, trouble(), [[/What now\?[\s\S]*Leave/, '4\r']]);
    expect(ending).toBe('quit');
    expect(sent).toEqual([{type: 'quit'}]);
  });

  test('trouble that mends itself goes on without a key', async () => {
    const session = fakeSession(trouble());
    const terminal = open(front, session);
    await terminal.see(/What now\?[\s\S]*Leave/);
    session.show(working({note: 'Asking Graph'}));
    const notices = [{tone: 'good', text: 'The account is there.'}] as const;
    session.show(working({step: 'numbers', note: 'Asking for the numbers', notices}));
    await terminal.see(/Done: The account is there\.[\s\S]*Asking for the numbers/);
    session.show(finished());
    expect(await terminal.ending).toBe('finished');
    expect(session.sent).toEqual([]);
  });

  test('while trouble is looked at again, and stays, nothing is printed and what was typed stays', async () => {
    const session = answering(trouble());
    const terminal = open(front, session);
    await terminal.see(/What now\?[\s\S]*Leave/);
    terminal.type('2');
    await terminal.until('read', () => terminal.stdin.readableLength === 0);
    await settledOutput(terminal);
    const printed = terminal.bytes();
    for (let tries = 2; tries < 6; tries += 1) {
      const waiting = {kind: 'looking', text: `Looking again, for the ${tries}th time.`} as const;
      session.show(trouble({waiting}));
      session.show(working({note: 'Asking Graph'}));
      await settledOutput(terminal);
      session.show(trouble({waiting}));
      await settledOutput(terminal);
    }
    expect(terminal.bytes()).toBe(printed);
    terminal.type('\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'go', to: 'generate', forget: 'token'}]);
  });

  test('that the program has stopped looking is said, and the question put again, but not the trouble', async () => {
    const session = answering(trouble());
    const terminal = open(front, session);
    await terminal.see(/What now\?[\s\S]*Leave/);
    session.show(trouble({waiting: {kind: 'over', text: 'Stopped after 30 minutes.'}}));
    await terminal.see(/Stopped after 30 minutes\.[\s\S]*What now\?[\s\S]*Leave/);
    expect(terminal.bytes().match(/Problem: /g)).toHaveLength(1);
    terminal.type('\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'retry'}]);
  });

  test('what else can be done after a while is said, and is among the ways out', async () => {
    const session = answering(trouble({actions: trouble().actions.slice(0, 1)}));
    const terminal = open(front, session);
    await terminal.see(/What now\?[\s\S]*Leave/);
    session.show(trouble({overdue: 'A new token may help.'}));
    await terminal.see(/A new token may help\.[\s\S]*2[.)] make a new token/);
    expect(terminal.bytes().match(/Problem: /g)).toHaveLength(1);
    terminal.type('2\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'go', to: 'generate', forget: 'token'}]);
  });

  test('trouble that turns into another is told, without the checks again', async () => {
    const session = answering(trouble());
    const terminal = open(front, session);
    await terminal.see(/What now\?[\s\S]*Leave/);
    session.show(working({note: 'Asking Graph'}));
    session.show(trouble({message: 'The account is locked.'}));
    await terminal.see(/Problem: The account is locked\.[\s\S]*What now\?[\s\S]*Leave/);
    expect(terminal.bytes().match(/The account can be read: failed/g)).toHaveLength(1);
    expect(terminal.bytes()).not.toContain('Asking Graph');
    expect(session.sent).toEqual([]);
  });

  test.each([
    ['guide', guide(), /Press Enter when done/],
    ['choice', choice(), /Corner Bakery Test/],
    ['long list', long, /look for/],
    ['text', text(), /Send a test/],
    ['secret', secret(), /(Token|Access token):/],
    ['review', review(), /Write this/],
    ['trouble', trouble(), /What now\?[\s\S]*Leave/],
  ])('back works at a %s', async (_kind, screen, see) => {
    const {sent} = await talk(front, screen, [[see, back[front]]]);
    expect(sent).toEqual([{type: 'back'}]);
  });

  test('forward goes on again with the answer that is still there', async () => {
    const {sent} = await talk(front, secret({canGoForward: true}), [
      [/(Token|Access token):/, forward[front]],
    ]);
    expect(sent).toEqual([{type: 'forward'}]);
  });

  test('a token pasted on a card is taken as the token', async () => {
    const session = answering(guide());
    const terminal = open(front, session);
    await terminal.see(/Press Enter when done/);
    terminal.type(token);
    if (front === 'lines') await terminal.see(/looks like the token/);
    terminal.type('\r');
    expect(await terminal.ending).toBe('finished');
    expect(entered(session.sent[0])?.equals(new Secret(token))).toBe(true);
    expect(terminal.bytes()).not.toContain(token.slice(0, 6));
  });

  test('a token pasted where none is asked for is not repeated, and the question is asked again', async () => {
    for (const screen of [text(), long, choice()]) {
      const session = answering(screen);
      const terminal = open(front, session);
      await terminal.see(/(Send a test message|Your choice|look for|account\?)/);
      terminal.type(`${token}\r`);
      const asked = /No token is\s+asked for[\s\S]*(Send a test message|Your choice|look for|account\?)/;
      await terminal.until('asked again', () => asked.test(terminal.bytes()));
      terminal.type('1\r');
      await terminal.ending;
      expect(session.sent).toHaveLength(1);
      expect(session.sent[0]?.type).toBe('answered');
      expect(terminal.bytes()).not.toContain(token.slice(0, 6));
    }
  });

  test('what was not taken says why, without the whole question again', async () => {
    const session = fakeSession(text(), (_event, now) =>
      now.rejection === '' ? text({rejection: 'The number is too short.'}) : finished(),
    );
    const terminal = open(front, session);
    await terminal.see(/Send a test/);
    terminal.type('+1\r');
    await terminal.see(/Not taken: The number is too short\.[\s\S]*Send a test/);
    terminal.type('\r');
    await terminal.ending;
    expect(terminal.bytes().match(/Your own WhatsApp number/g)).toHaveLength(1);
  });

  test('each check is said once, when it settles', async () => {
    const session = fakeSession(working());
    const terminal = open(front, session);
    await terminal.see(/Expiry: warning\. ends in 9 days/);
    session.show(working());
    const checks = working().checks.map(check => ({...check, status: 'pass' as const}));
    session.show(working({checks}));
    await terminal.see(/The number can be read: passed/);
    session.show(finished());
    await terminal.ending;
    expect(terminal.bytes().match(/The token is alive: passed/g)).toHaveLength(1);
    expect(terminal.bytes()).not.toContain('pending');
  });

  test('notices are said once', async () => {
    const notices = [{tone: 'warn' as const, text: 'git tracks .env'}];
    const session = fakeSession(text({notices}), (_event, now) =>
      now.step === 'recipient' ? text({notices, step: 'next'}) : finished(),
    );
    const terminal = open(front, session);
    await terminal.see(/Warning: git tracks \.env[\s\S]*Send a test/);
    terminal.type('x\r');
    await terminal.until('an answer', () => session.sent.length === 1);
    await terminal.until(
      'asked again',
      () => (terminal.bytes().match(/A title|Test message/g)?.length ?? 0) > 1,
    );
    terminal.type('y\r');
    await terminal.ending;
    expect(terminal.bytes().match(/Warning: git tracks/g)).toHaveLength(1);
  });

  test('the receipt is printed at the end', async () => {
    const terminal = open(front, fakeSession(finished()));
    expect(await terminal.ending).toBe('finished');
    expect(terminal.bytes()).toContain('The token works and is stored.');
  });

  test.each([
    ['SIGINT', 'interrupted'],
    ['SIGTERM', 'terminated'],
    ['SIGHUP', 'hung-up'],
  ])('%s ends it and puts the terminal right', async (signal, expected) => {
    for (const screen of [secret(), text(), working()]) {
      const terminal = open(front, fakeSession(screen));
      await terminal.see(/A title|Paste the token|Test message|Checking account/);
      terminal.signals.emit(signal);
      expect(await terminal.ending).toBe(expected);
      expect(terminal.isRaw()).toBe(false);
      expect(terminal.pastesInBrackets()).toBe(false);
      expect(terminal.showsCursor()).toBe(true);
      expect(terminal.signals.listenerCount(signal)).toBe(0);
    }
  });

  test('a bug below is thrown on, after the terminal was put right', async () => {
    const broken = new AbortController();
    const terminal = open(front, fakeSession(secret()), undefined, {broken: broken.signal});
    await terminal.see(/(Token|Access token):/);
    broken.abort(new Error('a bug'));
    await expect(terminal.ending).rejects.toThrow('a bug');
    expect(terminal.isRaw()).toBe(false);
  });

  test('a bug that came before the first question is thrown on at once', async () => {
    for (const screen of [choice(), text(), working(), secret()]) {
      const broken = AbortSignal.abort(new Error('a bug'));
      const terminal = open(front, fakeSession(screen), undefined, {broken});
      await expect(terminal.ending).rejects.toThrow('a bug');
      expect(terminal.isRaw()).toBe(false);
    }
  });

  test.each([
    ['choice', choice(), /Corner Bakery Test/],
    ['text', text(), /Send a test/],
    ['trouble', trouble(), /What now\?[\s\S]*Leave/],
    ['working', working(), /Expiry: warning/],
  ])('a bug while a %s is shown ends it at once', async (_kind, screen, see) => {
    const broken = new AbortController();
    const terminal = open(front, fakeSession(screen), undefined, {broken: broken.signal});
    await terminal.see(see);
    broken.abort(new Error('a bug'));
    await expect(terminal.ending).rejects.toThrow('a bug');
  });

  test('sentences are broken between words at the width, an address is not', async () => {
    const terminal = open(front, fakeSession(guide()), {columns: 40, rows: 30});
    await terminal.see(/Press Enter when/);
    const lines = terminal.bytes().split(/\r?\n/);
    expect(
      lines.filter(line => line.length > 40 && !line.startsWith('https:') && !line.includes('\u001B')),
    ).toEqual([]);
    expect(terminal.bytes()).toContain('\n1. Open Business settings and choose\nyour business portfolio.\n');
    expect(terminal.bytes()).toContain('system_users?business_id=1234567890123456\n');
    expect(terminal.screenText()).toMatch(/Or a letter and Enter: t \(I have the\ntoken\), o/);
  });

  test('a masked value is told in words', async () => {
    const {terminal} = await talk(front, review(), [[/Write this\?/, 'y\r']]);
    expect(terminal.bytes()).toContain('  + WHATSAPP_ACCESS_TOKEN=hidden, fingerprint b41c99d0e5aa\n');
    expect(terminal.bytes()).not.toContain('•');
  });

  test('Ctrl-C at the secret interrupts, Ctrl-D on an empty one leaves', async () => {
    const interrupted = await talk(front, secret(), [[/(Token|Access token):/, '\u0003']]);
    expect(interrupted.ending).toBe('interrupted');
    const left = await talk(front, secret(), [[/(Token|Access token):/, '\u0004']]);
    expect(left.ending).toBe('quit');
  });
});

describe('in lines alone', () => {
  test('Escape drops a token pasted on a card, and the card is asked again', async () => {
    const session = answering(guide({canGoBack: false}));
    const terminal = open('lines', session);
    await terminal.see(/Press Enter when done/);
    terminal.type(token);
    await terminal.see(/Token: 205 characters/);
    terminal.type(keys.escape);
    await terminal.see(/Token: 205 characters[\s\S]*Press Enter when done/);
    terminal.type('\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'answered', step: 'system-user', value: ''}]);
    expect(terminal.bytes()).not.toContain(token.slice(0, 6));
  });

  test('Escape goes back while the program works', async () => {
    const session = fakeSession(working({canGoBack: true}), () => finished());
    const terminal = open('lines', session);
    await terminal.see(/Expiry: warning/);
    terminal.type(keys.escape);
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'back'}]);
  });

  test('Ctrl-C interrupts while the program works', async () => {
    const terminal = open('lines', fakeSession(working()));
    await terminal.see(/Expiry: warning/);
    terminal.type(keys.ctrlC);
    expect(await terminal.ending).toBe('interrupted');
  });

  test('keys struck while the program works do not answer the next question', async () => {
    const session = fakeSession(working(), () => finished());
    const terminal = open('lines', session);
    await terminal.see(/Expiry: warning/);
    terminal.type('\r');
    await terminal.until('read', () => terminal.stdin.readableLength === 0);
    session.show(review());
    await terminal.see(/Write this/);
    expect(session.sent).toEqual([]);
    terminal.type('n\r');
    await terminal.ending;
    expect(session.sent).toEqual([{type: 'back'}]);
  });
});

describe('in plain alone', () => {
  test('answers typed ahead are taken in turn', async () => {
    const screens = [choice(), text(), review(), finished()];
    let at = 0;
    const session = fakeSession(choice(), () => screens[++at]);
    const terminal = open('plain', session);
    terminal.type('2\n+16505551234\ny\n');
    expect(await terminal.ending).toBe('finished');
    expect(session.sent.map(event => (event.type === 'answered' ? event.value : event.type))).toEqual([
      '102',
      '+16505551234',
      '',
    ]);
  });

  test('no escape code is written at any screen', async () => {
    for (const screen of [guide(), choice(), long, text(), secret(), review(), trouble(), working()]) {
      const terminal = open('plain', fakeSession(screen), undefined, {env: {TERM: 'xterm-256color'}});
      await terminal.until('some text', () => terminal.bytes().includes('Step 3 of 6'));
      terminal.signals.emit('SIGTERM');
      await terminal.ending;
      expect(terminal.bytes()).not.toContain('\u001B');
    }
  });

  test('the end of the input leaves', async () => {
    const terminal = open('plain', fakeSession(text()));
    await terminal.see(/Send a test/);
    terminal.stdin.end();
    expect(await terminal.ending).toBe('quit');
  });

  test('a last line without a line end counts', async () => {
    const session = answering(text());
    const terminal = open('plain', session);
    await terminal.see(/Send a test/);
    terminal.type('+1650');
    terminal.stdin.end();
    expect(await terminal.ending).toBe('finished');
    expect(session.sent).toEqual([{type: 'answered', step: 'recipient', value: '+1650'}]);
  });
});

/** Everything that was about to be done and written has been. */
const settledOutput = async (terminal: ReturnType<typeof open>): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(resolve => setImmediate(resolve));
  await terminal.until('all written', () => terminal.stdout.writableLength === 0);
};

const entered = (event: Front | undefined): Secret | undefined =>
  event?.type === 'entered' ? event.secret : undefined;

describe.each(fronts)('what is pasted while the program works, in %s', front => {
  test('is taken up by the question that comes', async () => {
    const session = fakeSession(working({step: 'situation', title: 'Looking around', checks: []}), () =>
      finished(),
    );
    const terminal = open(front, session);
    await terminal.see(/Looking around/);
    terminal.type(`${token}\r`);
    if (front === 'lines') await terminal.see(/taken up as soon as this is done/);
    session.show(choice({tokenStep: 'token'}));
    await terminal.ending;
    expect(session.sent).toHaveLength(1);
    const [event] = session.sent;
    expect(event?.type === 'entered' && event.secret.trimmed().equals(new Secret(token))).toBe(true);
  });
});
