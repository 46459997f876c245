/*
 * A Markdown text as a reader sees it, from the tree that Rust reads. Links and references are shown as their words; nothing can be
 * edited here.
 */
import { Fragment, type ReactNode } from 'react';
import type { Block, Inline } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import styles from './Parts.module.css';

export function Prose({ text }: { text: string }) {
  const doc = useAnswer('text_read', text.trim() === '' ? null : { source: text }).data;
  if (text.trim() === '') return null;
  // Until the tree is there the words stand as they were typed, so that nothing jumps.
  if (!doc) return <div className={styles.prose}>{text}</div>;
  return <div className={styles.prose}>{doc.blocks.map(({ block }, at) => keyed(at, blockOf(block)))}</div>;
}

// Blocks and inlines have no other name than their place.
const keyed = (at: number, node: ReactNode) => <Fragment key={at}>{node}</Fragment>;

const blocksOf = (blocks: Block[]) => blocks.map((block, at) => keyed(at, blockOf(block)));
const wordsOf = (inlines: Inline[]) => inlines.map((inline, at) => keyed(at, inlineOf(inline)));

function blockOf(block: Block): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <p>
          <strong>{wordsOf(block.inlines)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{wordsOf(block.inlines)}</p>;
    case 'list': {
      const items = block.items.map((item, at) => keyed(at, <li>{blocksOf(item.blocks)}</li>));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>{block.header.map((cell, at) => keyed(at, <th scope="col">{wordsOf(cell)}</th>))}</tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) =>
              keyed(at, <tr>{row.map((cell, column) => keyed(column, <td>{wordsOf(cell)}</td>))}</tr>),
            )}
          </tbody>
        </table>
      );
    case 'quote':
      return <blockquote>{blocksOf(block.blocks)}</blockquote>;
    case 'footnote':
      return blocksOf(block.blocks);
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'kept':
      return null;
  }
}

function inlineOf(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{wordsOf(inline.inlines)}</strong>;
    case 'emphasis':
      return <em>{wordsOf(inline.inlines)}</em>;
    case 'strike':
      return <s>{wordsOf(inline.inlines)}</s>;
    case 'sub':
      return <sub>{wordsOf(inline.inlines)}</sub>;
    case 'sup':
      return <sup>{wordsOf(inline.inlines)}</sup>;
    case 'link':
      return wordsOf(inline.inlines);
    case 'reference':
      return inline.label;
    case 'soft_break':
      return ' ';
    case 'hard_break':
      return <br />;
    case 'image':
      return inline.alt;
    case 'footnote_ref':
    case 'kept':
      return null;
  }
}
