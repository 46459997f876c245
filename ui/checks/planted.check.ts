/*
 * Each check can fail: a fault is planted into a page, and what the checks measure with must find it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { look } from './axe';
import { paleColors } from './colors';
import { groundless, printed, unfit, unmarked } from './grounds';
import { focus } from './hands';
import { clipped, frame, overflowing, small } from './measure';
import { openRoom, type Room } from './room';
import { settled } from './settled';

let room: Room;
let page: Page;
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind']);
  page = await room.open('/');
});
afterAll(() => room.close());
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.reload();
  await settled(page);
});

const plant = (html: string) =>
  page.evaluate((planted) => document.querySelector('main')?.insertAdjacentHTML('beforeend', planted), html);

const FAULTS: [name: string, html: string, find: () => Promise<string[]>][] = [
  ['a button without a name', '<button type="button"></button>', async () => (await look(page)).violations],
  [
    'pale words',
    '<p style="color:#bbb;background:#fff">pale</p>',
    async () => (await look(page, { colors: true })).violations,
  ],
  ['pale words, measured', '<p style="color:#bbb;background:#fff">pale</p>', () => pale({ edges: 0, words: 4.5 })],
  [
    'a pale edge',
    '<input aria-label="a" style="border:1px solid #ddd;background:#fff">',
    () => pale({ edges: 3, words: 0 }),
  ],
  ['something wide', '<div style="width:3000px">wide</div>', () => page.evaluate(overflowing)],
  [
    'a list that scrolls sideways',
    '<div style="width:90px;overflow-x:auto"><div style="width:500px">wide</div></div>',
    () => page.evaluate(overflowing),
  ],
  ['a main part that is low', '<style>main { max-height: 100px !important }</style>', () => page.evaluate(frame, 240)],
  [
    'a frame on the main part',
    '<style>footer:not(main *) { position: fixed; inset: 0 }</style>',
    () => page.evaluate(frame, 0),
  ],
  [
    'a label cut off',
    '<label style="display:block;width:20px;overflow:hidden;white-space:nowrap">cut off</label>',
    () => page.evaluate(clipped),
  ],
  [
    'two small buttons side by side',
    '<button style="all:unset;width:9px;height:9px;display:inline-block">a</button><button style="all:unset;width:9px;height:9px;display:inline-block">b</button>',
    () => page.evaluate(small),
  ],
  ['a field on no ground', '<div data-field="fda.title"></div>', () => page.evaluate(groundless)],
  [
    'a field on two grounds',
    '<div data-surface="fda"><div data-surface="internal"><i data-field="a"></i></div></div>',
    () => page.evaluate(groundless),
  ],
  ['internal text without marks', '<div data-surface="internal">text</div>', () => page.evaluate(unmarked)],
  ['internal text on paper', '<div data-surface="internal">text</div>', () => onPaper()],
  ['a frame from a text', '<iframe title="a"></iframe>', () => page.evaluate(unfit)],
  ['a handler from a text', '<b onclick="0">text</b>', () => page.evaluate(unfit)],
  ['an address that runs', '<a href="javascript:0">text</a>', () => page.evaluate(unfit)],
];

const pale = (asked: { edges: number; words: number }) => page.evaluate(paleColors, { ...asked, placeholders: 0 });

async function onPaper() {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(printed);
}

describe('a planted fault is found', () => {
  it.each(FAULTS)('%s', async (_name, html, find) => {
    const before = await find();
    await page.emulateMedia({ media: 'screen' });
    await plant(html);
    expect((await find()).length).toBeGreaterThan(before.length);
  });

  it('a focus that is lost, hidden or unmarked', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect((await focus(page)).trouble).toBe('the focus is nowhere');
    await plant('<button id="far" style="position:absolute;left:-900px">far</button>');
    await page.locator('#far').focus();
    expect((await focus(page)).trouble).toBe('the focus cannot be seen');
    await plant('<button id="bare" style="outline:none !important;box-shadow:none">bare</button>');
    await page.locator('#bare').focus();
    expect((await focus(page)).trouble).toContain('no mark of focus');
  });

  it('a request that leaves, and a script that breaks', async () => {
    await plant('<img alt="" src="http://outside.example/picture.png">');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await expect.poll(() => room.left).toContain('http://outside.example/picture.png');
    await expect.poll(() => room.troubles.join()).toContain('planted');
  });
});
