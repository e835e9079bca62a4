import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // These need a browser; `vitest run -c vitest.browser.config.ts` runs them.
    exclude: [...configDefaults.exclude, 'test/browser/**'],
    // Properties take seconds where the machine has other work: a limit is there for what hangs, not for what waits.
    testTimeout: 60_000,
  },
});
