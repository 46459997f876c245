/*
 * How a text is shown in one line of a list: the words of references instead of their marks. The text itself is never changed, and
 * what Markdown is stays Rust's matter.
 */
const REFERENCE = /\[([^\]]*)\]\([a-z]+:[^)]*\)/g;

const RAISED = /<(sup|sub)>([^<]*)<\/\1>/g;
const SIGNS = '0123456789+-';
const RAISED_SIGNS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' } as const;

/** The words of a text on one line. */
export const plainLine = (text: string) =>
  text
    .replace(REFERENCE, '$1')
    .replace(RAISED, (_whole, tag: 'sup' | 'sub', words: string) => raised(tag, words))
    .replace(/\s+/g, ' ')
    .trim();

/** `10<sup>8</sup>` stays 10 to the eighth in plain letters; it never becomes 108. */
function raised(tag: 'sup' | 'sub', words: string): string {
  const signs = [...words].map((sign) => RAISED_SIGNS[tag][SIGNS.indexOf(sign.replace('−', '-'))]);
  return signs.includes(undefined) ? `${tag === 'sup' ? '^' : '_'}${words}` : signs.join('');
}

/** How a question is called: its title, or the beginning of its ask. */
export function nameOfQuestion({ fda }: { fda: { title: string; ask: string } }): string {
  if (fda.title.trim()) return fda.title.trim();
  const ask = plainLine(fda.ask);
  if (ask === '') return 'A question without words yet';
  return ask.length > 72 ? `${ask.slice(0, 70).replace(/\s+\S*$/, '')}…` : ask;
}
