/*
 * What the colors of a page are worth, measured in the page: edges of controls and placeholders against their ground (U4), which axe
 * leaves out, and words against their ground where the system chooses the colors. Each function stands alone, since it runs there.
 */

type Asked = { edges: number; placeholders: number; words: number };

/** What falls below the ratios asked for; 0 leaves a part out. */
export function paleColors(asked: Asked): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) return ['the page cannot draw'];

  type Color = [red: number, green: number, blue: number];
  /** A color as it looks on a ground. */
  const on = (color: string, ground: Color): Color => {
    brush.fillStyle = `rgb(${ground.join(' ')})`;
    brush.fillRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const light = (color: Color) => {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one: Color, other: Color) => {
    const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** The color that lies beneath an element, itself left out. */
  const groundOf = (one: Element): Color => {
    const above: string[] = [];
    for (let at = one.parentElement; at; at = at.parentElement) above.unshift(getComputedStyle(at).backgroundColor);
    return above.reduce<Color>((ground, color) => on(color, ground), [255, 255, 255]);
  };

  const found: string[] = [];
  const tell = (what: string, one: Element, got: number) =>
    found.push(`${what} ${got.toFixed(2)}: ${one.outerHTML.slice(0, 140)}`);
  const shown = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';

  const controls = 'input:not([type="hidden"]), textarea, select, [role="textbox"], [role="switch"] + *';
  for (const one of document.querySelectorAll<HTMLInputElement>(controls)) {
    const style = getComputedStyle(one);
    // What is not in use may be pale (WCAG 1.4.11); a box may be drawn by its neighbor.
    if (!shown(one) || one.matches(':disabled') || style.opacity === '0' || one.getClientRects()[0]?.width === 1)
      continue;
    const ground = groundOf(one);
    const own = on(style.backgroundColor, ground);
    const shadow = /(rgba?|color)\([^)]*\)/.exec(style.boxShadow)?.[0];
    // Some fields stand in a frame that is drawn around them, with their pills or their tools.
    const box = one.getBoundingClientRect();
    const frames: CSSStyleDeclaration[] = [];
    for (let at = one.parentElement, steps = 0; at && steps < 5; at = at.parentElement, steps += 1) {
      const around = at.getBoundingClientRect();
      const own = at.matches('[class*="Input-input"], [class*="MultiSelect-input"]');
      const near = around.height - box.height < 64 && around.width - box.width < 24;
      if ((own || near) && getComputedStyle(at).borderTopWidth !== '0px') frames.push(getComputedStyle(at));
    }
    const edges = [
      style.borderTopWidth === '0px' ? null : style.borderTopColor,
      style.borderBottomWidth === '0px' ? null : style.borderBottomColor,
      shadow ?? null,
      ...frames.map(({ borderTopColor }) => borderTopColor),
    ];
    const best = Math.max(ratio(own, ground), ...edges.map((edge) => (edge ? ratio(on(edge, ground), ground) : 0)));
    if (best < asked.edges) tell('edge', one, best);
    if (one.placeholder && asked.placeholders > 0) {
      const pale = ratio(on(getComputedStyle(one, '::placeholder').color, own), own);
      if (pale < asked.placeholders) tell('placeholder', one, pale);
    }
  }
  if (asked.words === 0) return found;
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!words || !shown(one) || one.closest('svg, :disabled, [aria-disabled="true"], [data-disabled], script, style'))
      continue;
    const { color, backgroundColor } = getComputedStyle(one);
    const own = on(backgroundColor, groundOf(one));
    const got = ratio(on(color, own), own);
    if (got < asked.words) tell('words', one, got);
  }
  return found;
}
