/*
 * U1 and U2: axe finds nothing on any screen, in light and dark, with more contrast and in forced colors; what it cannot decide is
 * on the reviewed list. The states that only a hand brings about are in states.check.ts.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look } from './axe';
import { openRoom, type Room, type Sample, staysInside } from './room';
import { type Ids, idsOf, SCREENS } from './screens';
import { go } from './settled';

const REVIEWED = JSON.parse(readFileSync(new URL('./axe-reviewed.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** What depends on the colors is looked at in each look, the rest once; so that both examples are seen, they take turns. */
const LOOKS: [name: string, sample: Sample, look: BrowserContextOptions][] = [
  ['light', 'flawed-pre-ind', {}],
  ['dark', 'aav-pre-ind', { colorScheme: 'dark' }],
  ['more contrast', 'flawed-pre-ind', { contrast: 'more' }],
];

let room: Room;
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind', 'flawed-pre-ind']);
});
afterAll(() => room.close());

describe.each(LOOKS)('axe, %s', (name, sample, how) => {
  let page: Page;
  let ids: Ids;
  beforeAll(async () => {
    ids = await idsOf(room, sample);
    page = await room.open('/', how);
  });
  afterAll(() => page.context().close());

  it.each(SCREENS)('$name', async ({ at }) => {
    await go(page, at(ids));
    const { violations, undecided } = await look(page, { colors: name !== 'light' });
    expect(violations).toEqual([]);
    expect(undecided.filter((one) => !(one in REVIEWED))).toEqual([]);
  });
});

staysInside(() => room);
