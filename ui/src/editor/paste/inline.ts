/*
 * The pieces of a line from pasted HTML: text and the few marks a text can have, built anew. Whatever is not asked for here does not come
 * along: styles, fonts, pictures, scripts, comments, deleted passages.
 */
import type { PasteReport } from './report';
import { type SymbolFont, shownIn, symbolFontOf } from './symbols';

/** A paste under way. */
export type Paste = {
  out: Document;
  report: PasteReport;
  /** The labels that footnotes get here, by the anchors they have in the clip. */
  notes: Map<string, string>;
};

/** Never part of a text, and whatever is inside neither. */
const DROPPED = new Set(
  'SCRIPT STYLE HEAD META LINK TITLE BASE XML IFRAME FRAME OBJECT EMBED APPLET TEMPLATE NOSCRIPT MATH AUDIO VIDEO FORM INPUT BUTTON SELECT TEXTAREA MAP'.split(
    ' ',
  ),
);
const PICTURES = new Set(['IMG', 'SVG', 'CANVAS', 'PICTURE']);

const NOTE_MARK = /#_?(?:ftn|edn|ftnt)\d+$/i;
const NOTE_BACK = /#_?(?:ftnref|ednref|ftnt_ref)\d+$/i;
const COMMENT_MARK = /#_?(?:msocom_|cmnt)\d+$/i;

export const styleOf = (element: Element) =>
  (element.getAttribute('style') ?? '').replace(/\s*:\s*/g, ':').toLowerCase();

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether an element is left out; what a reader would miss is counted. */
export function isDropped(element: Element, report: PasteReport): boolean {
  const tag = element.tagName.toUpperCase();
  if (PICTURES.has(tag)) {
    report.pictures += 1;
    return true;
  }
  if (DROPPED.has(tag)) return true;
  const style = styleOf(element);
  if (/mso-element:comment|mso-list:ignore/.test(style) || /^(MsoCommentReference|msocom\w+)$/.test(element.className))
    return true;
  if (isDeleted(element)) {
    report.deletions += 1;
    return true;
  }
  if (/(?:^|;)display:none|mso-hide:all/.test(style)) {
    if (element.textContent?.trim()) report.hidden += 1;
    return true;
  }
  return false;
}

/** Deleted by a tracked change; a plain `del` of a web page is struck through. */
function isDeleted(element: Element): boolean {
  const tracked = element.hasAttribute('cite') || element.hasAttribute('datetime');
  return (element.tagName === 'DEL' && tracked) || /\bmsoDel\b/.test(element.className);
}

/** Adds what a node shows to a line. */
export function addInline(paste: Paste, line: Element, node: Node, font: SymbolFont | null = null) {
  if (node.nodeType === 3) {
    const text = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    line.append(font ? shownIn(font, text) : text);
    return;
  }
  if (!isElement(node) || isDropped(node, paste.report)) return;
  if (node.tagName === 'BR') {
    line.append(paste.out.createElement('br'));
    return;
  }
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
  if (NOTE_BACK.test(href) || COMMENT_MARK.test(href)) return;
  const label = NOTE_MARK.test(href) ? paste.notes.get(anchorOf(href)) : undefined;
  if (label !== undefined) {
    line.append(footnoteMark(paste.out, label));
    return;
  }
  let place = line;
  for (const mark of marksOf(node, href)) {
    const inner = paste.out.createElement(mark);
    if (mark === 'a') inner.setAttribute('href', href.trim());
    place.append(inner);
    place = inner;
  }
  const style = node.getAttribute('style') ?? '';
  const inside =
    symbolFontOf(style, node.getAttribute('face') ?? '') ?? (/(?:^|;)\s*font-family:/i.test(style) ? null : font);
  for (const child of node.childNodes) addInline(paste, place, child, inside);
}

export const anchorOf = (href: string) => href.replace(/^.*#/, '').replace(/^_/, '');

export const isNoteBack = (link: Element) => NOTE_BACK.test(link.getAttribute('href') ?? '');

export const isComment = (link: Element) => COMMENT_MARK.test(link.getAttribute('href') ?? '');

function footnoteMark(out: Document, label: string): Element {
  const mark = out.createElement('span');
  mark.dataset.br = 'footnoteRef';
  mark.dataset.label = label;
  return mark;
}

function marksOf(element: Element, href: string): string[] {
  const { tagName } = element;
  const style = styleOf(element);
  const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
  const raised = /mso-text-raise:(-?)[\d.]*[1-9]/.exec(style)?.[1];
  const bold = weight ? weight === 'bold' || Number(weight) >= 600 : tagName === 'B' || tagName === 'STRONG';
  const italic = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
  const sup = tagName === 'SUP' || /vertical-align:super\b/.test(style) || raised === '';
  const sub = tagName === 'SUB' || /vertical-align:sub\b/.test(style) || raised === '-';
  const inline = !/^(TD|TH|TR|TABLE|P|DIV)$/.test(tagName);
  const wanted: [boolean, string][] = [
    [/^(https?:\/\/|mailto:)\S+$/i.test(href.trim()), 'a'],
    [bold, 'strong'],
    [italic ? italic === 'italic' : tagName === 'I' || tagName === 'EM', 'em'],
    [/text-decoration:[^;]*line-through/.test(style) || /^(S|STRIKE|DEL)$/.test(tagName), 's'],
    [inline && sup, 'sup'],
    [inline && sub && !sup, 'sub'],
    [tagName === 'CODE' || tagName === 'TT', 'code'],
  ];
  return wanted.filter(([asked]) => asked).map(([, mark]) => mark);
}

/** Settles the spaces of a line: Word's runs of non-breaking ones are layout, a single one between words is meant. */
export function settleSpaces(line: Element) {
  for (const empty of [...line.querySelectorAll('*:not(br, [data-br])')].reverse()) {
    if (!empty.hasChildNodes()) empty.remove();
  }
  line.normalize();
  const texts: Text[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) texts.push(node as Text);
    for (const child of node.childNodes) walk(child);
  };
  walk(line);
  for (const text of texts) text.data = text.data.replace(/[ \u00a0]{2,}/g, ' ');
  trimEdge(texts, /^[ \u00a0]+/);
  trimEdge(texts.reverse(), /[ \u00a0]+$/);
}

function trimEdge(texts: Text[], edge: RegExp) {
  for (const text of texts) {
    text.data = text.data.replace(edge, '');
    if (text.data !== '') return;
  }
}
