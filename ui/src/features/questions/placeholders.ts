/*
 * Gaps in a text, written `{key}`: where they stand and how they are filled. Which sort of value belongs there comes from the bank.
 */
const GAP = /\{([a-z0-9_]+)\}/g;

export type Piece = { at: number; words: string; key: string | null };

/** A text cut into words and gaps. */
export function pieces(text: string): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const gap of text.matchAll(GAP)) {
    if (gap.index > from) cut.push({ at: from, words: text.slice(from, gap.index), key: null });
    const key = gap[1] ?? '';
    cut.push({ at: gap.index, words: wordsOfKey(key), key });
    from = gap.index + gap[0].length;
  }
  if (from < text.length) cut.push({ at: from, words: text.slice(from), key: null });
  return cut;
}

/** The keys of the gaps in some texts, each once, in order of appearance. */
export function openKeys(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => pieces(text).flatMap(({ key }) => (key ? [key] : []))))];
}

/** A text with one gap filled wherever it stands. */
export const filledWith = (text: string, key: string, value: string) => text.replaceAll(`{${key}}`, value);

/** `assay_1` as words: `assay 1`. */
export const wordsOfKey = (key: string) => key.replaceAll('_', ' ');
