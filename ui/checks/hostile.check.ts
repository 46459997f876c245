/*
 * Text that wants to be more than text: scripts, handlers, frames, styles, addresses that run, templates, endless words, turned writing.
 * It is put into every text of a program by the command line, as a file from elsewhere would bring it, and stays text on every screen.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfit } from './grounds';
import { overflowing } from './measure';
import { openRoom, type Room, staysInside } from './room';
import { type Ids, SCREENS } from './screens';
import { go, settled } from './settled';

/** Each sets `ran` if it runs, or asks a host that is not there. */
const HOSTILE = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 2">',
  '[a link](javascript:window.ran=3) and [another](data:text/html,<script>window.ran=3</script>)',
  '<iframe srcdoc="<script>parent.ran = 4</script>"></iframe><object data="data:text/html,hello"></object>',
  '<style>body { display: none } @import url(http://outside.example/style.css);</style>',
  '<meta http-equiv="refresh" content="0;url=http://outside.example/">',
  '<svg onload="window.ran = 7"><script>window.ran = 7</script></svg><math href="javascript:window.ran=7">x</math>',
  '![a picture](http://outside.example/picture.png) <link rel="stylesheet" href="http://outside.example/s.css">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that must not be filled
  '{{constructor.constructor("window.ran = 9")()}} ${window.ran = 9} <%= window.ran = 9 %>',
  `a word without an end ${'m'.repeat(600)}`,
  'turned \u202Etxet derurt\u202C and hidden \u200B\u2066signs\u2069',
  '"><a href="javascript:alert(12)" onmouseover="window.ran = 12" style="position:fixed;inset:0">over everything</a>',
  '<form action="http://outside.example/"><input name="q" autofocus onfocus="window.ran = 13"><button>Send</button></form>',
  '<base href="http://outside.example/"><embed src="http://outside.example/e"><template><img src=x onerror="window.ran=14"></template>',
  "'); window.ran = 15; ('",
  '# <img src=x onerror=window.ran=16>\n\n| a | <b onclick="window.ran=16">b</b> |\n| - | - |\n| `<script>` | [x](vbscript:window.ran=16) |',
];

let room: Room;
let ids: Ids;
let page: Page;
const dialogs: string[] = [];
beforeAll(async () => {
  room = await openRoom(['aav-pre-ind']);
  const program = await poisoned(room.ids['aav-pre-ind']);
  ids = { program, snapshot: (await room.call('program_get', { program })).snapshot };
  page = await room.open('/');
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => room.close());

/** A copy of a program in which every text of more than one word is a hostile one. */
async function poisoned(program: string): Promise<string> {
  const { text } = await room.call('program_dump', { program, format: 'json' });
  let count = 0;
  const poison = (part: unknown, key = ''): unknown => {
    if (Array.isArray(part)) return part.map((one) => poison(one, key));
    if (part && typeof part === 'object') {
      return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, poison(one, name)]));
    }
    const kept = typeof part !== 'string' || !part.trim().includes(' ') || key === 'image' || key === 'svg';
    return kept ? part : HOSTILE[count++ % HOSTILE.length];
  };
  const path = join(room.folder, 'hostile.json');
  writeFileSync(path, JSON.stringify(poison(JSON.parse(text))));
  const { id } = await room.call('program_import', { path, mode: 'as_copy' });
  expect(count, 'texts that were replaced').toBeGreaterThan(300);
  return id;
}

describe('hostile text', () => {
  it.each(SCREENS)('$name', async ({ at }) => {
    await go(page, at(ids));
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await settled(page);
    expect(await page.evaluate(unfit)).toEqual([]);
    expect(await page.evaluate(overflowing)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { ran?: unknown }).ran)).toBeUndefined();
    expect(dialogs).toEqual([]);
  });

  it('is shown as it was written', async () => {
    const { questions = [] } = ids.snapshot;
    const asked = questions.find(({ fda }) => fda.ask.includes('<'));
    await go(page, `/program/${ids.program}/questions/${asked?.id}`);
    const shown = await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('main input, main textarea')];
      return [document.querySelector('main')?.innerText, ...fields.map(({ value }) => value)].join('\n');
    });
    expect(shown).toMatch(/<(script|img|iframe|style|meta|svg|base|form)/);
  });

  it('stays text while it is edited', async () => {
    const { questions = [] } = ids.snapshot;
    await go(page, `/program/${ids.program}/questions/${questions[0]?.id}`);
    for (const box of await page.getByRole('main').getByRole('textbox').all()) {
      if (await box.isEditable()) await box.focus();
    }
    await settled(page);
    expect(await page.evaluate(unfit)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { ran?: unknown }).ran)).toBeUndefined();
    expect(dialogs).toEqual([]);
  });
});

staysInside(() => room);
