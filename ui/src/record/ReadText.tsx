/*
 * Shows a stored text as a reader sees it: raised digits raised, references as words. For lists, tables and reading through; it is
 * never edited here. Rust reads the Markdown; comments and other kept source are left out, as they are for FDA.
 */
import { Fragment, type ReactNode } from 'react';
import type { Block, Doc, Inline, Reference } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { Raised } from '../shared/components/Raised';
import styles from './Record.module.css';

/** How a reference is shown; without it, its words stand there. */
type Shown = { reference?: (reference: Reference) => ReactNode };

/** Texts that mean nothing but themselves are not sent to be read. */
const MARKED = /[[\]<>*_`~\\^&#|!\n]/;

const readable = (source: string) => source.trim() !== '' && MARKED.test(source);

/** A short text on one line, for a list or a cell. */
export function ReadLine({ source }: { source: string }) {
  const doc = useAnswer('text_read', readable(source) ? { source } : null).data;
  if (!readable(source)) return source;
  return doc?.blocks.map(({ block }, index) => (
    <Fragment key={keyed(index)}>
      {index > 0 ? ' ' : null}
      {'inlines' in block ? <Inlines inlines={block.inlines} /> : <ReadBlock block={block} />}
    </Fragment>
  ));
}

export { Raised as ReadLabel };

/** A whole text. */
export function ReadDoc({ doc, reference }: { doc: Doc } & Shown) {
  return (
    <div className={styles.read}>
      {doc.blocks.map(({ block }, at) => (
        <ReadBlock key={keyed(at)} block={block} {...(reference ? { reference } : {})} />
      ))}
    </div>
  );
}

function ReadBlock({ block, ...shown }: { block: Block } & Shown): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <p className={styles.readHeading}>
          <Inlines inlines={block.inlines} {...shown} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} {...shown} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={keyed(at)}>
          <Blocks blocks={item.blocks} {...shown} />
        </li>
      ));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return <ReadTable header={block.header} rows={block.rows} {...shown} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} {...shown} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'footnote':
      return (
        <div className={styles.readNote}>
          <sup>{block.label}</sup> <Blocks blocks={block.blocks} {...shown} />
        </div>
      );
    case 'kept':
      return null;
  }
}

function Blocks({ blocks, ...shown }: { blocks: Block[] } & Shown) {
  return blocks.map((block, at) => <ReadBlock key={keyed(at)} block={block} {...shown} />);
}

function ReadTable({ header, rows, ...shown }: { header: Inline[][]; rows: Inline[][][] } & Shown) {
  return (
    <table className={styles.readTable}>
      <thead>
        <tr>
          {header.map((cell, at) => (
            <th key={keyed(at)} scope="col">
              <Inlines inlines={cell} {...shown} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={keyed(at)}>
            {row.map((cell, index) => (
              <td key={keyed(index)}>
                <Inlines inlines={cell} {...shown} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ inlines, ...shown }: { inlines: Inline[] } & Shown) {
  return inlines.map((inline, at) => <One key={keyed(at)} inline={inline} {...shown} />);
}

function One({ inline, ...shown }: { inline: Inline } & Shown): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} {...shown} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} {...shown} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines inlines={inline.inlines} {...shown} />
        </s>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'sub':
      return (
        <sub>
          <Inlines inlines={inline.inlines} {...shown} />
        </sub>
      );
    case 'sup':
      return (
        <sup>
          <Inlines inlines={inline.inlines} {...shown} />
        </sup>
      );
    case 'soft_break':
      return ' ';
    case 'hard_break':
      return <br />;
    case 'link':
      return <Inlines inlines={inline.inlines} {...shown} />;
    case 'image':
      return inline.alt;
    case 'footnote_ref':
      return <sup>{inline.label}</sup>;
    case 'reference':
      return shown.reference?.(inline) ?? <Raised label={inline.label} />;
    case 'kept':
      return null;
  }
}

/** Parts of a read text have no other name than their place. */
const keyed = (at: number) => `${at}`;
