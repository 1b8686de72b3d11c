/** The next start after a killed run: whatever it is, but for what only prints, the file with the token goes. */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type CommandName, commandNames} from '../../src/cli/flags.ts';
import {place} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';

const printing: readonly CommandName[] = ['explain', 'completion', 'help'];
/** Arguments with which a command ends by itself, at once. */
const args: Partial<Record<CommandName, readonly string[]>> = {
  setup: ['--no-input', '--token-stdin'],
  check: ['--no-input'],
  send: ['--no-input'],
  run: ['--', 'true'],
  remove: ['--yes'],
  undo: ['--yes'],
  sandbox: ['--scenario', 'nonsense'],
  demo: ['nonsense'],
  completion: ['bash'],
  explain: ['190'],
};

/** What a run that was killed before its rename has left. */
const afterKill = () => {
  const here = place();
  const temporary = join(here.project, '.env.wa-token-0123456789ab.tmp');
  const journal = join(here.home, 'state', 'journal');
  mkdirSync(journal, {recursive: true});
  writeFileSync(temporary, `WHATSAPP_TOKEN=${fakeToken('k')}\n`);
  // A number that no process has.
  writeFileSync(join(journal, 'a.json'), JSON.stringify({temporary, pid: 4_194_305}));
  return {here, temporary};
};

describe('removes what is left:', () => {
  test.each(commandNames.filter(name => !printing.includes(name)))('%s', async name => {
    const {here, temporary} = afterKill();
    await here.cli([name, ...(args[name] ?? [])]);
    expect(existsSync(temporary)).toBe(false);
  });
});

describe('only prints, and looks at nothing:', () => {
  test.each([...printing.map(name => [name, ...(args[name] ?? [])]), ['--version'], ['list', '--help']])(
    '%s %s',
    async (...argv) => {
      const {here, temporary} = afterKill();
      await here.cli(argv.filter(arg => arg !== undefined));
      expect(existsSync(temporary)).toBe(true);
    },
  );
});
