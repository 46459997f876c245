/*
 * A text as its reader sees it: the tree from Rust as React elements, never as HTML source. For reading through, for lists, and for every
 * field of text that nobody is writing in. Links show their address and open nothing.
 */
import { createContext, type ReactNode, useContext, useRef } from 'react';
import type { Block, Doc, Inline } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { FootnoteMark, KeptChip, PictureChip, ReferenceChip } from './chips';
import styles from './Prose.module.css';
import { NO_REFERENCES, type ReferenceSource, References } from './references';

type ProseViewProps = { source: string; references?: ReferenceSource };

/** Reads a text and shows it. */
export function ProseView({ source, references = NO_REFERENCES }: ProseViewProps) {
  const read = useText(source);
  return (
    <References value={references}>
      <DocView doc={read?.doc ?? null} />
    </References>
  );
}

/** A text and its tree; while a newer one is read, the last one. */
export function useText(source: string): { source: string; doc: Doc } | null {
  const blank = source === '';
  const answer = useAnswer('text_read', blank ? null : { source });
  const data = blank ? NOTHING : answer.data;
  const last = useRef<{ source: string; doc: Doc } | null>(null);
  if (data && last.current?.doc !== data) last.current = { source, doc: data };
  return last.current;
}

/** An empty text needs no reader; in a form most are empty. */
const NOTHING: Doc = { blocks: [] };

/** Whether the chips of a view are no stops of the Tab key, because the whole view is one. */
const Still = createContext(false);

export function DocView({ doc, still = false }: { doc: Doc | null; still?: boolean }) {
  return (
    <Still value={still}>
      <div className={styles.prose}>{doc ? blocksView(doc.blocks.map(({ block }) => block)) : null}</div>
    </Still>
  );
}

const blocksView = (blocks: Block[]) => blocks.map((block, at) => <BlockView key={keyOf(at)} block={block} />);

/** Blocks and pieces have no ids; a view is drawn anew when its text changes. */
const keyOf = (at: number) => `part-${at}`;

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlinesView(block.inlines)}</p>;
    case 'heading': {
      const Heading = `h${block.level}` as 'h1';
      return <Heading>{inlinesView(block.inlines)}</Heading>;
    }
    case 'list': {
      const items = block.items.map(({ task, blocks }, at) => (
        <li key={keyOf(at)} {...(typeof task === 'boolean' ? { 'data-task': task ? 'done' : 'open' } : {})}>
          {typeof task === 'boolean' ? (
            <input type="checkbox" checked={task} disabled aria-label={task ? 'Done' : 'Open'} />
          ) : null}
          {typeof task === 'boolean' ? <div>{blocksView(blocks)}</div> : blocksView(blocks)}
        </li>
      ));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return <TableView block={block} />;
    case 'quote':
      return <blockquote>{blocksView(block.blocks)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'footnote':
      return (
        <div data-br="footnote" data-label={block.label}>
          {blocksView(block.blocks)}
        </div>
      );
    case 'kept':
      return <KeptView kind={block.kind} source={block.source} block />;
  }
}

function TableView({ block }: { block: Extract<Block, { type: 'table' }> }) {
  const align = (column: number) => {
    const side = block.align[column];
    return side && side !== 'none' ? { textAlign: side } : {};
  };
  return (
    <div className="tableWrapper">
      <table>
        <tbody>
          {[block.header, ...block.rows].map((row, index) => (
            <tr key={keyOf(index)}>
              {row.map((cell, column) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={keyOf(column)} style={align(column)}>
                    <p>{inlinesView(cell)}</p>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inlinesView = (inlines: Inline[]) => inlines.map((inline, at) => <InlineView key={keyOf(at)} inline={inline} />);

function InlineView({ inline }: { inline: Inline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inlinesView(inline.inlines)}</strong>;
    case 'emphasis':
      return <em>{inlinesView(inline.inlines)}</em>;
    case 'strike':
      return <s>{inlinesView(inline.inlines)}</s>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'sub':
      return <sub>{inlinesView(inline.inlines)}</sub>;
    case 'sup':
      return <sup>{inlinesView(inline.inlines)}</sup>;
    case 'soft_break':
      return ' ';
    case 'hard_break':
      return <br />;
    case 'link':
      return (
        <span className={styles.link} title={inline.target}>
          {inlinesView(inline.inlines)}
        </span>
      );
    case 'image':
      return <PictureChip target={inline.target} alt={inline.alt} />;
    case 'footnote_ref':
      return <FootnoteMark label={inline.label} />;
    case 'reference':
      return <ReferenceView kind={inline.kind} id={inline.id} />;
    case 'kept':
      return <KeptView kind={inline.kind} source={inline.source} />;
  }
}

function ReferenceView(reference: Pick<Extract<Inline, { type: 'reference' }>, 'kind' | 'id'>) {
  return <ReferenceChip {...reference} live={useContext(Still)} />;
}

function KeptView(kept: { kind: Extract<Block, { type: 'kept' }>['kind']; source: string; block?: boolean }) {
  return <KeptChip {...kept} live={useContext(Still)} />;
}
