/*
 * How the checks of the window in Chromium run: `npm run checks`. Two files at a time, each on a store of its own, all in one browser.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['checks/**/*.check.ts'],
    environment: 'node',
    globalSetup: ['checks/stage.ts'],
    reporters: ['default', './src/test/tally.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
