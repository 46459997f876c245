/*
 * What can be measured on a page: what runs out of its place, what lies on something else, what is cut off, what is too small to press.
 * Each function runs in the page by itself and tells what it found in words, so that nothing found is an empty list.
 */

/** What is wider than its place. Tables may scroll, in a region that the keyboard reaches. */
export function overflowing(): string[] {
  const found: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > window.innerWidth) found.push(`the page is ${page.scrollWidth} px wide`);
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth) {
    const right = main.getBoundingClientRect().left + main.clientWidth;
    const beyond = [...main.querySelectorAll('*')].filter((one) => {
      const scrolls = one.parentElement?.closest('[tabindex="0"], [role="listbox"]');
      return one.getBoundingClientRect().right > right + 1 && !(scrolls && main.contains(scrolls));
    });
    const last = beyond.at(-1);
    found.push(`main scrolls sideways by ${main.scrollWidth - main.clientWidth} px: ${last?.outerHTML.slice(0, 160)}`);
  }
  for (const one of document.querySelectorAll<HTMLElement>('main *')) {
    const { overflowX } = getComputedStyle(one);
    const scrolls = (overflowX === 'auto' || overflowX === 'scroll') && one.scrollWidth > one.clientWidth + 1;
    if (!scrolls || one.clientWidth === 0) continue;
    const table = one.querySelector('table, [role="grid"], [role="table"], svg') !== null;
    const plain = one.matches('textarea, pre, [role="textbox"]');
    if (!plain && !(table && (one.tabIndex === 0 || one.querySelector('a, button, input, [tabindex="0"]')))) {
      found.push(`scrolls sideways and is no table: ${one.outerHTML.slice(0, 160)}`);
    }
  }
  return found;
}

/** How high the main part is, and what of the frame lies on something else of it or outside of the window. */
export function frame(least: number): string[] {
  const found: string[] = [];
  const parts = ['nav[aria-label="Sections"]', 'header:not(main *)', 'main', 'footer:not(main *)'].flatMap((path) => {
    const part = document.querySelector<HTMLElement>(path);
    return part ? [{ path, box: part.getBoundingClientRect() }] : [];
  });
  for (const [at, { path, box }] of parts.entries()) {
    if (box.left < -1 || box.top < -1 || box.right > window.innerWidth + 1 || box.bottom > window.innerHeight + 1) {
      found.push(`${path} reaches outside of the window`);
    }
    for (const other of parts.slice(at + 1)) {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 1 && high > 1) found.push(`${path} and ${other.path} lie on each other`);
    }
  }
  const height = document.querySelector('main')?.clientHeight ?? 0;
  if (height < least) found.push(`main is ${height} px high, ${least} are needed`);
  return found;
}

/** Words of labels, buttons and headings that are cut off. Where words are cut on purpose, a tooltip or a name says them whole. */
export function clipped(): string[] {
  const found: string[] = [];
  const words = 'label, button, h1, h2, h3, legend, th, main a, nav a, [class*="Button-label"]';
  for (const one of document.querySelectorAll<HTMLElement>(words)) {
    const style = getComputedStyle(one);
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const hidden = style.clipPath !== 'none' || style.clip !== 'auto' || one.clientWidth <= 1;
    if (one.offsetParent === null || hidden || !hides) continue;
    const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2;
    const whole = one.closest('[title], [aria-label]');
    if (cut && !whole) found.push(`cut off: ${one.outerHTML.slice(0, 160)}`);
  }
  return found;
}

/** What can be pressed and is smaller than 24 px, with another so near that their circles meet (WCAG 2.5.8). Words in a sentence are free. */
export function small(): string[] {
  const wanted =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="menuitem"]';
  const places = [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((one) => {
    // A box or a switch is pressed by its words too.
    const label = one.matches('input[type="checkbox"], input[type="radio"]')
      ? one.closest('label, [class*="-body"]')
      : null;
    const box = (label ?? one).getBoundingClientRect();
    const { display, visibility, clipPath } = getComputedStyle(one);
    const shown = box.width > 1 && box.height > 1 && visibility !== 'hidden' && clipPath === 'none';
    const sentence = display === 'inline' && one.closest('p, li, dd, td, blockquote') !== null;
    return shown && !sentence ? [{ one, box }] : [];
  });
  const found: string[] = [];
  for (const { one, box } of places) {
    if (box.width >= 23.5 && box.height >= 23.5) continue;
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const near = places.find((other) => {
      if (other.one === one || other.one.contains(one) || one.contains(other.one)) return false;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    if (near) {
      found.push(
        `${Math.round(box.width)}×${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)} beside ${near.one.outerHTML.slice(0, 60)}`,
      );
    }
  }
  return found;
}
