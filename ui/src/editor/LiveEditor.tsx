/*
 * The field that is written in: toolbar, text, list of references, and the bar after a paste. Shown by ProseEditor for one field at a time.
 */
import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { type FocusEvent, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Doc } from '../api/bindings';
import { isPasteAsked } from '../shared/internalCopy';
import { claimKeys } from '../shared/ownKeys';
import { CHIP_VIEWS } from './chipViews';
import styles from './Editor.module.css';
import { withControl } from './keys';
import { nodeOfDoc } from './mapping';
import { PasteBar } from './PasteBar';
import { PickerList } from './PickerList';
import prose from './Prose.module.css';
import { TEXT } from './schema';
import { focusToolbar, Toolbar } from './Toolbar';
import type { Start } from './useEntry';
import { usePaste } from './usePaste';
import { usePicker } from './usePicker';
import { useWriteBack } from './useWriteBack';

const EXTENSIONS = [...TEXT, ...CHIP_VIEWS];

type LiveEditorProps = {
  label: string;
  labelId: string;
  describedBy: string | undefined;
  size: 'page' | 'field';
  minHeight: string;
  /** What was read, and what the field holds now. */
  read: { source: string; doc: Doc };
  latest: string;
  start: Start;
  /** What was typed before the editor was there. */
  takeTyped: () => string;
  /** Another field has become live. */
  leaving: boolean;
  onChange: (source: string) => void;
  release: () => void;
};

export function LiveEditor(props: LiveEditorProps) {
  const { label, labelId, describedBy, size, minHeight, latest, start, takeTyped, onChange, release } = props;
  // What was read when the field was opened; newer texts come in by useWriteBack.
  const [opened] = useState(() => ({ ...props.read, content: nodeOfDoc(props.read.doc) }));
  const [linking, setLinking] = useState(false);
  // The text takes keys before its toolbar is drawn.
  const [tools, setTools] = useState(false);
  useEffect(() => startTransition(() => setTools(true)), []);
  const toolbar = useRef<HTMLDivElement>(null);
  const onKey = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const paste = usePaste();

  const editorProps = useMemo(
    () => ({
      attributes: {
        class: `${prose.prose} ${styles.text}`,
        style: `min-height: ${minHeight}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        lang: 'en-US',
        spellcheck: 'true',
      },
      handleKeyDown: (_view: EditorView, event: KeyboardEvent) => onKey.current(event),
      handleDOMEvents: { click: dontFollow, auxclick: dontFollow },
      ...paste.props,
    }),
    [minHeight, labelId, describedBy, paste],
  );
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: opened.content,
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    editorProps,
  });
  const picker = usePicker(editor);
  const { write, failed } = useWriteBack({ editor, ...opened, latest, onChange, giveUp: release });
  const leave = async () => {
    // While a dialog asks about a paste into this text, the text stays open for the answer.
    if (!isPasteAsked() && (await write())) release();
  };
  const leaving = useLeaving(leave, props.leaving);

  onKey.current = (event) => {
    if (picker.onKey(event)) return true;
    const key = event.key.toLowerCase();
    if (event.key === 'F10' && !event.isComposing) focusToolbar(toolbar.current);
    else if (withControl(event) && !event.shiftKey && key === 'k' && linkable(editor)) setLinking(true);
    else if (withControl(event) && event.shiftKey && key === 'c') picker.pick('claim');
    else if (withControl(event) && event.shiftKey && key === 'e') picker.pick('evidence');
    else return false;
    return true;
  };

  useEffect(
    () =>
      claimKeys((event) => {
        if (!editor.isFocused || !withControl(event)) return false;
        const key = event.key.toLowerCase();
        if (key === 'k') return !event.shiftKey && linkable(editor);
        return ['=', '+', '[', ']'].includes(key) || (event.shiftKey && ['c', 'e'].includes(key));
      }),
    [editor],
  );

  useLayoutEffect(() => {
    const { view } = editor;
    const end = view.state.doc.content.size;
    editor.commands.setTextSelection(start === 'start' ? 0 : start === 'end' ? end : (positionAt(view, start) ?? end));
    view.focus();
    type(editor, takeTyped());
  }, [editor, start, takeTyped]);

  return (
    <div className={styles.live} {...leaving}>
      {tools ? (
        <Toolbar
          editor={editor}
          label={label}
          size={size}
          pick={picker.pick}
          linking={linking}
          setLinking={setLinking}
          ref={toolbar}
        />
      ) : null}
      <div className={styles.box} data-live>
        <EditorContent editor={editor} />
        <PickerList editor={editor} picker={picker} />
      </div>
      <PasteBar editor={editor} take={paste.take} />
      {failed ? (
        <div className={styles.failed} role="alert">
          <span>This text could not be saved just now. It is still here.</span>
          <Button size="xs" variant="default" onClick={() => void write()}>
            Try again
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/**
 * Notices that the focus leaves the field. Menus and boxes of the toolbar stand elsewhere on the page, yet their events pass here: only a
 * focus that stays away leaves.
 */
function useLeaving(left: () => Promise<void>, takenOver: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(timer.current);
  const latest = useRef(left);
  latest.current = left;
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (takenOver) void latest.current();
  }, [takenOver]);
  return {
    onFocus: stay,
    onBlur: (event: FocusEvent) => {
      stay();
      if (event.relatedTarget !== null || document.hasFocus())
        timer.current = setTimeout(() => void latest.current(), 60);
    },
  };
}

/** Puts in what was typed, as if it were typed now. */
function type(editor: Editor, typed: string) {
  typed.split('\n').forEach((line, at) => {
    if (at > 0) editor.commands.splitBlock();
    if (line) editor.view.dispatch(editor.state.tr.insertText(line));
  });
}

const positionAt = (view: EditorView, { x, y }: { x: number; y: number }) =>
  view.posAtCoords({ left: x, top: view.dom.getBoundingClientRect().top + y })?.pos;

const linkable = (editor: ReturnType<typeof useEditor>) => !editor.state.selection.empty || editor.isActive('link');

/** A link in a text being written is not followed. */
function dontFollow(_view: EditorView, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  return false;
}
