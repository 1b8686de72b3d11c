import {describe, expect, it} from 'vitest';
import {keychainProblems} from '../../../src/copy/en/keychain.ts';
import type {ProblemFacts} from '../../../src/core/problem.ts';

type Facts = ProblemFacts['keychain/unavailable'];
const told = (facts: Partial<Facts>): string => {
  const all: Facts = {reason: 'other', detail: '', system: 'linux', place: 'desktop', ...facts};
  const {message, fix} = keychainProblems['keychain/unavailable'](all);
  return [message, ...fix].join('\n');
};

describe('a keychain that cannot be used is told with', () => {
  it('the words of the real error', () => {
    expect(told({reason: 'no-library', detail: 'libsecret-1.so.0: cannot open'})).toContain(
      '(libsecret-1.so.0: cannot open)',
    );
  });

  it('the package to install when libsecret is missing', () => {
    expect(told({reason: 'no-library'})).toContain('apt install libsecret-1-0');
  });

  it('the way to unlock it on a Mac over SSH', () => {
    expect(told({reason: 'locked', system: 'macos', place: 'ssh'})).toContain('security unlock-keychain');
  });

  it('what WSL lacks', () => {
    expect(told({reason: 'no-session-bus', place: 'wsl'})).toContain('systemd=true');
  });

  const reasons: readonly Facts['reason'][] = [
    'not-installed',
    'no-library',
    'no-session-bus',
    'no-service',
    'no-keyring',
    'locked',
    'timed-out',
    'refused',
    'other',
  ];
  const cases = reasons.flatMap(reason =>
    (['linux', 'macos', 'windows'] as const).flatMap(system =>
      (['desktop', 'ssh', 'wsl', 'container'] as const).map(place => ({reason, system, place})),
    ),
  );

  it('a way out in every case: another store', () => {
    for (const each of cases) expect(told(each)).toContain('--store env');
  });

  it('no other store to who reads what is kept there: those commands have no --store', () => {
    for (const each of cases) {
      expect(told({...each, reads: true})).not.toMatch(/--store|choose \.env/);
      expect(told({...each, reads: true})).toMatch(/run the same again|pass the token in/);
    }
  });
});
