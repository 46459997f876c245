/*
 * How a text is shown in one line of a list: the words of references instead of their marks. The text itself is never changed, and
 * what Markdown is stays Rust's matter.
 */
const REFERENCE = /\[([^\]]*)\]\([a-z]+:[^)]*\)/g;

/** The words of a text on one line. */
export const plainLine = (text: string) => text.replace(REFERENCE, '$1').replace(/\s+/g, ' ').trim();

/** How a question is called: its title, or the beginning of its ask. */
export function nameOfQuestion({ fda }: { fda: { title: string; ask: string } }): string {
  if (fda.title.trim()) return fda.title.trim();
  const ask = plainLine(fda.ask);
  if (ask === '') return 'A question without words yet';
  return ask.length > 72 ? `${ask.slice(0, 70).trimEnd()}…` : ask;
}
