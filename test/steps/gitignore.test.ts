/** The line for `.gitignore`: one question for every file that is written and that git would take. */
import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {standIn} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';
import {startWizard} from '../support/headless.ts';

const old = fakeToken('o');
const files = {
  '.env': `WHATSAPP_TOKEN=${old}\n`,
  '.env.production': `WHATSAPP_TOKEN=${old}\n`,
  '.env.test': `WHATSAPP_TOKEN=${old}\n`,
  '.gitignore': '.env.test\n',
};

const begin = async (args: readonly string[] = []) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({url: sandbox.url, files, args});
  execFileSync('git', ['init', '-q'], {cwd: wizard.project});
  await wizard.screen();
  await wizard.answer('replace');
  await wizard.paste(sandbox.tokens.main);
  const tick = (...values: readonly string[]) => wizard.send({type: 'marked', step: 'also', values});
  return {wizard, tick, token: sandbox.tokens.main};
};

describe('is offered', () => {
  test('for the file, and for a ticked one; not for one that git ignores', async () => {
    const {wizard, tick, token} = await begin();
    const asked = await tick('.env.production', '.env.test');
    expect(asked).toMatchObject({
      step: 'ignore',
      question: 'git does not ignore .env, .env.production. Add to .gitignore?',
    });
    const review = await wizard.answer('yes');
    expect(JSON.stringify(review)).toMatch(/\/\.env".*\/\.env\.production"/);
    await wizard.answer();
    expect(wizard.files()['.gitignore']).toBe('.env.test\n/.env\n/.env.production\n');
    expect(wizard.files()['.env.production']).toContain(token);
  });

  test('for a ticked one alone where the file is not written', async () => {
    const {wizard, tick} = await begin(['--store', 'keychain']);
    expect(await tick('.env.production')).toMatchObject({
      step: 'ignore',
      question: 'git does not ignore .env.production. Add to .gitignore?',
    });
    await wizard.answer('yes');
    await wizard.answer();
    expect(wizard.files()['.gitignore']).toBe('.env.test\n/.env.production\n');
  });
});

test('is not asked for where what is written is ignored', async () => {
  const {tick} = await begin(['--store', 'keychain']);
  expect((await tick('.env.test')).step).toBe('review');
});

test('--gitignore covers all of them', async () => {
  const {wizard, tick} = await begin(['--gitignore']);
  expect((await tick('.env.production')).step).toBe('review');
  await wizard.answer();
  expect(wizard.files()['.gitignore']).toBe('.env.test\n/.env\n/.env.production\n');
});
