/*
 * A field of text with marks, lists, tables and references. It shows its text until it is focused or clicked; then that one field becomes
 * live. Markdown goes in and comes out, read and written by Rust. A text the editor would change by showing it opens as plain text.
 * Saving is the screen's: `onChange` comes shortly after typing and on leaving.
 */
import { Input, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useMemo, useRef } from 'react';
import styles from './Editor.module.css';
import { useLive } from './live';
import { canShow } from './mapping';
import { PlainText } from './PlainText';
import { DocView, useText } from './ProseView';
import { fetchPart, fetchPartAtRest, usePart } from './part';
import { RestingText } from './RestingText';
import { type ReferenceSource, References } from './references';
import { useEntry } from './useEntry';

export type ProseEditorProps = {
  label: string;
  help?: string;
  source: string;
  onChange: (source: string) => void;
  references: ReferenceSource;
  readOnly?: boolean;
  minRows?: number;
  /** `page` for the long texts of a package; `field` for one text among many in a form, with the size of a form and few buttons. */
  size?: 'page' | 'field';
  /** Where the name is clear from the place, as in a list or a table, it is said but not shown. */
  unlabeled?: boolean;
  /** The id of an element that says more about the field, such as its findings. */
  describedBy?: string;
  /** With each new value the field takes the focus, for example after it was added. */
  autoFocusKey?: string | number;
};

export function ProseEditor(props: ProseEditorProps) {
  const { label, help, source, size = 'page', unlabeled = false, readOnly = false, minRows = 3 } = props;
  const read = useText(source);
  const { standing, claim, release } = useLive();
  const part = usePart();
  const entry = useEntry(claim, size === 'page' ? 'start' : 'end');
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const described = [help ? `${id}-help` : '', props.describedBy ?? ''].filter(Boolean).join(' ') || undefined;
  const words = { label, labelId: `${id}-label`, describedBy: described };

  // Looked at once when the field is entered; what is typed later the editor can show.
  const entered = standing !== null && part !== null && read !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const plain = useMemo(
    () => entered && part && read && !canShow(read.doc, part.throughSchema(read.doc)),
    [entered, part],
  );
  useEffect(fetchPartAtRest, []);
  useEffect(() => {
    if (standing) void fetchPart();
  }, [standing]);
  useEffect(() => release, [release]);
  const { autoFocusKey } = props;
  const { enter } = entry;
  useEffect(() => {
    if (autoFocusKey !== undefined) enter('end');
  }, [autoFocusKey, enter]);

  if (plain) return <PlainText {...props} minRows={minRows} release={release} />;
  const rows = `calc(${minRows} * var(--line))`;
  const Live = part?.LiveEditor;
  return (
    <References value={props.references}>
      <div className={styles.field} data-size={size} data-bare={unlabeled || undefined} ref={frame}>
        {unlabeled ? (
          <VisuallyHidden id={words.labelId}>{label}</VisuallyHidden>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: as with the label of an input, a click goes on to its field
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field itself is a stop of the Tab key
          <div className={styles.label} onClick={() => focusField(frame.current)}>
            <Input.Label labelElement="div" id={words.labelId}>
              {label}
            </Input.Label>
          </div>
        )}
        {help ? (
          <Input.Description className={styles.help ?? ''} id={`${id}-help`}>
            {help}
          </Input.Description>
        ) : null}
        {readOnly ? (
          <section className={styles.still} aria-labelledby={words.labelId}>
            <DocView doc={read?.doc ?? null} />
          </section>
        ) : standing && Live && read ? (
          <Live
            {...words}
            size={size}
            minHeight={rows}
            read={read}
            latest={source}
            start={entry.start}
            takeTyped={entry.takeTyped}
            leaving={standing === 'leaving'}
            onChange={props.onChange}
            release={release}
          />
        ) : (
          <RestingText {...words} minHeight={rows} doc={read?.doc ?? null} entry={entry} />
        )}
      </div>
    </References>
  );
}

function focusField(frame: HTMLElement | null) {
  frame?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
}
