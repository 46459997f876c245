/*
 * F6, as in Word: goes from part to part of the window and begins again at the end. The parts are the sections, the bar at the top, the
 * panels and grounds of the screen, and the bar at the bottom; of those within each other the outermost counts.
 */
import { WRITABLE } from '../shared/writable';

const PARTS =
  'nav[aria-label="Sections"], header, main [data-surface], main section, main aside, main nav, main form, footer';
const CONTROL = `${WRITABLE}, a[href], button:not([disabled]), select, [tabindex="0"]`;

/** Moves the focus into the part after the one that has it, or before it. */
export function walkParts(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) => target(part) !== null);
  // A form holds the panels of a screen, and is a part of its own only where it holds none.
  const whole = (part: HTMLElement) =>
    part.matches('form, section, nav') && all.some((one) => one !== part && part.contains(one));
  const within = (part: HTMLElement) => all.some((one) => one !== part && !whole(one) && one.contains(part));
  const parts = all.filter((part) => !whole(part) && !within(part));
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  const next = parts[(from + step + parts.length) % parts.length];
  const control = next ? target(next) : null;
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
}

/** Where the focus goes in a part: to what is current there, or to the first thing that takes it. */
function target(part: HTMLElement): HTMLElement | null {
  const shown = (one: HTMLElement) => one.getClientRects().length > 0 && one.tabIndex >= 0;
  const current = part.querySelector<HTMLElement>('a[aria-current]');
  if (current && part.matches('nav') && shown(current)) return current;
  return [...part.querySelectorAll<HTMLElement>(CONTROL)].find(shown) ?? null;
}
