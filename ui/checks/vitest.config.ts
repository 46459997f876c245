/*
 * How the checks of the window in Chromium run: `npm run checks`. Two files at a time, each on a store of its own, all in one browser.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Speed is a report of its own and no check.
    include: [process.env.SPEED ? 'checks/speed.ts' : 'checks/**/*.check.ts'],
    environment: 'node',
    globalSetup: ['checks/stage.ts'],
    reporters: process.env.SPEED ? ['dot'] : ['default', './src/test/tally.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
