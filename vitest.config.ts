import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // A terminal's own settings must not reach the tests: screens are compared as text.
    env: {NO_COLOR: '', FORCE_COLOR: '0', CI: '', NODE_ENV: 'test'},
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
