/** Where a terminal has only ASCII, both line front-ends keep to it; the names of people and places stay as they are. */
import {describe, expect, test} from 'vitest';
import {choice, fakeSession, guide, option, review, secret, text, trouble} from '../support/fake-session.ts';
import {open} from './open-lines.ts';

const terminals = [
  ['a locale without UTF-8', {LANG: 'C'}, 'linux'],
  ['the Linux console', {TERM: 'linux'}, 'linux'],
  ['a Windows console without Unicode', {}, 'win32'],
] as const;

/** Each screen, and what is read when all of it is there. */
const screens = [
  [guide(), /Press Enter when done/],
  [choice(), /Corner Bakery Test/],
  [text(), /Send a test message to/],
  [secret(), /Token:|token:/],
  [review(), /n = back/],
  [trouble(), /Leave/],
] as const;

describe.each(['lines', 'plain'] as const)('in %s', front => {
  test.each(terminals)('%s gets ASCII in every screen', async (_name, env, platform) => {
    for (const [screen, whole] of screens) {
      const terminal = open(front, fakeSession(screen), undefined, {env, platform});
      await terminal.see(whole);
      terminal.signals.emit('SIGTERM');
      await terminal.ending;
      expect(terminal.screenText(), screen.kind).toMatch(/^[\x20-\x7E\n]*$/);
    }
  });

  test('names keep their letters, and a modern Windows terminal its quotes', async () => {
    const shop = choice({question: 'Welches „Konto“?', options: [option('1', {label: 'Café Zoë'})]});
    const shown = async (env: NodeJS.ProcessEnv) => {
      const terminal = open(front, fakeSession(shop), undefined, {env, platform: 'win32'});
      await terminal.see(/Caf/);
      terminal.signals.emit('SIGTERM');
      await terminal.ending;
      return terminal.screenText();
    };
    const legacy = await shown({});
    expect(legacy).toContain('Welches "Konto"?');
    expect(legacy).toContain('Café Zoë');
    expect(await shown({WT_SESSION: 'x'})).toContain('Welches „Konto“?');
  });
});
