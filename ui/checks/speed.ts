/*
 * U12: how fast the window answers on a large program in Chromium slowed down four times: Event Timing of each key press and click, as
 * JSON on standard output. A report and never a gate: on another machine every figure is another. Run by `npm run speed` after
 * `cargo build -p briefing-cli`; a program of 900 questions and 60 beats is grown from the example.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { field } from './hands';
import { openRoom, type Room } from './room';
import { go, settled } from './settled';

const SLOWER = 4;
const QUESTIONS = 900;
const BEATS = 60;
const TIMES = 12;

type Timed = { durations: number[] };
type Figures = { count: number; p50: number; p95: number; most: number };
type Thing = { id: string };
type Form = { questions: Thing[]; beats: Thing[] };

/** Grows the example; each copy has an id of its own. */
async function grown(room: Room): Promise<string> {
  const { text } = await room.call('program_dump', { program: room.ids['aav-pre-ind'], format: 'json' });
  const form = JSON.parse(text) as Form;
  const more = (things: Thing[], count: number) =>
    Array.from({ length: count }, (_, at) => {
      const thing = things[at % things.length] as Thing;
      const end = (Number.parseInt(thing.id.slice(-6), 16) ^ (at + 1)).toString(16).padStart(6, '0').slice(-6);
      return at < things.length ? thing : { ...thing, id: `${thing.id.slice(0, -6)}${end}` };
    });
  form.questions = more(form.questions, QUESTIONS);
  form.beats = more(form.beats, BEATS);
  const path = join(room.folder, 'grown.json');
  writeFileSync(path, JSON.stringify(form));
  return (await room.call('program_import', { path, mode: 'as_copy' })).id;
}

/** Runs in the page: keeps how long each key press and click took until something was drawn. */
function listen() {
  const timed = window as unknown as Timed;
  timed.durations = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown' || entry.name === 'click') timed.durations.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

async function measured(page: Page, act: (at: number) => Promise<unknown>): Promise<Figures> {
  await page.evaluate(() => {
    (window as unknown as Timed).durations = [];
  });
  for (let at = 0; at < TIMES; at += 1) {
    await act(at);
    await settled(page);
  }
  const got = (await page.evaluate(() => (window as unknown as Timed).durations)).sort((a, b) => a - b);
  // What took less than 16 ms is not told.
  const share = (part: number) => got[Math.min(got.length - 1, Math.floor(got.length * part))] ?? 16;
  return { count: got.length, p50: share(0.5), p95: share(0.95), most: got.at(-1) ?? 16 };
}

test('speed', { timeout: 600_000 }, async () => {
  const room = await openRoom(['aav-pre-ind']);
  const program = await grown(room);
  const question = (await room.call('program_get', { program })).snapshot.questions?.[5]?.id;
  const page = await room.open(`/program/${program}`);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(listen);
  const figures: Record<string, Figures> = {};

  await go(page, `/program/${program}/questions/${question}`);
  await field(page, /^Question/).focus();
  figures.type = await measured(page, () => page.keyboard.type('a word '));
  figures.palette = await measured(page, (at) => page.keyboard.press(at % 2 === 0 ? 'Control+k' : 'Escape'));
  figures.section = await measured(page, (at) => page.keyboard.press(at % 2 === 0 ? 'Control+7' : 'Control+6'));
  await go(page, `/program/${program}/questions`);
  const filter = page.getByRole('main').getByRole('textbox').or(page.getByRole('main').getByRole('searchbox')).first();
  await filter.focus();
  figures.filter = await measured(page, (at) => page.keyboard.press('dose study '.charAt(at % 11)));
  figures['open a question'] = await measured(page, async (at) => {
    await go(page, `/program/${program}/questions`);
    await page.getByRole('main').locator('a[href*="/questions/"]').nth(at).press('Enter');
  });
  await go(page, `/program/${program}/story`);
  await page.locator('[data-beat]').nth(5).focus();
  figures['move a beat'] = await measured(page, (at) =>
    page.keyboard.press(at % 2 === 0 ? 'Alt+Shift+ArrowUp' : 'Alt+Shift+ArrowDown'),
  );
  const report = {
    engine: room.browser.version(),
    slower: SLOWER,
    questions: QUESTIONS,
    beats: BEATS,
    milliseconds: figures,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  await room.close();
});
