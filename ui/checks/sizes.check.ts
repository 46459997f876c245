/*
 * U7 to U11: every screen at every size of a window, at 200 % and with large letters. Nothing runs out sideways but tables, nothing lies
 * on something else, no label is cut off, nothing to press is too small; and (U28) longer words find their place too.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipped, frame, overflowing, small } from './measure';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf, SCREENS } from './screens';
import { go, settled } from './settled';

type Size = { name: string; width: number; height: number; least: number };

/** `least` is the height of the main part. 640×360 is 1280×720 at 200 %. */
const SIZES: Size[] = [
  { name: 'U7: 200 %', width: 640, height: 360, least: 240 },
  { name: 'U9: 320×512', width: 320, height: 512, least: 240 },
  { name: 'U10: 960×600', width: 960, height: 600, least: 400 },
  { name: 'U10: 1920×1080', width: 1920, height: 1080, least: 800 },
  { name: 'U10: 3840×2160', width: 3840, height: 2160, least: 1800 },
  { name: 'U10: 1366×768', width: 1366, height: 768, least: 560 },
];

/** WCAG 1.4.12, and letters of twice the size. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

let room: Room;
let ids: Ids;
let page: Page;
beforeAll(async () => {
  room = await openRoom(['flawed-pre-ind']);
  ids = await idsOf(room, 'flawed-pre-ind');
  page = await room.open('/');
});
afterAll(() => room.close());

const named = (what: string, found: string[]) => found.map((one) => `${what}: ${one}`);

describe.each(SCREENS)('$name', ({ at }) => {
  it('fits every size', async () => {
    const found: string[] = [];
    await go(page, at(ids));
    for (const { name, width, height, least } of SIZES) {
      await page.setViewportSize({ width, height });
      await settled(page);
      found.push(...named(name, await page.evaluate(overflowing)), ...named(name, await page.evaluate(frame, least)));
    }
    found.push(...named('U8', await page.evaluate(clipped)), ...named('U11', await page.evaluate(small)));
    expect(found).toEqual([]);
  });

  it('fits larger, wider and longer words', async () => {
    const found: string[] = [];
    await go(page, at(ids));
    await page.setViewportSize({ width: 1366, height: 768 });
    const spaced = await page.addStyleTag({ content: SPACED });
    await settled(page);
    found.push(
      ...named('U8 spaced', await page.evaluate(clipped)),
      ...named('U8 spaced', await page.evaluate(overflowing)),
    );
    await spaced.evaluate((tag) => tag.parentNode?.removeChild(tag));
    const large = await page.addStyleTag({ content: ':root { font-size: 200% !important; }' });
    await settled(page);
    found.push(
      ...named('U8 large', await page.evaluate(clipped)),
      ...named('U8 large', await page.evaluate(overflowing)),
    );
    await large.evaluate((tag) => tag.parentNode?.removeChild(tag));
    await page.evaluate(lengthen);
    await settled(page);
    found.push(...named('U28', await page.evaluate(clipped)), ...named('U28', await page.evaluate(overflowing)));
    await page.evaluate(shorten);
    expect(found).toEqual([]);
  });
});

type Kept = { kept: Map<Text, string> };

/** Runs in the page: makes every word 40 % longer, as a translation would. */
function lengthen() {
  const kept = new Map<Text, string>();
  (window as unknown as Kept).kept = kept;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node as Text;
    if (!/\p{L}/u.test(text.data) || text.parentElement?.closest('script, style, svg, [contenteditable]')) continue;
    kept.set(text, text.data);
    text.data = text.data.replace(/\p{L}+/gu, (word) => word + 'ẽ'.repeat(Math.ceil(word.length * 0.4)));
  }
}

/** Runs in the page: takes that back. */
function shorten() {
  for (const [text, words] of (window as unknown as Kept).kept) text.data = words;
}

staysInside(() => room);
