/*
 * Builds the window. One page, loaded from disk; the targets are the oldest web views of the three systems.
 * `--mode core` serves it on the real core, while developing and for the checks in `checks/`. `--mode mock` builds the same page on the mock host, for pictures and keyboard runs in an ordinary browser; it never ships.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { coreServer } from './dev/core';
import { version } from './package.json';

export default defineConfig(({ mode }) => ({
  plugins: mode === 'core' ? [react(), coreServer()] : [react()],
  clearScreen: false,
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  server: { port: 5173, strictPort: true },
  build: {
    target: ['safari16', 'chrome111'],
    outDir: mode === 'mock' ? 'dist-mock' : 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    reporters: ['default', './src/test/tally.ts'],
    restoreMocks: true,
    css: false,
    testTimeout: 20000,
    // By default one processor stays idle, of two that is half of them.
    maxWorkers: '100%',
  },
}));
