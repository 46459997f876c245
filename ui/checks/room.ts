/*
 * A room to check in: a store of its own, the real core on it, the built page on a server of this machine, and pages in the browser.
 * Keeps what went wrong on any page, and every request that asked somebody else, so that each file can end with `staysInside`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { expect, inject, it } from 'vitest';
import { coreServer } from '../dev/core';
import type { Commands } from '../src/api/bindings';
import { settled, watchCalls } from './settled';
import { CORE, PAGE } from './stage';

export type Sample = 'aav-pre-ind' | 'flawed-pre-ind' | 'til-interact';

type CommandRequest = <K extends keyof Commands>(command: K, request: Commands[K][0]) => Promise<Commands[K][1]>;

export type Room = {
  url: string;
  /** A folder that is gone afterwards. */
  folder: string;
  browser: Browser;
  /** The ids of the programs, by the name of their example. */
  ids: Record<Sample, string>;
  /** Runs a command of the app beside the page. */
  call: CommandRequest;
  /** Opens a page of its own context at an address. */
  open: (address: string, look?: BrowserContextOptions) => Promise<Page>;
  /** What broke on a page: errors of scripts and of the console. */
  troubles: string[];
  /** What a page asked elsewhere. */
  left: string[];
  close: () => Promise<void>;
};

/** A window of the usual size; movement off, so that nothing has to be waited for. */
const USUAL: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'en-US',
  timezoneId: 'America/New_York',
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

export async function openRoom(samples: Sample[] = ['aav-pre-ind'], at: string = inject('browser')): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'window-checks-'));
  const store = join(folder, 'store.sqlite');
  const ids = {} as Record<Sample, string>;
  for (const name of samples) ids[name] = seed(store, name);
  const server = await serve(store);
  const url = server.resolvedUrls?.local[0]?.replace('localhost', '127.0.0.1').replace(/\/$/, '') ?? '';
  const browser = await chromium.connect(at);
  const troubles: string[] = [];
  const left: string[] = [];

  const call: CommandRequest = async (command, request) => {
    const response = await fetch(`${url}/core`, { method: 'POST', body: JSON.stringify({ command, request }) });
    const answer = (await response.json()) as { ok?: unknown; error?: unknown };
    if (answer.error) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
    return answer.ok as never;
  };

  const open = async (address: string, look: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ ...USUAL, ...look });
    context.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(`${url}/`) && !/^(data|blob):/.test(asked)) left.push(asked);
    });
    const page = await context.newPage();
    page.on('websocket', (socket) => left.push(socket.url()));
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') troubles.push(`${line.text()} ${line.location().url}`);
    });
    watchCalls(page);
    await page.goto(`${url}/#${address}`);
    await settled(page);
    return page;
  };

  const close = async () => {
    await browser.close();
    await new Promise((done) => server.httpServer.close(done));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, browser, ids, call, open, troubles, left, close };
}

function seed(store: string, name: Sample): string {
  const said = execFileSync(CORE, ['--store', store, 'sample', name], { encoding: 'utf8' });
  const id = /pg_[0-9a-f-]+/.exec(said)?.[0];
  if (!id) throw new Error(`briefing sample ${name} names no program: ${said}`);
  return id;
}

function serve(store: string): Promise<PreviewServer> {
  return preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: PAGE },
    preview: { host: '127.0.0.1', port: 4300, strictPort: false },
    plugins: [coreServer(store)],
  });
}

/** The last check of a file: nothing broke, and nothing was asked but the page's own server. */
export function staysInside(room: () => Room) {
  it('nothing broke and no request left', () => {
    expect(room().troubles).toEqual([]);
    expect(room().left).toEqual([]);
  });
}
