import {defineConfig} from 'vitest/config';
import {NoSkips} from './test/support/no-skips.ts';

const noSkips = process.env['WA_TOKEN_NO_SKIPS'] === '1' && process.platform === 'linux';

const witnessed = process.env['WA_TOKEN_WITNESS'] === '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // `npm run test:witness`: looks at all that is printed, written and handed on, in every test.
    ...(witnessed && {
      setupFiles: ['test/support/witness/setup.ts'],
      globalSetup: ['test/support/witness/summary.ts'],
    }),
    exclude: ['**/node_modules/**', ...(witnessed ? [] : ['test/witness.test.ts'])],
    // A terminal's own settings must not reach the tests: screens are compared as text.
    env: {NO_COLOR: '', FORCE_COLOR: '0', CI: '', NODE_ENV: 'test'},
    testTimeout: 20_000,
    hookTimeout: 30_000,
    ...(noSkips && {reporters: ['default', new NoSkips()]}),
  },
});
