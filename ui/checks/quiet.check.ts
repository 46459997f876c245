/*
 * U16: the window asks nobody. Under the policy of the shipped window every screen works and breaks no part of it; with the browser cut
 * off from the network every screen works as before. That no request leaves is checked at the end of each file besides.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from './hands';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf, SCREENS } from './screens';
import { go, settled } from './settled';

const CONFIG = JSON.parse(readFileSync(new URL('../../tauri.conf.json', import.meta.url), 'utf8')) as {
  app: { security: { csp: string } };
};

/** The policy of the window; only the door to the core is another one here. */
const POLICY = CONFIG.app.security.csp.replace(/connect-src [^;]+/, "connect-src 'self'");

let room: Room;
let ids: Ids;
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind']);
  ids = await idsOf(room, 'aav-pre-ind');
});
afterAll(() => room.close());

it('works under the policy of the window', async () => {
  expect(POLICY).toContain("default-src 'self'");
  const page = await room.open('/');
  await page.route(`${room.url}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  await page.reload();
  await settled(page);
  // The policy is in force: what it forbids does not happen.
  expect(await page.evaluate(ask)).toBe('refused');
  room.troubles.splice(0);
  for (const { at } of SCREENS) await go(page, at(ids));
  expect(room.troubles).toEqual([]);
  await page.context().close();
});

/** Runs in the page: asks somebody else. */
function ask(): Promise<string> {
  return fetch('http://127.0.0.1:9/').then(
    () => 'answered',
    () => 'refused',
  );
}

describe('with the browser offline', () => {
  let page: Page;
  beforeAll(async () => {
    page = await room.open('/');
    // In the window the page and the core need no network; here they are handed to the page without one.
    await page.route(`${room.url}/**`, async (route) => {
      const request = route.request();
      const body = request.postData();
      const response = await fetch(request.url(), body === null ? {} : { method: request.method(), body });
      await route.fulfill({
        status: response.status,
        contentType: response.headers.get('content-type') ?? 'text/plain',
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
    await page.context().setOffline(true);
  });
  afterAll(() => page.context().close());

  it('every screen is shown', async () => {
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    for (const { name, at } of SCREENS) {
      await go(page, at(ids));
      expect(await page.getByText('could not be read').count(), name).toBe(0);
    }
  });

  it('what is typed is saved', async () => {
    const question = ids.snapshot.questions?.[0]?.id ?? '';
    await go(page, `/program/${ids.program}/questions/${question}`);
    await fill(page, /^Title/, 'Written without a network');
    await expect
      .poll(async () => JSON.stringify(await room.call('program_get', { program: ids.program })))
      .toContain('Written without a network');
  });
});

staysInside(() => room);
