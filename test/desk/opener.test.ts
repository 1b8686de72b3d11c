/** The system's own opener, with a small real program in place of the browser. */
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {fakeToken} from '../support/env-files.ts';
import {recordingTool} from '../support/recording-tool.ts';

const program = fileURLToPath(new URL('../support/browser-run.ts', import.meta.url));
const isLinux = process.platform === 'linux';

test.skipIf(!isLinux)('the browser gets the whole address (needs Linux)', async () => {
  const browser = recordingTool('browser');
  const url = 'https://business.facebook.com/latest/settings/system_users?business_id=1&selected_user_id=2';
  const {stdout} = await promisify(execFile)(process.execPath, [program, url], {
    env: {
      PATH: browser.env['PATH'],
      HOME: browser.folder,
      DISPLAY: ':0',
      BROWSER: `${browser.folder}/browser`,
    },
  });
  expect(JSON.parse(stdout)).toEqual({kind: 'opened'});
  expect(browser.calls().map(({args}) => args)).toEqual([[url]]);
});

test.skipIf(!isLinux)('no secret is in the environment of the browser (needs Linux)', async () => {
  const browser = recordingTool('browser');
  const secrets = {
    WA_TOKEN_TOKEN: fakeToken('a'),
    WA_TOKEN_PIN: '123456',
    WHATSAPP_APP_SECRET: 'fake0123',
    WHATSAPP_TOKEN: 'fake',
    TOKEN: fakeToken('b'),
    HEADER: `Bearer ${fakeToken('c')}`,
  };
  await promisify(execFile)(process.execPath, [program, 'https://example.com'], {
    env: {
      PATH: browser.env['PATH'],
      HOME: browser.folder,
      DISPLAY: ':0',
      BROWSER: `${browser.folder}/browser`,
      ...secrets,
    },
  });
  const [call] = browser.calls();
  expect(Object.keys(call?.env ?? {})).toContain('DISPLAY');
  expect(Object.keys(secrets).filter(name => call?.env[name] !== undefined)).toEqual([]);
});

test.skipIf(!isLinux)('without any browser that is said (needs Linux)', async () => {
  const {folder, env} = recordingTool('none');
  const {stdout} = await promisify(execFile)(process.execPath, [program, 'https://example.com'], {
    env: {PATH: env['PATH'], HOME: folder, DISPLAY: ':0', BROWSER: '/no/such/browser'},
  });
  expect(JSON.parse(stdout)).toEqual({kind: 'not-opened', why: 'failed'});
});
