/*
 * A field of text with marks, lists, tables and references. It shows its text until it is focused or clicked; then that one field becomes
 * live. Markdown goes in and comes out, read and written by Rust. A text the editor would change by showing it opens as plain text.
 * Saving is the screen's: `onChange` comes shortly after typing and on leaving.
 */
import { Textarea } from '@mantine/core';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './Editor.module.css';
import { LiveEditor, type Start } from './LiveEditor';
import { useLive } from './live';
import { canShow } from './mapping';
import { DocView, useText } from './ProseView';
import { type ReferenceSource, References } from './references';
import { throughSchema } from './schema';

export type ProseEditorProps = {
  label: string;
  help?: string;
  source: string;
  onChange: (source: string) => void;
  references: ReferenceSource;
  readOnly?: boolean;
  minRows?: number;
  /** The id of an element that says more about the field, such as its findings. */
  describedBy?: string;
  /** With each new value the field takes the focus, for example after it was added. */
  autoFocusKey?: string | number;
};

export function ProseEditor(props: ProseEditorProps) {
  const { label, help, source, readOnly = false } = props;
  const read = useText(source);
  const live = useLive();
  const shown = useMemo(() => read === null || canShow(read.doc, throughSchema(read.doc)), [read]);
  const id = useId();
  const described = [help ? `${id}-help` : '', props.describedBy ?? ''].filter(Boolean).join(' ') || undefined;
  const words = { labelId: `${id}-label`, described };

  if (!shown && !readOnly && !live.live) return <PlainText {...props} />;
  return (
    <References value={props.references}>
      <div className={styles.field}>
        <span className={styles.label} id={words.labelId}>
          {label}
        </span>
        {help ? (
          <span className={styles.help} id={`${id}-help`}>
            {help}
          </span>
        ) : null}
        {readOnly ? (
          <section className={styles.still} aria-labelledby={words.labelId}>
            <DocView doc={read?.doc ?? null} />
          </section>
        ) : (
          <Field {...props} {...words} {...live} read={read} />
        )}
      </div>
    </References>
  );
}

type FieldProps = ProseEditorProps &
  ReturnType<typeof useLive> & { labelId: string; described: string | undefined; read: ReturnType<typeof useText> };

function Field({ read, live, claim, release, ...props }: FieldProps) {
  const { label, labelId, described, source, onChange, minRows = 3, autoFocusKey } = props;
  const [start, setStart] = useState<Start>('end');
  const pressed = useRef(false);
  const minHeight = `calc(${minRows} * 1.6em + 1.125rem)`;

  const enter = (at: Start) => {
    setStart(at);
    claim();
  };
  useEffect(() => {
    if (autoFocusKey === undefined) return;
    setStart('end');
    claim();
  }, [autoFocusKey, claim]);
  useEffect(() => release, [release]);

  if (live && read) {
    const text = { read, latest: source, onChange };
    return <LiveEditor {...text} {...{ label, labelId, minHeight, start, release }} describedBy={described} />;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML holds text with lists and tables
    <div
      className={`${styles.box} ${styles.rest}`}
      role="textbox"
      aria-multiline
      aria-labelledby={labelId}
      aria-describedby={described}
      tabIndex={0}
      lang="en-US"
      style={{ minHeight }}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onFocus={() => {
        if (!pressed.current) enter('start');
      }}
      onClick={(event: MouseEvent) => {
        pressed.current = false;
        if (window.getSelection()?.isCollapsed !== false) enter(pointOf(event));
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey) enter('end');
      }}
      onBlur={() => {
        pressed.current = false;
      }}
    >
      <DocView doc={read?.doc ?? null} still />
    </div>
  );
}

const pointOf = ({ clientX, clientY, currentTarget }: MouseEvent) => ({
  x: clientX,
  y: clientY - currentTarget.getBoundingClientRect().top,
});

function PlainText({ label, help, source, onChange, describedBy, minRows = 3 }: ProseEditorProps): ReactNode {
  return (
    <Textarea
      label={label}
      description={
        <>
          {help ? <span className={styles.line}>{help}</span> : null}
          <span className={styles.line}>
            This text has formatting that the editor cannot show without changing it. Here it is as plain Markdown.
          </span>
        </>
      }
      value={source}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={minRows}
      spellCheck
      lang="en-US"
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    />
  );
}
