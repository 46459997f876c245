/*
 * U1, the states that only a hand brings about: palette, menus, date picker, select, dialogs, drawer, tour, finding, export, failure,
 * an empty program. Each is opened as a user does, and axe looks at it while it is open.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { look } from './axe';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf } from './screens';
import { go, settled } from './settled';

let room: Room;
let ids: Ids;
beforeAll(async () => {
  room = await openRoom(['flawed-pre-ind']);
  ids = await idsOf(room, 'flawed-pre-ind');
  await keepsATemplate();
});
afterAll(() => room.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

type State = {
  name: string;
  at: string;
  open: (page: Page) => Promise<unknown>;
  sees: string;
  /** Puts back what the state changed. */
  close?: (page: Page) => Promise<unknown>;
};

/** Below the program, unless it begins with two slashes. */
function addressOf(at: string): string {
  if (at.startsWith('//')) return at.slice(1);
  const { questions = [], plans = [] } = ids.snapshot;
  const question = questions.find(({ id }) => plans.some((plan) => plan.question === id));
  const plan = plans.find(({ body }) => body.kind === 'contingency');
  const places: Record<string, string> = {
    '/question': `/questions/${question?.id}`,
    '/plan': `/plans/${plan?.id}`,
  };
  return `/program/${ids.program}${places[at] ?? at}`;
}

/** Keeps a house template: a Word file of ours, which has every style. */
async function keepsATemplate() {
  const out = `${room.folder}/template`;
  const { program } = ids;
  const request = { program, packet: 'contingency', out, subfolder: false, final: false, replace: false };
  const [report] = await room.call('packet_export', { ...request, formats: ['docx'] });
  const file = report?.files.find(({ format }) => format === 'docx')?.path;
  await room.call('template_add', { path: `${out}/${file}`, name: 'Acme house style', replace: false });
}

const STATES: State[] = [
  { name: 'the palette', at: '', open: (page) => page.keyboard.press('Control+k'), sees: '[role="dialog"] input' },
  {
    name: 'the palette with nothing found',
    at: '',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('[role="dialog"] input:focus').waitFor();
      await page.keyboard.type('zzzz');
    },
    sees: 'text=Nothing found',
  },
  { name: 'the view menu', at: '', open: (page) => button(page, /^View/).click(), sees: '[role="menu"]' },
  { name: 'the menu of a beat', at: '/story', open: (page) => button(page, /^More/).click(), sees: '[role="menu"]' },
  {
    name: 'the menu that adds a beat',
    at: '/story',
    open: (page) => button(page, 'Add beat').click(),
    sees: '[role="menu"]',
  },
  {
    name: 'the menu of a question',
    at: '/questions',
    open: (page) => button(page, /^More/).click(),
    sees: '[role="menu"]',
  },
  {
    name: 'the menu that adds a plan',
    at: '/plans',
    open: (page) => button(page, 'Add a plan').click(),
    sees: '[role="menu"]',
  },
  {
    name: 'the date picker',
    at: '/packets?packet=pre-ind',
    open: (page) => page.getByLabel('Date on the documents').first().click(),
    sees: 'table',
  },
  {
    name: 'a select',
    at: '//',
    open: (page) => page.getByRole('combobox', { name: 'Kind of product' }).click(),
    sees: '[role="option"]',
  },
  {
    name: 'a field of links',
    at: '/evidence?tab=claims',
    open: (page) => page.getByRole('combobox', { name: 'Evidence' }).first().click(),
    sees: '[role="option"]',
  },
  {
    name: 'tailoring a topic',
    at: '/questions?tab=bank',
    open: (page) => button(page, /^Adopt and tailor/).click(),
    sees: 'form[aria-label^="Adopt and tailor"]',
  },
  {
    name: 'the tour',
    at: '//help',
    open: (page) => button(page, 'Show me around the window').click(),
    sees: '[role="dialog"]',
  },
  {
    name: 'a finding of the linter and the way to set it aside',
    at: '/question',
    open: (page) => button(page, /^Source/).click(),
    sees: '[role="dialog"][aria-label="Where this comes from"]',
  },
  {
    name: 'the dialog that discloses an alternative',
    at: '/question',
    open: (page) => button(page, /alternative…?$/).click(),
    sees: '[role="dialog"]',
  },
  {
    name: 'the drawer of scenarios',
    at: '/plan',
    open: (page) => button(page, /^Add from the scenario bank/).click(),
    sees: '[role="dialog"]',
  },
  {
    name: 'sorted draft questions',
    at: '//start',
    open: async (page) => {
      await button(page, 'Try it with an example').click();
      const sort = button(page, 'Sort them');
      if (await sort.isVisible()) await sort.click();
    },
    sees: 'main >> text=/keep/i',
  },
  {
    name: 'an export without a folder',
    at: '/packets?packet=pre-ind',
    open: (page) => button(page, 'Export draft').click(),
    sees: 'text=Choose the folder the packet is written to.',
  },
  {
    name: 'an export with what was found in its PDF',
    at: '/packets?packet=request',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Folder' }).fill(room.folder);
      await button(page, 'Export draft').click();
      await page.getByText(/^All \d+ checks$/).click();
    },
    sees: 'text=Passing is no promise that FDA accepts the file.',
  },
  {
    name: 'a file that is no PDF',
    at: '/packets?packet=request',
    open: async (page) => {
      page.once('dialog', (dialog) => dialog.accept(`${room.folder}/store.sqlite`));
      await button(page, 'Check a PDF…').click();
    },
    sees: 'text=Mend this before you send the file',
  },
  {
    name: 'a house template and what it does',
    at: '/packets?packet=pre-ind',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Word template' }).click();
      await page.getByRole('option', { name: 'Acme house style' }).click();
      await page.getByText(/^Every style of Word/).click();
    },
    sees: 'section[aria-label="Styles of Acme house style"]',
  },
  {
    name: 'the question before a template is removed',
    at: '/packets?packet=pre-ind',
    open: async (page) => {
      await page.getByText(/^Every style of Word/).click();
      await button(page, 'Remove this template…').click();
    },
    sees: '[role="dialog"]',
  },
  {
    name: 'a removal that can be taken back',
    at: '//',
    open: (page) => button(page, /^Remove /).click(),
    sees: 'text=Removed:',
    // The checks after this one need the program.
    close: async (page) => {
      await button(page, /^Undo/).click();
      await button(page, /^Remove /).waitFor();
    },
  },
];

