import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  // These need a browser; `vitest run -c vitest.browser.config.ts` runs them.
  test: { exclude: [...configDefaults.exclude, 'test/browser/**'] },
});
