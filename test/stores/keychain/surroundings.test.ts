import {expect, it} from 'vitest';
import {surroundings} from '../../../src/stores/keychain/surroundings.ts';

const bare = {exists: () => false, kernel: '6.1.0-18-amd64'};
const ssh = {SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22'};

it('knows a session over SSH on each system', () => {
  expect(surroundings('linux', ssh, bare)).toEqual({system: 'linux', place: 'ssh'});
  expect(surroundings('darwin', ssh, bare)).toEqual({system: 'macos', place: 'ssh'});
  expect(surroundings('win32', ssh, bare)).toEqual({system: 'windows', place: 'ssh'});
  expect(surroundings('linux', {}, bare)).toEqual({system: 'linux', place: 'desktop'});
});

it('knows WSL by its variable or its kernel', () => {
  expect(surroundings('linux', {WSL_DISTRO_NAME: 'Debian'}, bare).place).toBe('wsl');
  const kernel = '5.15.153.1-microsoft-standard-WSL2';
  expect(surroundings('linux', {}, {...bare, kernel}).place).toBe('wsl');
});

it('knows a container by its mark, before anything else', () => {
  const docker = {...bare, exists: (path: string) => path === '/.dockerenv'};
  expect(surroundings('linux', ssh, docker).place).toBe('container');
  expect(surroundings('linux', {KUBERNETES_SERVICE_HOST: '10.0.0.1'}, bare).place).toBe('container');
});
