/*
 * What a text in the editor can hold: what Markdown can say and a document for FDA can show, and no more. No colors, fonts or
 * underlining. The names are those of mapping.ts.
 */
import { Extension, type Extensions, getSchema, Mark, Node } from '@tiptap/core';
import { BulletList, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import type { Doc } from '../api/bindings';
import type { NodeJson } from './inlines';
import { ListItem } from './listItem';
import { nodeOfDoc } from './mapping';

const tight = { tight: { default: true, rendered: false } };

const Bullets = BulletList.extend({ addAttributes: () => tight });

const Numbers = OrderedList.extend({
  addAttributes: () => ({
    ...tight,
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
    },
  }),
  // Its own guess at pasted plain text; paste.ts is the one that reads pasted text.
  addProseMirrorPlugins: () => [],
});

const level = (name: 'sub' | 'sup', ...keys: string[]) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag: name }],
    renderHTML: () => [name, 0],
    addKeyboardShortcuts() {
      const toggle = () =>
        this.editor
          .chain()
          .unsetMark(name === 'sub' ? 'sup' : 'sub')
          .toggleMark(name)
          .run();
      return Object.fromEntries(keys.map((key) => [key, toggle]));
    },
  });

const Code = Mark.create({
  name: 'code',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
});

const cell = { content: 'paragraph+' };

/** Where a block at the top stood in the source, so that it can be written back as it was. Never copied along. */
const Origin = Extension.create({
  name: 'origin',
  addGlobalAttributes: () => [
    {
      types: [
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'table',
        'blockquote',
        'codeBlock',
        'horizontalRule',
        'footnote',
        'keptBlock',
      ],
      attributes: { origin: { default: null, rendered: false, keepOnSplit: false } },
    },
  ],
});

/** A node whose attributes are texts, written as `data-` attributes of its element. */
function chip(name: string, tag: 'span' | 'div', attributes: string[]) {
  return Node.create({
    name,
    group: tag === 'span' ? 'inline' : 'block',
    inline: tag === 'span',
    atom: true,
    addAttributes: () => dataAttributes(attributes),
    parseHTML: () => [{ tag: `${tag}[data-br="${name}"]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, 'data-br': name }],
  });
}

function dataAttributes(names: string[]) {
  const attribute = (name: string) => ({
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  });
  return Object.fromEntries(names.map((name) => [name, attribute(name)]));
}

/** A line break of the source that a reader sees as a space. */
const SoftBreak = Node.create({
  name: 'softBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'span[data-br="softBreak"]' }],
  renderHTML: () => ['span', { 'data-br': 'softBreak' }, ' '],
  renderText: () => ' ',
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => dataAttributes(['label']),
  parseHTML: () => [{ tag: 'div[data-br="footnote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-br': 'footnote' }, 0],
});

export const CHIPS = {
  reference: chip('reference', 'span', ['kind', 'id', 'label']),
  footnoteRef: chip('footnoteRef', 'span', ['label']),
  picture: chip('picture', 'span', ['target', 'title', 'alt']),
  keptInline: chip('keptInline', 'span', ['kind', 'source']),
  keptBlock: chip('keptBlock', 'div', ['kind', 'source']),
};

/** Everything but the chips, which the editor shows by React (chipViews.tsx). */
export const TEXT: Extensions = [
  StarterKit.configure({
    code: false,
    listItem: false,
    bulletList: false,
    orderedList: false,
    underline: false,
    heading: { levels: [1, 2, 3, 4, 5, 6] },
    codeBlock: { defaultLanguage: '' },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    trailingNode: { notAfter: ['heading', 'bulletList', 'orderedList', 'blockquote', 'footnote'] },
  }),
  Bullets,
  Numbers,
  ListItem,
  Code,
  level('sup', 'Mod-Shift-=', 'Mod-+'),
  level('sub', 'Mod-='),
  Table.configure({ renderWrapper: true }),
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
  SoftBreak,
  Footnote,
  Origin,
];

/** What the editor would show of a text. */
export const throughSchema = (doc: Doc): NodeJson => schema().nodeFromJSON(nodeOfDoc(doc)).toJSON() as NodeJson;

let known: Schema | undefined;

/** The schema alone, to see without an editor what it would show. */
export function schema(): Schema {
  known ??= getSchema([...TEXT, ...Object.values(CHIPS)]);
  return known;
}
