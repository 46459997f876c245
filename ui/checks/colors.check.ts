/*
 * U4: edges of controls stand out 3 : 1 and placeholders 4.5 : 1, which axe does not measure. U29, the part about colors: where the
 * system chooses the colors, words stay readable and internal text keeps its marks.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paleColors } from './colors';
import { unmarked } from './grounds';
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

staysInside(() => room);
