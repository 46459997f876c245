/*
 * U6: where the focus goes. After a route to its heading, after something that lay open to what opened it, after a removal to the next
 * row. U30: what is announced, and that it is not announced too often. U29: nothing moves for whoever wants no movement.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { field, focus } from './hands';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf } from './screens';
import { go, settled } from './settled';

let room: Room;
let ids: Ids;
let page: Page;
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind', 'flawed-pre-ind']);
  ids = await idsOf(room, 'flawed-pre-ind');
  page = await room.open('/');
});
afterAll(() => room.close());
beforeEach(() => go(page, '/help?tab=about'));

const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first();
const below = (path: string) => `/program/${ids.program}${path}`;

describe('after a route', () => {
  const ROUTES = [
    ['1', /./],
    ['2', 'Program'],
    ['3', 'Meeting'],
    ['4', 'Story'],
    ['5', 'Evidence and claims'],
    ['6', 'Questions'],
    ['7', 'Plans'],
    ['8', 'Tasks'],
    ['9', 'Package'],
    [',', 'Settings'],
    ['o', 'Programs'],
  ] as const;

  it.each(ROUTES)('Ctrl+%s leads to its heading', async (key, name) => {
    await go(page, below('/trace'));
    await page.keyboard.press(`Control+${key}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
    const at = await focus(page);
    expect(at).toMatchObject({ role: 'h1', trouble: '' });
    expect(at.name).toMatch(name);
  });
});

describe('after Escape', () => {
  const question = () => `/questions/${ids.snapshot.plans?.find(({ question: asked }) => asked)?.question}`;
  const plan = () => `/plans/${ids.snapshot.plans?.find(({ body }) => body.kind === 'contingency')?.id}`;
  const OPENED: [name: string, at: () => string, opener: () => Locator][] = [
    ['the view menu', () => below('/trace'), () => page.getByRole('button', { name: /^View/ })],
    ['the menu of a beat', () => below('/story'), () => button(/^More for/)],
    ['the menu that adds a beat', () => below('/story'), () => button('Add beat')],
    ['the menu of a question', () => below('/questions'), () => button(/^More actions for/)],
    ['the dialog that discloses', () => below(question()), () => button(/alternative…?$/)],
    ['the drawer of scenarios', () => below(plan()), () => button(/^Add from the scenario bank/)],
    ['the disclosure in a plan', () => below(plan()), () => button(/^Make this the disclosed alternative/)],
    ['tailoring a topic', () => below('/questions?tab=bank'), () => button(/^Adopt and tailor/)],
    ['the tour', () => '/help', () => button('Show me around the window')],
  ];

  it.each(OPENED)('%s gives the focus back', async (_name, at, opener) => {
    await go(page, at());
    const found = opener();
    await found.focus();
    const before = (await focus(page)).name;
    await page.keyboard.press('Enter');
    await settled(page);
    await expect.poll(async () => (await focus(page)).name).not.toBe(before);
    await page.keyboard.press('Escape');
    await settled(page);
    await expect.poll(async () => (await focus(page)).name).toBe(before);
  });

  it('the palette gives the focus back', async () => {
    await go(page, below('/story'));
    await button('Add beat').focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focus(page)).name).toBe('Add beat');
  });
});

describe('after a removal', () => {
  /** Where, what a row is found by, and how it is removed. The focus has to be on a row, and that row is still there. */
  const LISTS: [name: string, path: string, row: string, remove: () => Promise<void>][] = [
    ['a claim', '/evidence?tab=claims', '[data-row]', () => press(button(/^Remove/))],
    ['a source', '/evidence?tab=evidence', '[data-row]', () => press(button(/^Remove/))],
    ['a beat', '/story', '[data-beat]', () => byMenu(/^More for/)],
    ['a question', '/questions', 'a[href*="/questions/"]', () => byMenu(/^More actions for/)],
    ['a person', '/meeting?tab=people', '[data-person], [data-add-person]', () => byMenu(/^More actions for/)],
    ['a task', '/tasks', '[data-task] a, [data-task] button', () => press(button(/^Remove/))],
  ];

  async function byMenu(name: RegExp) {
    await press(button(name));
    await press(page.getByRole('menuitem', { name: /^Remove/ }));
  }

  /** By the keyboard: after a mouse the browser shows no mark of focus. */
  async function press(found: Locator) {
    await found.focus();
    await page.keyboard.press('Enter');
  }

  it.each(LISTS)('of %s the next row has the focus', async (_name, path, row, remove) => {
    await go(page, below(path));
    const count = await page.getByRole('main').locator(row).count();
    await remove();
    await expect.poll(() => page.getByRole('main').locator(row).count()).toBeLessThan(count);
    await settled(page);
    await expect.poll(() => page.evaluate((path) => document.activeElement?.closest(path) !== null, row)).toBe(true);
    expect((await focus(page)).trouble).toBe('');
  });

  it('of a house template the choice of templates has the focus', async () => {
    const out = `${room.folder}/template`;
    const request = { program: room.ids['aav-pre-ind'], packet: 'contingency', out, subfolder: false, final: false };
    const [report] = await room.call('packet_export', { ...request, replace: false, formats: ['docx'] });
    const path = `${out}/${report?.files.find(({ format }) => format === 'docx')?.path}`;
    await room.call('template_add', { path, name: 'Acme house style', replace: false });
    await page.reload();
    await go(page, below('/packets?packet=pre-ind'));
    await page.getByText(/^Every style of Word/).click();
    await press(button('Remove this template…'));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Remove it' }));
    await page.getByText('Acme house style is removed.').waitFor();
    await settled(page);
    await expect.poll(() => focus(page)).toMatchObject({ name: 'Word template', trouble: '' });
  });

  it('of a program the next row has the focus', async () => {
    await go(page, '/');
    await button(/^Remove /).click();
    await expect.poll(() => page.locator('[data-program]').count()).toBe(1);
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-program'))).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => page.locator('[data-program]').count()).toBe(2);
  });
});

describe('what is announced', () => {
  type Heard = { heard: string[] };

  /** Runs in the page: keeps what the live regions say from now on. */
  function listen() {
    const heard: string[] = [];
    (window as unknown as Heard).heard = heard;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        const live = place?.closest('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]');
        const words = live?.textContent?.trim();
        if (words && heard.at(-1) !== words) heard.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }
  const heard = () => page.evaluate(() => (window as unknown as Heard).heard);

  it('twenty savings are said at most twice', async () => {
    await go(page, below('/evidence?tab=claims'));
    const statement = field(page, /^Statement/);
    await page.evaluate(listen);
    const begun = Date.now();
    for (let save = 0; save < 20; save += 1) {
      await statement.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('.');
      await statement.blur();
      await settled(page);
    }
    // Twice in ten seconds; a slow machine takes longer.
    const most = 2 * Math.ceil((Date.now() - begun) / 10_000);
    expect((await heard()).filter((words) => /sav/i.test(words)).length).toBeLessThanOrEqual(most);
  });

  it('moving a beat says its name and place', async () => {
    await go(page, below('/story'));
    await page.evaluate(listen);
    const name = (await page.locator('[data-beat]').nth(1).innerText()).split('\n')[0]?.replace(/^\d+\. /, '') ?? '';
    await page.locator('[data-beat]').nth(1).focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(async () => (await heard()).join('\n')).toContain(`${name} is now at position 1 of`);
  });
});

it('nothing moves for whoever wants no movement', async () => {
  await go(page, below('/story'));
  await button('Add beat').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const running = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
      .map(String),
  );
  expect(running).toEqual([]);
});

staysInside(() => room);
