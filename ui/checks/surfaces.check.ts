/*
 * U19: what can be edited lies on exactly one ground, that of FDA or the internal one, on every screen that shows things of a program.
 * U29, print: what is internal is not on paper. U26: an empty program teaches on each screen what it is for and how to begin.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groundless, printed } from './grounds';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, idsOf, SCREENS } from './screens';
import { go, settled } from './settled';

let room: Room;
let ids: Ids;
let page: Page;
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind']);
  ids = await idsOf(room, 'aav-pre-ind');
  page = await room.open('/');
});
afterAll(() => room.close());

describe('each field lies on one ground', () => {
  // The settings are of this computer and of no program.
  it.each(SCREENS.filter(({ name }) => name !== 'Settings'))('$name', async ({ at }) => {
    await go(page, at(ids));
    expect(await page.evaluate(groundless)).toEqual([]);
  });
});

describe('on paper', () => {
  it.each(SCREENS)('$name', async ({ at }) => {
    await page.emulateMedia({ media: 'print' });
    await go(page, at(ids));
    expect(await page.evaluate(printed)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('an empty program', () => {
  let empty: Ids;
  beforeAll(async () => {
    const { id } = await room.call('program_import', { path: await blank(), mode: 'as_copy' });
    empty = { program: id, snapshot: (await room.call('program_get', { program: id })).snapshot };
  });

  // The other actions add a claim, after which this one is not empty.
  const PARTS = [
    ['Traceability', '/trace'],
    ['Questions', '/questions'],
    ['Story', '/story'],
    ['Evidence: claims', '/evidence?tab=claims'],
    ['Evidence: evidence', '/evidence?tab=evidence'],
    ['Evidence: figures', '/evidence?tab=figures'],
    ['Evidence: lots', '/evidence?tab=lots'],
    ['Evidence: dose', '/evidence?tab=dose'],
    ['Evidence: enclosures', '/evidence?tab=enclosures'],
    ['Meeting', '/meeting'],
    ['Plans', '/plans'],
    ['Tasks', '/tasks'],
    ['Tasks: constraints', '/tasks?tab=constraints'],
    ['Program: profile', '/facts?tab=profile'],
    ['Program: key facts', '/facts?tab=key-facts'],
    ['Program: designations', '/facts?tab=designations'],
    ['Program: abbreviations', '/facts?tab=abbreviations'],
    ['Program: advice', '/facts?tab=advice'],
  ] as const;

  it.each(PARTS)('%s', async (_name, path) => {
    await go(page, `/program/${empty.program}${path}`);
    const before = await page.evaluate(shape);
    const main = page.getByRole('main');
    // The sentence, and the action below it.
    const teach = main.locator('[data-teach]').first();
    expect((await teach.getByRole('paragraph').allInnerTexts()).join(' ')).toMatch(/\w{2,} .*[.?!]/);
    // Where the way to add stands beside the sentence, it is the action.
    const own = teach.locator('button, a');
    const action = (await own.count()) > 0 ? own.first() : main.getByRole('button', { name: /^Add/ }).first();
    if (await action.isDisabled()) return;
    await action.click();
    await settled(page);
    expect(await page.evaluate(shape), 'the action does nothing').not.toBe(before);
  });

  /** A file of a program with nothing in it: the example without its things. */
  async function blank(): Promise<string> {
    const { text } = await room.call('program_dump', { program: ids.program, format: 'json' });
    const form = JSON.parse(text) as Record<string, unknown>;
    for (const [key, value] of Object.entries(form)) if (Array.isArray(value)) form[key] = [];
    const own = (form.program as { fda: Record<string, unknown> }).fda;
    for (const [key, value] of Object.entries(own)) if (Array.isArray(value)) own[key] = [];
    const path = join(room.folder, 'empty.json');
    writeFileSync(path, JSON.stringify(form));
    return path;
  }
});

/** Runs in the page: what would be different if something happened. */
function shape(): string {
  const open = document.querySelectorAll('[role="menu"], [role="dialog"]').length;
  return `${window.location.hash} ${open} ${document.querySelectorAll('main *').length} ${document.activeElement?.outerHTML.slice(0, 60)}`;
}

staysInside(() => room);
