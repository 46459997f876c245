/*
 * Pasted text made fit for the editor: HTML of Word, Outlook, Excel, Google Docs and web pages is read in a document that runs nothing and
 * built anew from the few elements a text can have. What is left out is counted. Nothing is asked of any other program or address.
 */
import {
  addInline,
  anchorOf,
  isComment,
  isDropped,
  isElement,
  isNoteBack,
  type Paste,
  settleSpaces,
  styleOf,
} from './paste/inline';
import { gathered, itemOf, type Piece, webItemOf } from './paste/lists';
import { emptyReport, type PasteReport } from './paste/report';
import { isLayout, tableOf } from './paste/table';

const BLOCKS =
  'P, DIV, H1, H2, H3, H4, H5, H6, UL, OL, LI, TABLE, BLOCKQUOTE, PRE, HR, SECTION, ARTICLE, HEADER, FOOTER, MAIN, DL, DT, DD, FIGURE, FIGCAPTION';

/** The clip as clean HTML. `taken` are the labels of the footnotes that the text already has. */
export function cleanPaste(html: string, taken: Iterable<string> = []): { html: string; report: PasteReport } {
  const report = emptyReport();
  // What the editor itself copied; its schema is the list of what may come in.
  if (/<[^>]+ data-pm-slice=/.test(html)) return { html, report };

  const clip = new DOMParser().parseFromString(html, 'text/html').body;
  const paste: Paste = { out: document.implementation.createHTMLDocument(''), report, notes: new Map() };
  dropForeign(clip);
  dropComments(clip, report);
  const notes = takeNotes(paste, clip, new Set(taken));
  const blocks = blocksOf(paste, clip);
  const footnotes = notes.map(({ label, note }) => {
    const made = paste.out.createElement('div');
    made.dataset.br = 'footnote';
    made.dataset.label = label;
    made.append(...blocksOf(paste, note));
    return made;
  });
  const place = paste.out.createElement('div');
  place.append(...lone(blocks, footnotes));
  return { html: place.innerHTML, report };
}

/** A single paragraph goes into the line where the caret stands. */
function lone(blocks: Element[], footnotes: Element[]): Node[] {
  const [only] = blocks;
  return blocks.length === 1 && only?.tagName === 'P' && footnotes.length === 0
    ? [...only.childNodes]
    : [...blocks, ...footnotes];
}

