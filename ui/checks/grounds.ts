/*
 * What must not be: a field on no ground or on two, internal text without its marks, something on paper that does not belong there, an
 * element that came out of a text. Each function runs in the page by itself; nothing found is an empty list.
 */

/** Runs in the page: fields of things (`data-field`) that lie on no ground or on two. */
export function groundless(): string[] {
  return [...document.querySelectorAll('[data-field]')].flatMap((one) => {
    let grounds = 0;
    for (let at: Element | null = one; at; at = at.parentElement) grounds += at.hasAttribute('data-surface') ? 1 : 0;
    return grounds === 1 ? [] : [`${one.getAttribute('data-field')} lies on ${grounds} grounds`];
  });
}

/** Runs in the page: what is on paper and does not belong there. */
export function printed(): string[] {
  const frame = ['nav[aria-label="Sections"]', 'header:not(main *)', 'footer:not(main *)'];
  const unwanted = ['[data-surface="internal"]', 'main button', ...frame];
  const seen = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
  return [...document.querySelectorAll(unwanted.join(', '))].filter(seen).map((one) => one.outerHTML.slice(0, 120));
}

/** Runs in the page: internal parts that have lost their words, their lock or their thick bar. */
export function unmarked(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-surface="internal"]')].flatMap((one) => {
    const { borderLeftWidth, borderLeftStyle } = getComputedStyle(one);
    const words = /internal/i.test(one.innerText) || /internal/i.test(one.getAttribute('aria-label') ?? '');
    const bar = borderLeftStyle !== 'none' && Number.parseFloat(borderLeftWidth) >= 3;
    const marked = words && bar && one.querySelector('svg') !== null;
    return marked ? [] : [one.outerHTML.slice(0, 160)];
  });
}

/** Runs in the page: elements and attributes that no part of the window makes, so they come from the text. */
export function unfit(): string[] {
  const elements = 'script, iframe, object, embed, link, meta, base, style, form[action], math, template';
  const own = (one: Element) => document.head.contains(one) || one.closest('style[data-mantine-styles]') !== null;
  const found = [...document.querySelectorAll(elements)].filter((one) => document.body.contains(one) && !own(one));
  const handed = [...document.querySelectorAll('body *')].filter((one) =>
    [...one.attributes].some(({ name, value }) => {
      const runs =
        /^\s*(javascript|vbscript|data:text)/i.test(value) && /^(href|src|action|formaction|xlink:href)$/.test(name);
      const away = name === 'src' && !/^(data:image|blob:|\.?\/)/.test(value);
      return name.startsWith('on') || runs || away;
    }),
  );
  // Styles that a part of the kit puts beside itself hold variables of its own.
  const told = [...found, ...handed].filter(
    (one) => !(one.tagName === 'STYLE' && /--|mantine/.test(one.textContent ?? '')),
  );
  return told.map((one) => one.outerHTML.slice(0, 160));
}
