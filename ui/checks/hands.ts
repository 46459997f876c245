/*
 * The hands of a user: fields filled by their label, whatever they are made of; and the keyboard alone, with its presses counted and the
 * focus watched after each.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Finds what can be written into by its label: an input, a text area or an editor. */
export const field = (page: Page, label: string | RegExp): Locator =>
  page.getByRole('textbox', { name: label }).or(page.getByRole('main').getByLabel(label)).first();

/** Replaces the text of a field and leaves it, so that it is saved. */
export async function fill(page: Page, label: string | RegExp, text: string) {
  const found = field(page, label);
  await found.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await found.blur();
}

export type Focus = { name: string; role: string; trouble: string };

/** Where the focus is, by name, and what is wrong with it: nowhere, not to be seen, outside of the window. */
export function focus(page: Page): Promise<Focus> {
  return page.evaluate(async () => {
    // Scrolling and what slides in take a frame; a text that is entered gives the focus to its editor, which may be read from disk first.
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await frame();
    for (let more = 0; more < 30 && document.activeElement === document.body; more += 1) await frame();
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return { name: '', role: '', trouble: 'the focus is nowhere' };
    const by = (ids: string | null) =>
      (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const labels = [...((one as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
    const said = [
      one.getAttribute('aria-label'),
      ...by(one.getAttribute('aria-labelledby')),
      ...labels,
      one.textContent,
    ];
    const name = (said.find((words) => words?.trim()) ?? '').trim().replace(/\s+/g, ' ');
    // A choice may be drawn by its label.
    const label = one.matches('[type="radio"], [type="checkbox"]') ? (one as HTMLInputElement).labels?.[0] : undefined;
    const drawn = label ?? one;
    const box = drawn.getBoundingClientRect();
    const inside =
      box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth && box.width > 0;
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(drawn);
    // A heading takes the focus to be read; a dialog to be entered.
    const quiet = one.matches('h1, h2, [role="dialog"], [tabindex="-1"]');
    const marked = outlineStyle !== 'none' || boxShadow !== 'none' || one.matches('input, textarea, [role="textbox"]');
    const trouble = inside ? (marked || quiet ? '' : `no mark of focus (${borderColor})`) : 'the focus cannot be seen';
    return { name, role: one.getAttribute('role') ?? one.tagName.toLowerCase(), trouble };
  });
}

/** A keyboard that counts. */
export class Keyboard {
  presses = 0;
  constructor(private readonly page: Page) {}

  async press(key: string) {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Text is not counted: it has to be written in any case. */
  async write(text: string) {
    await this.page.keyboard.type(text);
  }

  /** Goes on by Tab until something of this name has the focus, and looks at each place on the way. */
  async to(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60): Promise<void> {
    const way: string[] = [];
    for (let step = 0; step < most; step += 1) {
      await this.press(key);
      const at = await focus(this.page);
      expect(at.trouble, `${at.role} “${at.name}” after ${key}`).toBe('');
      way.push(at.name.slice(0, 40));
      if (name.test(at.name)) return;
    }
    throw new Error(`${name} is not reached by ${key}: ${way.join(' → ')}`);
  }
}
