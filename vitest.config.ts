import {defineConfig} from 'vitest/config';
import {NoSkips} from './test/support/no-skips.ts';

const noSkips = process.env['WA_TOKEN_NO_SKIPS'] === '1' && process.platform === 'linux';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // A terminal's own settings must not reach the tests: screens are compared as text.
    env: {NO_COLOR: '', FORCE_COLOR: '0', CI: '', NODE_ENV: 'test'},
    testTimeout: 20_000,
    hookTimeout: 30_000,
    ...(noSkips && {reporters: ['default', new NoSkips()]}),
  },
});
