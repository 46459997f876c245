/*
 * The list below the caret. The caret stays in the text; the text field names the chosen entry for programs that read the screen aloud.
 */
import { VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Raised } from '../shared/components/Raised';
import styles from './Editor.module.css';
import { KIND_WORDS } from './references';
import type { Picker } from './usePicker';

export function PickerList({ editor, picker }: { editor: Editor; picker: Picker }) {
  return picker.open ? <OpenList editor={editor} picker={picker} from={picker.open.from} /> : null;
}

function OpenList({ editor, picker, from }: { editor: Editor; picker: Picker; from: number }) {
  const { open, found, at, setAt, choose } = picker;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({});

  useLayoutEffect(() => {
    if (list.current) setPlace(placeOf(editor, from, list.current));
  }, [editor, from]);

  useEffect(() => {
    const field = editor.view.dom;
    const said: Record<string, string> = { 'aria-autocomplete': 'list', 'aria-controls': id };
    if (found[at]) said['aria-activedescendant'] = `${id}-${at}`;
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name);
    };
  }, [editor, id, found, at]);

  const what = open?.kind ? KIND_WORDS[open.kind].toLowerCase() : 'fact, claim, evidence, question, section or figure';
  return (
    <div className={styles.picker} style={place} ref={list}>
      <VisuallyHidden role="status">
        {found.length === 0 ? 'Nothing found' : `${found.length} found. Arrow keys choose, Enter inserts.`}
      </VisuallyHidden>
      {found.length === 0 ? (
        <p className={styles.hint}>
          {open?.words.trim() ? `Nothing called “${open.words.trim()}” here.` : `Type the name of a ${what}.`}
        </p>
      ) : null}
      <div role="listbox" id={id} aria-label="Insert a reference" className={styles.found} tabIndex={0}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the caret stays in the text, which names the chosen entry
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
          <div
            key={`${one.kind}:${one.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <span className={styles.optionKind}>{KIND_WORDS[one.kind]}</span>
            <span className={styles.optionLabel}>
              <Raised label={one.label} />
            </span>
            {one.detail ? (
              <span className={styles.optionDetail}>
                <Raised label={one.detail} />
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Below the caret, or above it where there is more room. */
function placeOf(editor: Editor, from: number, list: HTMLElement) {
  const frame = list.offsetParent?.getBoundingClientRect();
  if (!frame) return {};
  const caret = editor.view.coordsAtPos(from);
  // The content scrolls between two bars.
  const screen = list.closest('main')?.getBoundingClientRect();
  const below = Math.min(window.innerHeight, screen?.bottom ?? window.innerHeight) - caret.bottom - 12;
  const above = caret.top - Math.max(0, screen?.top ?? 0) - 12;
  const left = Math.max(0, Math.min(caret.left - frame.left, frame.width - list.offsetWidth));
  const room = { left, maxHeight: Math.min(288, Math.max(below, above)) };
  return below >= Math.min(list.scrollHeight, 200) || below >= above
    ? { ...room, top: caret.bottom - frame.top + 4 }
    : { ...room, bottom: frame.bottom - caret.top + 4 };
}
