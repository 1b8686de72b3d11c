import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {storeAll} from '../../../src/stores/transaction.ts';
import {recordingTool} from '../../support/recording-tool.ts';
import {expectKept, linesOf, ownStore, storeOf, token, values} from './tools.ts';

const isUnix = process.platform !== 'win32';
const hasGh = spawnSync('gh', ['--version']).status === 0;

describe.skipIf(!isUnix)('secrets of GitHub Actions (needs a Unix shebang)', () => {
  test('the token is a secret, the ids are variables, each on standard input', async () => {
    const gh = recordingTool('gh');
    const written = await storeOf('gh', gh).write(values);
    expect(linesOf(gh).slice(1)).toEqual([
      'variable set WHATSAPP_PHONE_NUMBER_ID',
      'variable set WHATSAPP_BUSINESS_ACCOUNT_ID',
      'secret set WHATSAPP_ACCESS_TOKEN',
    ]);
    expect(gh.calls().map(({input}) => input)).toEqual(['', values.phoneId, values.wabaId, token]);
    expect(written.ok && written.value.variables).toEqual([
      'WHATSAPP_PHONE_NUMBER_ID',
      'WHATSAPP_BUSINESS_ACCOUNT_ID',
      'WHATSAPP_ACCESS_TOKEN',
    ]);
    expectKept(gh, written);
  });

  test('where gh knows the repository, it is named, shown, and kept in mind', async () => {
    const gh = recordingTool('gh', `return args[0] === 'repo' ? {stdout: 'acme/shop\\n'} : {}`);
    const store = storeOf('gh', gh);
    expect(await store.plan(values)).toMatchObject({value: {place: {title: 'gh acme/shop'}}});
    expect(await store.write(values)).toMatchObject({value: {where: 'gh acme/shop'}});
    expect(linesOf(gh)).toEqual([
      'repo view --json nameWithOwner --jq .nameWithOwner',
      'variable set WHATSAPP_PHONE_NUMBER_ID --repo acme/shop',
      'variable set WHATSAPP_BUSINESS_ACCOUNT_ID --repo acme/shop',
      'secret set WHATSAPP_ACCESS_TOKEN --repo acme/shop',
    ]);
  });

  test('another repository is named to gh', async () => {
    const gh = recordingTool('gh');
    await storeOf('gh', gh, {where: 'acme/shop'}).write(values);
    expect(linesOf(gh).at(-1)).toBe('secret set WHATSAPP_ACCESS_TOKEN --repo acme/shop');
  });

  test('a gh without variables, as Debian has it, keeps the ids as secrets', async () => {
    const old = `if (args[0] === 'variable') return {code: 1, stderr: 'unknown command "variable" for "gh"'}; return {}`;
    const gh = recordingTool('gh', old);
    const written = await storeOf('gh', gh).write(values);
    expect(written.ok).toBe(true);
    expect(linesOf(gh)).toContain('secret set WHATSAPP_PHONE_NUMBER_ID');
  });

  test('tokens of ours in the environment do not reach the tool', async () => {
    const gh = recordingTool('gh');
    const env = {WHATSAPP_TOKEN: 'short', WA_TOKEN_TOKEN: token, OTHER: `x ${token}`, GH_TOKEN: 'gho_fake'};
    await storeOf('gh', gh, {env}).write(values);
    expectKept(gh);
    expect(gh.calls()[0]?.env).toMatchObject({GH_TOKEN: 'gho_fake'});
    expect(gh.calls()[0]?.env).not.toHaveProperty('WHATSAPP_TOKEN');
  });

  test('what gh says when it refuses is told without the token', async () => {
    const gh = recordingTool('gh', 'return {code: 1, stderr: "HTTP 403: \\u001b[31mno\\u001b[0m " + input}');
    const written = await storeOf('gh', gh).write({...values, phoneId: null, wabaId: null});
    expect(written).toMatchObject({ok: false, problem: {code: 'tool/refused', facts: {program: 'gh'}}});
    expect(JSON.stringify(written)).toContain('HTTP 403: no');
    expectKept(gh, written);
  });

  test('what it took before it refused is named', async () => {
    const gh = recordingTool('gh', 'return args[0] === "secret" ? {code: 1, stderr: "no"} : {}');
    expect(await storeOf('gh', gh).write(values)).toMatchObject({
      problem: {
        code: 'tool/partly',
        facts: {
          names: ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_BUSINESS_ACCOUNT_ID'],
          failed: 'WHATSAPP_ACCESS_TOKEN',
          detail: 'no',
        },
      },
    });
  });

  test('a tool that hangs is stopped', async () => {
    const gh = recordingTool('gh', 'return {hang: true}');
    expect(await storeOf('gh', gh, {limitMs: 400}).write(values)).toMatchObject({
      problem: {code: 'tool/timed-out'},
    });
  });

  test('a program that is not there is told before anything is written', async () => {
    const gh = recordingTool('other');
    const planned = await storeOf('gh', gh, {env: {PATH: gh.folder}}).plan(values);
    expect(planned).toMatchObject({ok: false, problem: {code: 'tool/missing', facts: {program: 'gh'}}});
  });

  test('in a transaction it is written last, and a failure after it says that it is in there', async () => {
    const gh = recordingTool('gh');
    const pass = recordingTool('keep', 'return {code: 1}');
    const result = await storeAll([storeOf('gh', gh), ownStore(['keep', '{name}'], pass)], values);
    expect(result).toMatchObject({ok: false, store: 'command', stored: [{store: 'gh'}], undone: []});
  });

  test('the review shows no token, and says that nothing can be given back', async () => {
    const planned = await storeOf('gh', recordingTool('gh')).plan(values);
    expect(planned).toMatchObject({
      value: {
        place: {
          title: 'gh',
          lines: [{}, {}, {sign: '+', text: `WHATSAPP_ACCESS_TOKEN=•••• (${values.token.fingerprint})`}],
        },
        remarks: [{code: 'tool/write-only', program: 'gh'}],
      },
    });
    expect(JSON.stringify(planned)).not.toContain(token);
  });
});

describe.skipIf(!hasGh)('the real gh (needs gh)', () => {
  test('takes these arguments', () => {
    const args = ['secret', 'set', 'WHATSAPP_ACCESS_TOKEN', '--repo', 'acme/shop', '--help'];
    const asked = spawnSync('gh', args, {encoding: 'utf8'});
    expect(asked.status).toBe(0);
    expect(asked.stdout).toMatch(/reads from standard input if not specified/);
    const located = spawnSync('gh', ['repo', 'view', '--help'], {encoding: 'utf8'});
    expect(located.stdout).toMatch(/--jq[\s\S]*--json/);
  });
});
