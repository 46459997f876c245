/*
 * A field of text that nobody writes in: its text as a reader sees it, in a frame that is a stop of the Tab key. Focus, a click and a key
 * make it live; choosing words with the mouse does not.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Doc } from '../api/bindings';
import styles from './Editor.module.css';
import { DocView } from './ProseView';
import type { Entry } from './useEntry';

type RestingTextProps = {
  labelId: string;
  describedBy: string | undefined;
  minHeight: string;
  doc: Doc | null;
  entry: Entry;
};

export function RestingText({ labelId, describedBy, minHeight, doc, entry }: RestingTextProps) {
  const { enter, keep, byKey } = entry;
  const pressed = useRef(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML holds text with lists and tables
    <div
      className={`${styles.box} ${styles.rest}`}
      role="textbox"
      aria-multiline
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      tabIndex={0}
      lang="en-US"
      style={{ minHeight }}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onFocus={() => {
        if (!pressed.current) enter(byKey);
      }}
      onClick={(event: MouseEvent) => {
        pressed.current = false;
        if (window.getSelection()?.isCollapsed !== false) enter(pointOf(event));
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
        if (keep(event.key)) event.preventDefault();
        enter(byKey);
      }}
      onBlur={() => {
        pressed.current = false;
      }}
    >
      <DocView doc={doc} still />
    </div>
  );
}

const pointOf = ({ clientX, clientY, currentTarget }: MouseEvent) => ({
  x: clientX,
  y: clientY - currentTarget.getBoundingClientRect().top,
});