describe('axe, open', () => {
  let page: Page;
  beforeAll(async () => {
    page = await room.open('/');
  });
  // What lay open goes with its screen.
  beforeEach(async () => {
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'light' });
    await go(page, '/help?tab=about');
  });

  it.each(STATES)('$name', async ({ at, open, sees, close }) => {
    await go(page, addressOf(at));
    await open(page);
    await page.locator(sees).first().waitFor();
    await settled(page);
    expect((await look(page, { overlay: true })).violations).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await settled(page);
    expect((await look(page, { overlay: true, colors: true })).violations).toEqual([]);
    await close?.(page);
  });
});

describe('axe, after a failure', () => {
  let page: Page;
  beforeEach(async () => {
    page = await room.open('/');
  });
  afterEach(async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  it('an export that runs, and one that failed', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/core', async (route) => {
      if (route.request().postData()?.includes('"packet_export"')) await held;
      await route.continue();
    });
    await go(page, `/program/${ids.program}/packets?packet=pre-ind`);
    await page.getByRole('textbox', { name: 'Folder' }).fill(`${room.folder}/no/such/folder`);
    await button(page, 'Export draft').click();
    await page.getByRole('progressbar', { name: 'Export' }).waitFor();
    expect((await look(page)).violations).toEqual([]);
    release();
    await page.getByRole('alert').first().waitFor();
    await settled(page);
    expect((await look(page)).violations).toEqual([]);
  });

  it('a screen that could not be read', async () => {
    await page.route('**/core', async (route) => {
      const refused = route.request().postData()?.includes('"program_get"');
      const error = { code: 'storage', message: 'The file could not be read.', hint: 'Try again.' };
      await (refused ? route.fulfill({ json: { error } }) : route.continue());
    });
    await go(page, `/program/${ids.program}/plans`);
    await page.getByText('The plans could not be read').waitFor();
    expect((await look(page)).violations).toEqual([]);
  });

  it('an address that leads nowhere', async () => {
    await go(page, '/nowhere');
    expect((await look(page)).violations).toEqual([]);
  });
});

staysInside(() => room);
