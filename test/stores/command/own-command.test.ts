import {describe, expect, test} from 'vitest';
import {splitCommand} from '../../../src/stores/command/split.ts';
import {recordingTool} from '../../support/recording-tool.ts';
import {expectKept, linesOf, ownStore, token, values} from './tools.ts';

describe('the words of --store-command', () => {
  test.each([
    ['pass insert -m whatsapp/{name}', ['pass', 'insert', '-m', 'whatsapp/{name}']],
    [`keep 'two words' "a \\"b\\" $HOME"`, ['keep', 'two words', 'a "b" $HOME']],
    ['a\\ b  "" c', ['a b', '', 'c']],
    [`x '\\n' ; rm -rf / && y | z`, ['x', '\\n', ';', 'rm', '-rf', '/', '&&', 'y', '|', 'z']],
  ])('%s', (text, words) => {
    expect(splitCommand(text)).toEqual({ok: true, value: words});
  });

  test('a quote that stays open, and nothing at all, are told', () => {
    expect(splitCommand('keep "x')).toEqual({ok: false, problem: 'open-quote'});
    expect(splitCommand('  ')).toEqual({ok: false, problem: 'empty'});
    expect(splitCommand('"" x')).toEqual({ok: false, problem: 'empty'});
  });
});

describe.skipIf(process.platform === 'win32')('a command of the person’s own (needs a Unix shebang)', () => {
  test('is run once for each variable, the name in its arguments, the value on its standard input', async () => {
    const keep = recordingTool('keep');
    const written = await ownStore(['keep', 'in', 'app/{name}', '$(id)'], keep).write(values);
    expect(linesOf(keep)).toEqual([
      'in app/WHATSAPP_PHONE_NUMBER_ID $(id)',
      'in app/WHATSAPP_BUSINESS_ACCOUNT_ID $(id)',
      'in app/WHATSAPP_ACCESS_TOKEN $(id)',
    ]);
    expect(keep.calls().at(-1)?.input).toBe(token);
    expect(written).toMatchObject({value: {store: 'command', where: 'keep in app/{name} $(id)'}});
    expectKept(keep, written);
  });

  test('without {name} it gets the token alone', async () => {
    const keep = recordingTool('keep');
    await ownStore(['keep', 'whatsapp'], keep).write(values);
    expect(keep.calls().map(({args, input}) => [args, input])).toEqual([[['whatsapp'], token]]);
  });

  test('one that does not read its input may still succeed', async () => {
    const keep = recordingTool('keep');
    expect((await ownStore(['true'], keep).write(values)).ok).toBe(true);
  });
});
