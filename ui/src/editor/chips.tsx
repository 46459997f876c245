/*
 * The small things inside a text that are no words: references, footnote marks, pictures, and what is kept as written. Used by the
 * read-through view and inside the editor. Each says in words what it is.
 */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconLinkOff, IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { KeptKind, ReferenceKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { Raised } from '../shared/components/Raised';
import styles from './Chips.module.css';
import { figureOf, KEPT_WORDS, KIND_WORDS, type Picture, useReferences } from './references';

/** `live`: stands in a field of text, where it is chosen as a whole and is no stop of the Tab key of its own. */
type Place = { live?: boolean; selected?: boolean };

export function ReferenceChip({ kind, id, live, selected }: Place & { kind: ReferenceKind; id: string }) {
  const { labelOf, open } = useReferences();
  const target = labelOf(kind, id);
  const words = (
    <>
      <span className={styles.kind}>
        {KIND_WORDS[kind]}
        <VisuallyHidden>: </VisuallyHidden>
      </span>
      {target ? (
        <span>
          <Raised label={target.label} />
          {target.state ? <span className={styles.state}> · {target.state}</span> : null}
        </span>
      ) : (
        <span className={styles.gone}>
          <IconLinkOff size={14} aria-hidden /> no longer here
        </span>
      )}
    </>
  );
  const look = {
    className: styles.chip,
    'data-gone': target ? undefined : true,
    'data-selected': selected || undefined,
  };
  if (open && target && !live) {
    return (
      <button type="button" {...look} onClick={() => open(kind, id)}>
        {words}
      </button>
    );
  }
  return <span {...look}>{words}</span>;
}

type KeptProps = Place & { kind: KeptKind; source: string; block?: boolean };

export function KeptChip({ kind, source, block, live, selected }: KeptProps) {
  const { name, why } = KEPT_WORDS[kind];
  const look = {
    className: `${styles.kept} ${block ? styles.keptBlock : ''}`,
    'data-selected': selected || undefined,
  };
  const words = (
    <>
      <span className={styles.kind}>
        {name}
        <VisuallyHidden>: </VisuallyHidden>
      </span>
      <code className={styles.source}>{block ? source : short(source)}</code>
    </>
  );
  return (
    <Explained why={why} shown={selected ?? false}>
      {live ? (
        <span {...look}>{words}</span>
      ) : (
        <button type="button" {...look}>
          {words}
        </button>
      )}
    </Explained>
  );
}

function Explained({ why, shown, children }: { why: string; shown: boolean; children: ReactNode }) {
  return (
    <Tooltip
      label={why}
      multiline
      maw={300}
      events={{ hover: true, focus: true, touch: true }}
      {...(shown ? { opened: true } : {})}
    >
      {children}
    </Tooltip>
  );
}

export function FootnoteMark({ label, selected }: Place & { label: string }) {
  return (
    <sup className={styles.footnote} data-selected={selected || undefined}>
      <VisuallyHidden>Footnote </VisuallyHidden>
      {label}
    </sup>
  );
}

export function PictureChip({ target, alt, selected }: Place & { target: string; alt: string }) {
  const { labelOf, pictureOf } = useReferences();
  const figure = figureOf(target);
  const picture = figure ? pictureOf?.(figure) : null;
  const known = figure ? labelOf('figure', figure) : null;
  const name = known?.label || alt || (figure ? 'without a title' : target);
  return (
    <span
      className={styles.picture}
      data-selected={selected || undefined}
      data-gone={figure && !known ? true : undefined}
    >
      {picture ? <PictureOfFigure picture={picture} /> : null}
      <span className={styles.caption}>
        <IconPhoto size={16} aria-hidden />
        <span className={styles.kind}>
          {figure ? 'Figure' : 'Picture'}
          <VisuallyHidden>: </VisuallyHidden>
        </span>
        <span>
          <Raised label={name} />
        </span>
        {figure && !known ? <span className={styles.gone}>no longer here</span> : null}
      </span>
    </span>
  );
}

/** As an image and never as part of the page, so that nothing in a drawing can run. The caption names it. */
function PictureOfFigure({ picture }: { picture: Picture }) {
  const stored = useAnswer('figure_image_get', 'hash' in picture ? { hash: picture.hash } : null).data;
  const drawn = 'svg' in picture ? `data:image/svg+xml,${encodeURIComponent(picture.svg)}` : null;
  const address = stored ? `data:${stored.media_type};base64,${stored.base64}` : drawn;
  return address ? <img className={styles.image} src={address} alt="" /> : null;
}

const short = (source: string) => {
  const line = source
    .replace(/^<!--\s*|\s*-->$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
