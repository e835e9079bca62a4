import { defineConfig } from 'vitest/config';

/** Tests that open pages in Chromium: READOUT_CHROMIUM names it where it is not /usr/bin/chromium. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000, fileParallelism: false },
});
