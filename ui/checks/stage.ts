/*
 * Sets the stage once for all checks: builds the page as it is shipped, but for its door to the core, and starts the one browser.
 * The browser can resolve no name, so nothing can leave this machine even if a page tried.
 */
import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

/** Where the page is built to, from `ui/`. */
export const PAGE = '../target/window-checks/page';

/** The program of the command line, from `ui/`. */
export const CORE = '../target/debug/briefing';

/** Debian's; a browser is never downloaded. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
  }
}

export async function setup(project: TestProject) {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing; install the package chromium.`);
  if (!existsSync(CORE)) throw new Error(`${CORE} is missing; run \`cargo build -p briefing-cli\`.`);
  await buildPage();
  const browser = await startBrowser();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}

export async function buildPage() {
  // Node 20 cannot read the settings by itself; Vite builds them first and says so each time.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ mode: 'core', logLevel: 'warn', build: { outDir: PAGE } });
  if (NODE_ENV) process.env.NODE_ENV = NODE_ENV;
}

export function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: CHROMIUM, args: SWITCHES });
}
