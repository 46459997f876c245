/*
 * When a page has come to rest: no call to the core is open, nothing says it is busy, the letters are there and two frames are drawn.
 * Checks wait for this and never for a time.
 */
import type { Page } from 'playwright-core';

const open = new WeakMap<Page, Set<unknown>>();

/** Counts the calls that a page has open; once for each page, before it goes anywhere. */
export function watchCalls(page: Page) {
  const calls = new Set<unknown>();
  open.set(page, calls);
  page.on('request', (request) => calls.add(request));
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
}

/** Waits until the page is at rest; `held` calls may stay open. */
export async function settled(page: Page, held = 0) {
  const deadline = Date.now() + 20_000;
  let quiet = 0;
  while (quiet < 2) {
    const still = await page.evaluate(drawn);
    quiet = still && (open.get(page)?.size ?? 0) <= held ? quiet + 1 : 0;
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest`);
  }
}

/** Runs in the page: draws two frames and says whether a screen stands there. */
async function drawn(): Promise<boolean> {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const busy = document.querySelector('main [aria-busy="true"], [data-loading="true"]');
  return document.querySelector('main h1') !== null && busy === null;
}

/** Goes to another address of the page without loading it again. */
export async function go(page: Page, address: string) {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
  await settled(page);
}
