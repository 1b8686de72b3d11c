/** Where a browser is opened, and where the link can only be shown. */
import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {type Launched, openInBrowser} from '../../src/desk/browser.ts';
import type {Machine} from '../../src/stores/keychain/surroundings.ts';
import {handClock} from '../support/clock.ts';

const url = 'https://business.facebook.com/latest/settings/system_users';
const desktop: Machine = {exists: () => false, kernel: '6.1.0'};

const place = (env: NodeJS.ProcessEnv, end: number | null | 'runs' = 0, machine = desktop) => {
  const launched: string[] = [];
  const clock = handClock();
  const child: Launched & EventEmitter = Object.assign(new EventEmitter(), {
    exitCode: end === 'runs' ? null : end,
  });
  return {
    launched,
    clock,
    child,
    browsing: {
      platform: 'linux' as NodeJS.Platform,
      env,
      machine,
      clock,
      launch: async (given: string) => {
        launched.push(given);
        return child;
      },
    },
  };
};

test('on a desktop the link is opened', async () => {
  const {browsing, launched} = place({DISPLAY: ':0'});
  expect(await openInBrowser(url, browsing)).toEqual({kind: 'opened'});
  expect(launched).toEqual([url]);
});

test.each([
  ['ssh', {DISPLAY: ':0', SSH_CONNECTION: 'a 1 b 2'}, desktop],
  ['container', {DISPLAY: ':0'}, {...desktop, exists: (path: string) => path === '/.dockerenv'}],
  ['no-screen', {DISPLAY: ''}, desktop],
] as const)('%s: nothing is started', async (why, env, machine) => {
  const {browsing, launched} = place(env, 0, machine);
  expect(await openInBrowser(url, browsing)).toEqual({kind: 'not-opened', why});
  expect(launched).toEqual([]);
});

test('in WSL it is the browser of Windows, which needs no screen of Linux', async () => {
  const {browsing} = place({}, 0, {...desktop, kernel: '5.15-microsoft-WSL2'});
  expect(await openInBrowser(url, browsing)).toEqual({kind: 'opened'});
});

test('an opener that ends with an error has opened nothing', async () => {
  const {browsing} = place({DISPLAY: ':0'}, 3);
  expect(await openInBrowser(url, browsing)).toEqual({kind: 'not-opened', why: 'failed'});
});

test('an opener that ends later is waited for', async () => {
  const {browsing, child} = place({WAYLAND_DISPLAY: 'wayland-0'}, 'runs');
  const opening = openInBrowser(url, browsing);
  await new Promise(resolve => setImmediate(resolve));
  child.emit('exit', 4);
  expect(await opening).toEqual({kind: 'not-opened', why: 'failed'});
});

test('an opener that goes on is the browser itself', async () => {
  const {browsing, clock} = place({DISPLAY: ':0'}, 'runs');
  const opening = openInBrowser(url, browsing);
  await new Promise(resolve => setImmediate(resolve));
  clock.pass(1_500);
  expect(await opening).toEqual({kind: 'opened'});
});

test('without an opener that is said', async () => {
  const {browsing} = place({DISPLAY: ':0'});
  const launch = () => Promise.reject(new Error('spawn xdg-open ENOENT'));
  expect(await openInBrowser(url, {...browsing, launch})).toEqual({kind: 'not-opened', why: 'no-program'});
});