/** Takes Office's own elements out: those of drawings go, of others the text stays. */
function dropForeign(clip: Element) {
  for (const element of [...clip.querySelectorAll('*')]) {
    if (/^[VW]\d*:/.test(element.tagName)) element.remove();
    else if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
}

/** Takes comments out, the marks in the text and the list at the end. */
function dropComments(clip: Element, report: PasteReport) {
  const marks = [...clip.querySelectorAll('a[href]')].filter(isComment);
  const remarks = [...clip.querySelectorAll('[style]')].filter((one) => /mso-element:comment(?!-)/.test(styleOf(one)));
  report.comments = Math.max(remarks.length, new Set(marks.map((mark) => mark.getAttribute('href'))).size);
  for (const one of [...remarks, ...marks]) one.remove();
  for (const back of [...clip.querySelectorAll('a[href*="#cmnt_ref"]')]) back.closest('div, p')?.remove();
}

/** Takes the texts of footnotes out of the clip and gives them labels that are free here. */
function takeNotes(paste: Paste, clip: Element, taken: Set<string>) {
  const found: { label: string; note: Element }[] = [];
  for (const back of [...clip.querySelectorAll('a[href]')].filter(isNoteBack)) {
    const note = back.closest('[style*="mso-element"], li, div:not(:has(div)), p');
    if (!note || note.contains(clip)) continue;
    const anchor = anchorOf(back.getAttribute('href') ?? '').replace(/_?ref/, '');
    let number = 1;
    while (taken.has(String(number))) number += 1;
    taken.add(String(number));
    paste.notes.set(anchor, String(number));
    back.remove();
    note.remove();
    found.push({ label: String(number), note });
  }
  paste.report.footnotes = found.length;
  return found;
}

function blocksOf(paste: Paste, parent: Element): Element[] {
  const { blocks, lists } = gathered(paste.out, piecesOf(paste, parent));
  paste.report.lists += lists;
  return blocks;
}

/** The blocks inside an element; text between them becomes paragraphs. */
function piecesOf(paste: Paste, parent: Element): Piece[] {
  const pieces: Piece[] = [];
  let run: Node[] = [];
  const flush = () => {
    const made = lineOf(paste, 'p', run);
    if (made) pieces.push({ block: made });
    run = [];
  };
  for (const child of parent.childNodes) {
    if (!isElement(child) || !(child.matches(BLOCKS) || child.querySelector(BLOCKS))) {
      if (child.nodeType === 3 || isElement(child)) run.push(child);
      continue;
    }
    flush();
    if (!isDropped(child, paste.report)) pieces.push(...pieceOf(paste, child));
  }
  flush();
  return pieces;
}

function pieceOf(paste: Paste, element: Element): Piece[] {
  const made = (block: Element | null): Piece[] => (block ? [{ block }] : []);
  const { tagName } = element;
  if (tagName === 'TABLE') return tablePieces(paste, element as HTMLTableElement);
  if (tagName === 'UL' || tagName === 'OL') return listPieces(paste, element);
  if (tagName === 'HR')
    return /mso|footnote/i.test(element.className) || element.hasAttribute('width')
      ? []
      : made(paste.out.createElement('hr'));
  if (tagName === 'PRE') {
    const code = paste.out.createElement('pre');
    code.append(element.textContent ?? '');
    return made(code);
  }
  if (tagName === 'BLOCKQUOTE') {
    const quote = paste.out.createElement('blockquote');
    quote.append(...blocksOf(paste, element));
    return quote.hasChildNodes() ? made(quote) : [];
  }
  if (element.querySelector(BLOCKS)) return piecesOf(paste, element);
  const item = itemOf(element);
  const line = lineOf(paste, headingOf(element) ?? 'p', [...element.childNodes]);
  if (!item || !line) return made(line);
  const entry = paste.out.createElement('li');
  entry.append(line);
  return [{ block: entry, item }];
}

/** The heading a paragraph is by name, by Word's style or by its place in Word's outline. */
function headingOf(element: Element): string | null {
  if (/^H[1-6]$/.test(element.tagName)) return element.tagName.toLowerCase();
  if (/\bMsoTitle\b/.test(element.className)) return 'h1';
  const level = /mso-outline-level:([1-6])\b/.exec(styleOf(element))?.[1];
  return level ? `h${level}` : null;
}

function lineOf(paste: Paste, tag: string, nodes: Node[]): Element | null {
  const line = paste.out.createElement(tag);
  for (const node of nodes) addInline(paste, line, node);
  settleSpaces(line);
  while (line.lastElementChild?.tagName === 'BR' && !line.lastChild?.textContent) line.lastChild?.remove();
  if (/^h\d$/.test(tag)) for (const bold of [...line.querySelectorAll('strong')]) bold.replaceWith(...bold.childNodes);
  return line.textContent?.trim() || line.querySelector('[data-br]') ? line : null;
}

function listPieces(paste: Paste, list: Element): Piece[] {
  const items = [...list.children];
  const web = items.map(webItemOf);
  if (items.length > 0 && web.every(Boolean)) {
    return items.map((element, at) => ({ block: entryOf(paste, element), ...(web[at] ? { item: web[at] } : {}) }));
  }
  const made = paste.out.createElement(list.tagName.toLowerCase());
  const start = Number(list.getAttribute('start'));
  if (list.tagName === 'OL' && start > 1) made.setAttribute('start', String(start));
  for (const child of items) {
    // Google Docs puts an inner list beside its item instead of into it.
    if (/^[UO]L$/.test(child.tagName))
      (made.lastElementChild ?? made).append(...listPieces(paste, child).map(({ block }) => block));
    else if (!isDropped(child, paste.report)) made.append(entryOf(paste, child));
  }
  if (!made.hasChildNodes()) return [];
  if (!list.parentElement?.closest('ul, ol')) paste.report.lists += 1;
  return [{ block: made }];
}

function entryOf(paste: Paste, item: Element): Element {
  const entry = paste.out.createElement('li');
  const box = item.querySelector('input[type="checkbox"]');
  if (box) entry.dataset.task = box.hasAttribute('checked') ? 'done' : 'open';
  entry.append(...blocksOf(paste, item));
  if (!entry.hasChildNodes()) entry.append(paste.out.createElement('p'));
  return entry;
}

function tablePieces(paste: Paste, table: HTMLTableElement): Piece[] {
  if (isLayout(table)) return [...table.rows].flatMap((row) => [...row.cells].flatMap((cell) => piecesOf(paste, cell)));
  const before = paste.report.lists;
  const made = tableOf(paste, table, (cell) => blocksOf(paste, cell));
  paste.report.lists = before;
  if (!made) return [];
  paste.report.tables += 1;
  return [{ block: made }];
}
