/*
 * The tree of a text as Rust reads it, as JSON of the editor, and back; total over every block and piece. A block that nobody touched
 * keeps its source to the letter (`writtenBack`); a text that the editor would change by showing it is noticed (`canShow`).
 * No Markdown: one reader and one writer, both in Rust.
 */
import type { Align, Block, Doc, Inline, ListItem, Source, Top } from '../api/bindings';
import { inlinesOf, inlinesOfNodes, leavesOf, type NodeJson, nodesOfInlines } from './inlines';

/** The text for the editor. Each block at the top remembers by `origin` where it stood in the source. */
export function nodeOfDoc(doc: Doc): NodeJson {
  const content = doc.blocks.map(({ source, block }) => {
    const node = nodeOfBlock(block);
    return source ? { ...node, attrs: { ...node.attrs, origin: source.at } } : node;
  });
  return { type: 'doc', content: filled(content) };
}

/** The tree of what stands in the editor; every block without its source. */
export function docOfNode(node: NodeJson): Doc {
  return { blocks: blocksOf(node).map((block) => ({ source: null, block })) };
}

/** The tree to write: a block that is as it was read, by `isAsRead`, goes back with its source. */
export function writtenBack(node: NodeJson, asRead: (origin: number, index: number) => Top | null): Doc {
  const blocks = (node.content ?? []).flatMap((child, index): Top[] => {
    const origin = child.attrs?.origin;
    const read = typeof origin === 'number' ? asRead(origin, index) : null;
    return read ? [read] : blocksOf({ type: 'doc', content: [child] }).map((block) => ({ source: null, block }));
  });
  return { blocks };
}

/** Whether the editor shows all of a text: what comes back from it (`shown`) says the same as what was read. */
export function canShow(doc: Doc, shown: NodeJson): boolean {
  const read = doc.blocks.map(({ block }) => mapped(block, (inlines) => inlinesOf(leavesOf(inlines))));
  return same(read, blocksOf(shown));
}

/** The sources of the blocks of a text, by where they begin. */
export function sourcesOf(doc: Doc): Map<number, Top & { source: Source }> {
  const sources = new Map<number, Top & { source: Source }>();
  for (const { source, block } of doc.blocks) if (source) sources.set(source.at, { source, block });
  return sources;
}

function nodeOfBlock(block: Block): NodeJson {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', ...content(nodesOfInlines(block.inlines)) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, ...content(nodesOfInlines(block.inlines)) };
    case 'list':
      return {
        type: block.start === null ? 'bulletList' : 'orderedList',
        attrs: { tight: block.tight, ...(block.start === null ? {} : { start: block.start }) },
        content: block.items.map(({ task, blocks }) => ({
          type: 'listItem',
          attrs: { task: task ?? null },
          content: filled(blocks.map(nodeOfBlock)),
        })),
      };
    case 'table': {
      const row = (cells: Inline[][], type: string): NodeJson => ({
        type: 'tableRow',
        content: cells.map((inlines, column) => cell(inlines, type, block.align[column] ?? 'none')),
      });
      return {
        type: 'table',
        content: [row(block.header, 'tableHeader'), ...block.rows.map((cells) => row(cells, 'tableCell'))],
      };
    }
    case 'quote':
      return { type: 'blockquote', content: filled(block.blocks.map(nodeOfBlock)) };
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: block.language },
        ...content(block.text === '' ? [] : [{ type: 'text', text: block.text }]),
      };
    case 'rule':
      return { type: 'horizontalRule' };
    case 'footnote':
      return { type: 'footnote', attrs: { label: block.label }, content: filled(block.blocks.map(nodeOfBlock)) };
    case 'kept':
      return { type: 'keptBlock', attrs: { kind: block.kind, source: block.source } };
  }
}

const cell = (inlines: Inline[], type: string, align: Align): NodeJson => ({
  type,
  attrs: { align: align === 'none' ? null : align },
  content: [{ type: 'paragraph', ...content(nodesOfInlines(inlines)) }],
});

/** A place for text where the tree has none: an empty item, quotation or text. */
const filled = (nodes: NodeJson[]): NodeJson[] => (nodes.length > 0 ? nodes : [{ type: 'paragraph' }]);

const content = (nodes: NodeJson[]) => (nodes.length > 0 ? { content: nodes } : {});

/** The blocks inside a node; an empty paragraph is only a place to type. */
function blocksOf(node: NodeJson): Block[] {
  return (node.content ?? []).map(blockOf).filter((block) => block.type !== 'paragraph' || block.inlines.length > 0);
}

function blockOf(node: NodeJson): Block {
  const { type, attrs = {}, content: children = [] } = node;
  switch (type) {
    case 'heading':
      return { type: 'heading', level: Number(attrs.level), inlines: inlinesOfNodes(children) };
    case 'bulletList':
      return { type: 'list', start: null, tight: attrs.tight !== false, items: children.map(itemOf) };
    case 'orderedList':
      return {
        type: 'list',
        start: Number(attrs.start ?? 1),
        tight: attrs.tight !== false,
        items: children.map(itemOf),
      };
    case 'table':
      return tableOf(children);
    case 'blockquote':
      return { type: 'quote', blocks: blocksOf(node) };
    case 'codeBlock':
      return {
        type: 'code',
        language: String(attrs.language ?? ''),
        text: children.map(({ text }) => text ?? '').join(''),
      };
    case 'horizontalRule':
      return { type: 'rule' };
    case 'footnote':
      return { type: 'footnote', label: String(attrs.label), blocks: blocksOf(node) };
    case 'keptBlock':
      return { type: 'kept', kind: attrs.kind, source: String(attrs.source) } as Block;
    default:
      return { type: 'paragraph', inlines: inlinesOfNodes(children) };
  }
}

const itemOf = (node: NodeJson): ListItem => ({
  task: typeof node.attrs?.task === 'boolean' ? node.attrs.task : null,
  blocks: blocksOf(node),
});

/** The first row is the head, whatever its cells are. Two paragraphs in a cell become two lines. */
function tableOf(rows: NodeJson[]): Block {
  const cells = (row: NodeJson | undefined) => row?.content ?? [];
  const lines = (one: NodeJson): Inline[] =>
    (one.content ?? []).flatMap((paragraph, index) => [
      ...(index > 0 ? [{ type: 'hard_break' } as const] : []),
      ...inlinesOfNodes(paragraph.content),
    ]);
  return {
    type: 'table',
    align: cells(rows[0]).map(({ attrs }) => (attrs?.align ?? 'none') as Align),
    header: cells(rows[0]).map(lines),
    rows: rows.slice(1).map((row) => cells(row).map(lines)),
  };
}

/** A block with every line in it changed. */
function mapped(block: Block, change: (inlines: Inline[]) => Inline[]): Block {
  const inside = (blocks: Block[]) => blocks.map((one) => mapped(one, change));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: change(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map(({ task, blocks }) => ({ task, blocks: inside(blocks) })) };
    case 'table':
      return {
        ...block,
        header: block.header.map(change),
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'quote':
    case 'footnote':
      return { ...block, blocks: inside(block.blocks) };
    case 'code':
    case 'rule':
    case 'kept':
      return block;
  }
}

/** Whether two trees are equal, part by part. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
