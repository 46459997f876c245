/*
 * What the window asks of a text that Rust has read: its words on one line, and how many there are. The tree comes from Rust
 * (`text_read`); nothing here reads Markdown. Counts as Rust does: what stands between white space and has a letter or a digit.
 */
import type { Block, Doc, Inline } from '../api/bindings';

/** The text without marks: a space between blocks, superscript after a `^`. */
export function plainOf(doc: Doc): string {
  return doc.blocks
    .map(({ block }) => plainBlock(block))
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many words FDA would read. */
export function wordsOf(doc: Doc): number {
  return plainOf(doc)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainInlines(block.inlines);
    case 'list':
      return block.items.flatMap((item) => item.blocks.map(plainBlock)).join(' ');
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.map(plainInlines)).join(' ');
    case 'quote':
    case 'footnote':
      return block.blocks.map(plainBlock).join(' ');
    case 'code':
      return block.text;
    case 'rule':
    case 'kept':
      return '';
  }
}

function plainInlines(inlines: Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'sub':
    case 'link':
      return plainInlines(inline.inlines);
    case 'sup':
      return `^${plainInlines(inline.inlines)}`;
    case 'soft_break':
    case 'hard_break':
      return ' ';
    case 'image':
      return inline.alt;
    case 'reference':
      return inline.label;
    case 'footnote_ref':
    case 'kept':
      return '';
  }
}
