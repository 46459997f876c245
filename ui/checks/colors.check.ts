/*
 * U4: edges of controls stand out 3 : 1 and placeholders 4.5 : 1, which axe does not measure. U29, the part about colors: where the
 * system chooses the colors, words stay readable and internal text keeps its marks.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paleColors } from './colors';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf, SCREENS } from './screens';
import { go } from './settled';

const LOOKS: [name: string, words: number, look: BrowserContextOptions][] = [
  ['light', 0, {}],
  ['dark', 0, { colorScheme: 'dark' }],
  ['forced colors', 4.5, { forcedColors: 'active' }],
  ['forced colors, dark', 4.5, { forcedColors: 'active', colorScheme: 'dark' }],
];

let room: Room;
let ids: Ids;
beforeAll(async () => {
  room = await openRoom(['flawed-pre-ind']);
  ids = await idsOf(room, 'flawed-pre-ind');
});
afterAll(() => room.close());

describe.each(LOOKS)('colors, %s', (name, words, how) => {
  let page: Page;
  beforeAll(async () => {
    page = await room.open('/', how);
  });
  afterAll(() => page.context().close());

  it.each(SCREENS)('$name', async ({ at }) => {
    await go(page, at(ids));
    expect(await page.evaluate(paleColors, { edges: 3, placeholders: 4.5, words })).toEqual([]);
    if (words > 0) expect(await page.evaluate(unmarked), name).toEqual([]);
  });
});

/** Runs in the page: internal parts that have lost their words, their lock or their thick bar. */
function unmarked(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-surface="internal"]')].flatMap((one) => {
    const { borderLeftWidth, borderLeftStyle } = getComputedStyle(one);
    const words = /internal/i.test(one.innerText) || /internal/i.test(one.getAttribute('aria-label') ?? '');
    const bar = borderLeftStyle !== 'none' && Number.parseFloat(borderLeftWidth) >= 3;
    const marked = words && bar && one.querySelector('svg') !== null;
    return marked ? [] : [one.outerHTML.slice(0, 160)];
  });
}

staysInside(() => room);
