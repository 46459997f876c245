/*
 * Lists of Word. It copies no list at all: each item is a paragraph that names its level in a style and carries its bullet or number as
 * text. Word for the web makes one list of each item. Both become real lists here.
 */
import { styleOf } from './inline';

/** A block, or an item that still has to find its list. */
export type Piece = { block: Element; item?: Place };
type Place = { level: number; list: string; ordered: boolean; start: number };

/** What a paragraph says about its place in a list, if it is an item of one. */
export function itemOf(paragraph: Element): Place | null {
  const said = /mso-list:(l\d+) level(\d+) ?(lfo\d+)?/.exec(styleOf(paragraph));
  if (!said) return null;
  const mark = [...paragraph.querySelectorAll('[style]')].find((one) => /mso-list:ignore/.test(styleOf(one)));
  return { level: Number(said[2]), list: `${said[1]} ${said[3] ?? ''}`, ...numberOf(mark?.textContent ?? '') };
}

/** The same for an item of Word for the web. */
export function webItemOf(item: Element): Place | null {
  const list = item.getAttribute('data-listid');
  const level = Number(item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level'));
  if (!list || !(level > 0)) return null;
  const ordered = item.parentElement?.tagName === 'OL';
  return { level, list, ordered, start: Number(item.parentElement?.getAttribute('start')) || 1 };
}

/** Whether a mark is a number or a letter, and which; "o" is a bullet of Word. */
function numberOf(mark: string): { ordered: boolean; start: number } {
  const text = mark.replace(/[\s\u00a0]+/g, '');
  const ordered = /^\(?(?:\d+\.)*\d+[.)]?$|^\(?[a-z]{1,5}[.)]$/i.test(text);
  return { ordered, start: Number(/(\d+)[.)]?$/.exec(text)?.[1] ?? 1) };
}

/** Puts items into lists, deeper ones into the item before them. Returns the blocks and how many lists stand at the top. */
export function gathered(out: Document, pieces: Piece[]): { blocks: Element[]; lists: number } {
  const blocks: Element[] = [];
  let open: { item: Place; element: Element }[] = [];
  let lists = 0;
  for (const { block, item } of pieces) {
    if (!item) {
      open = [];
      blocks.push(block);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.item.level ?? 0) > item.level) open.pop();
    const last = open.at(-1);
    if (last && last.item.level === item.level && !sameList(last.item, item)) open.pop();
    if (open.at(-1)?.item.level !== item.level) {
      const element = out.createElement(item.ordered ? 'ol' : 'ul');
      if (item.ordered && item.start !== 1) element.setAttribute('start', String(item.start));
      const around = open.at(-1)?.element.lastElementChild;
      if (around) around.append(element);
      else {
        blocks.push(element);
        lists += 1;
      }
      open.push({ item, element });
    }
    open.at(-1)?.element.append(block);
  }
  return { blocks, lists };
}

const sameList = (one: Place, other: Place) => one.ordered === other.ordered && one.list === other.list;
