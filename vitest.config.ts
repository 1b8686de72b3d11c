import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {NoSkips} from './test/support/no-skips.ts';

const noSkips = process.env['WA_TOKEN_NO_SKIPS'] === '1' && process.platform === 'linux';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Looks at all that is printed, written and handed on, in every test: a token goes into stores only.
    setupFiles: ['test/support/witness/setup.ts'],
    globalSetup: ['test/support/witness/summary.ts'],
    // Many tests wait for a program or a terminal: also on two cores two files share the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A terminal's own settings must not reach the tests: screens are compared as text.
    env: {NO_COLOR: '', FORCE_COLOR: '0', CI: '', NODE_ENV: 'test'},
    // For what hangs only: what a test waits for has a deadline of its own, and is named when it does not come.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: {poll: {timeout: 20_000}},
    // A busy machine can starve a program in a terminal: what did not come in time is tried once more in CI, and the report
    // says so. What comes out wrong fails at once.
    ...(noSkips && {
      reporters: ['default', new NoSkips()],
      retry: {count: 1, condition: /^(at .*: )?never came/},
    }),
  },
});
