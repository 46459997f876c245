/*
 * The pieces of a line between the tree that Rust reads and the flat pieces of the editor: a tree of marks becomes pieces that carry
 * sets of marks, and back. Back, the mark that reaches farthest stands outside, as people write it. No Markdown here.
 */
import type { Inline } from '../api/bindings';

/** JSON of the editor. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
};
export type MarkJson = { type: string; attrs?: Record<string, unknown> };

/** A piece without pieces inside, and the marks around it. One that still has some cannot be shown in the editor. */
export type Leaf = { inline: Inline; marks: MarkJson[] };

/** The marks by their names in the editor, from the outside to the inside where they reach equally far. */
const MARKS = ['link', 'italic', 'bold', 'strike', 'sub', 'sup'] as const;
type MarkName = (typeof MARKS)[number];

/** A link may not lie in a link, nor a superscript in a superscript; such a piece is left whole. */
export function leavesOf(inlines: Inline[], marks: MarkJson[] = []): Leaf[] {
  return joined(
    inlines.flatMap((inline) => {
      const mark = markOf(inline);
      if (!mark || !('inlines' in inline)) return [{ inline, marks }];
      const again = marks.some(({ type }) => type === mark.type);
      return inline.inlines.length === 0 || again ? [{ inline, marks }] : leavesOf(inline.inlines, [...marks, mark]);
    }),
  );
}

export function inlinesOf(leaves: Leaf[]): Inline[] {
  const out: Inline[] = [];
  for (let at = 0; at < leaves.length; ) {
    const leaf = leaves[at] as Leaf;
    const [mark, end] = farthest(leaves, at);
    if (mark) {
      const inside = leaves.slice(at, end).map(({ inline, marks }) => ({ inline, marks: without(marks, mark) }));
      out.push(wrapped(mark, inlinesOf(inside)));
    } else {
      out.push(leaf.inline);
    }
    at = end;
  }
  return joinedTexts(out);
}

/** The pieces of a line for the editor; what it cannot show is left out, which `canShow` notices. */
export function nodesOfInlines(inlines: Inline[]): NodeJson[] {
  return leavesOf(inlines).flatMap(({ inline, marks }) => {
    const node = nodeOf(inline);
    if (!node) return [];
    const all = [...marks, ...(node.marks ?? [])];
    return [all.length > 0 ? { ...node, marks: all } : node];
  });
}

export function inlinesOfNodes(nodes: NodeJson[] = []): Inline[] {
  const leaves = nodes.flatMap((node): Leaf[] => {
    const marks = (node.marks ?? []).filter(({ type }) => (MARKS as readonly string[]).includes(type));
    const inline = inlineOf(node);
    return inline ? [{ inline, marks }] : [];
  });
  return inlinesOf(joined(leaves));
}

function nodeOf(inline: Inline): NodeJson | null {
  switch (inline.type) {
    case 'text':
      return inline.text === '' ? null : { type: 'text', text: inline.text };
    case 'code':
      return { type: 'text', text: inline.text, marks: [{ type: 'code' }] };
    case 'soft_break':
      return { type: 'softBreak' };
    case 'hard_break':
      return { type: 'hardBreak' };
    case 'image':
      return { type: 'picture', attrs: { target: inline.target, title: inline.title, alt: inline.alt } };
    case 'footnote_ref':
      return { type: 'footnoteRef', attrs: { label: inline.label } };
    case 'reference':
      return { type: 'reference', attrs: { kind: inline.kind, id: inline.id, label: inline.label } };
    case 'kept':
      return { type: 'keptInline', attrs: { kind: inline.kind, source: inline.source } };
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'sub':
    case 'sup':
    case 'link':
      return null;
  }
}

function inlineOf({ type, text = '', attrs = {}, marks = [] }: NodeJson): Inline | null {
  const said = (key: string) => String(attrs[key] ?? '');
  switch (type) {
    case 'text':
      return marks.some((mark) => mark.type === 'code') ? { type: 'code', text } : { type: 'text', text };
    case 'softBreak':
      return { type: 'soft_break' };
    case 'hardBreak':
      return { type: 'hard_break' };
    case 'picture':
      return { type: 'image', target: said('target'), title: said('title'), alt: said('alt') };
    case 'footnoteRef':
      return { type: 'footnote_ref', label: said('label') };
    case 'reference':
      return { type: 'reference', kind: attrs.kind, id: said('id'), label: said('label') } as Inline;
    case 'keptInline':
      return { type: 'kept', kind: attrs.kind, source: said('source') } as Inline;
    default:
      return null;
  }
}

function markOf(inline: Inline): MarkJson | null {
  switch (inline.type) {
    case 'link':
      return { type: 'link', attrs: { href: inline.target, title: inline.title || null } };
    case 'emphasis':
      return { type: 'italic' };
    case 'strong':
      return { type: 'bold' };
    case 'strike':
    case 'sub':
    case 'sup':
      return { type: inline.type };
    default:
      return null;
  }
}

function wrapped({ type, attrs }: MarkJson, inlines: Inline[]): Inline {
  switch (type as MarkName) {
    case 'link':
      return { type: 'link', target: String(attrs?.href ?? ''), title: String(attrs?.title ?? ''), inlines };
    case 'italic':
      return { type: 'emphasis', inlines };
    case 'bold':
      return { type: 'strong', inlines };
    case 'strike':
    case 'sub':
    case 'sup':
      return { type: type as 'strike' | 'sub' | 'sup', inlines };
  }
}

/** The mark of the piece at `from` that reaches farthest, and where it ends. */
function farthest(leaves: Leaf[], from: number): [MarkJson | null, number] {
  let best: [MarkJson | null, number] = [null, from + 1];
  for (const name of MARKS) {
    const mark = leaves[from]?.marks.find(({ type }) => type === name);
    if (!mark) continue;
    let end = from;
    while (leaves[end]?.marks.some((other) => sameMark(other, mark))) end += 1;
    if (best[0] === null || end > best[1]) best = [mark, end];
  }
  return best;
}

function sameMark(one: MarkJson, other: MarkJson): boolean {
  const said = (mark: MarkJson) => `${mark.attrs?.href ?? ''}\n${mark.attrs?.title ?? ''}`;
  return one.type === other.type && said(one) === said(other);
}

const without = (marks: MarkJson[], gone: MarkJson) => marks.filter((mark) => !sameMark(mark, gone));

const sameMarks = (one: MarkJson[], other: MarkJson[]) =>
  one.length === other.length && one.every((mark) => other.some((its) => sameMark(mark, its)));

/** Joins neighboring texts with the same marks. */
function joined(leaves: Leaf[]): Leaf[] {
  const out: Leaf[] = [];
  for (const leaf of leaves) {
    const last = out.at(-1);
    const same = last && sameMarks(last.marks, leaf.marks) && joinTexts(last.inline, leaf.inline);
    if (same) out[out.length - 1] = { ...leaf, inline: same };
    else out.push(leaf);
  }
  return out;
}

function joinedTexts(inlines: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    const both = last && joinTexts(last, inline);
    if (both) out[out.length - 1] = both;
    else out.push(inline);
  }
  return out;
}

function joinTexts(one: Inline, other: Inline): Inline | null {
  const kind = one.type === 'text' || one.type === 'code' ? one.type : null;
  return kind && other.type === kind && 'text' in one && 'text' in other
    ? { type: kind, text: one.text + other.text }
    : null;
}
