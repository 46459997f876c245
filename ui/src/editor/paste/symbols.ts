/*
 * Letters of the fonts Symbol and Wingdings as the characters they show. Word writes an alpha as an "a" in the font Symbol; without the
 * font it would be an "a".
 */
const GREEK_UPPER = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_LOWER = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Codes of Symbol beyond the letters. */
const SYMBOL: Record<number, string> = {
  34: '∀',
  36: '∃',
  45: '−',
  64: '≅',
  94: '⊥',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  206: '∈',
  210: '®',
  211: '©',
  212: '™',
  214: '√',
  219: '⇔',
  222: '⇒',
  229: '∑',
  242: '∫',
};

const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

export type SymbolFont = 'symbol' | 'wingdings';

/** The font of that kind that a style or a font element names. */
export function symbolFontOf(style: string, face: string): SymbolFont | null {
  const named = /(?:^|;)\s*font-family:\s*["']?(symbol|wingdings)\b/i.exec(style)?.[1] ?? face;
  const font = named.trim().toLowerCase();
  return font === 'symbol' || font === 'wingdings' ? font : null;
}

/** The characters that a text in such a font shows; what has none stays. */
export function shownIn(font: SymbolFont, text: string): string {
  return [...text].map((letter) => shown(font, letter)).join('');
}

function shown(font: SymbolFont, letter: string): string {
  const said = letter.codePointAt(0) ?? 0;
  // Word also moves these codes into the private area.
  const code = said >= 0xf000 && said <= 0xf0ff ? said - 0xf000 : said;
  const plain = code === said ? letter : String.fromCharCode(code);
  if (font === 'wingdings') return WINGDINGS[code] ?? letter;
  if (code >= 65 && code <= 90) return GREEK_UPPER.charAt(code - 65);
  if (code >= 97 && code <= 122) return GREEK_LOWER.charAt(code - 97);
  return SYMBOL[code] ?? (code >= 32 && code < 127 ? plain : letter);
}
