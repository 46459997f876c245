/*
 * The list that opens after "[[" or from the toolbar: what was typed since, what matches it, which entry is chosen. The chosen one
 * becomes a reference in the text; Esc leaves the text as it was typed.
 */
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceKind } from '../api/bindings';
import { type Referable, useReferences } from './references';

/** `from`: where the part begins that a choice replaces; `mark`: how much of it is "[[". */
type Open = { from: number; mark: number; kind: ReferenceKind | null; words: string };

export type OpenPicker = (kind: ReferenceKind | null) => void;
export type Picker = ReturnType<typeof usePicker>;

const MOST = 18;

export function usePicker(editor: Editor) {
  const { search } = useReferences();
  const [open, setOpen] = useState<Open | null>(null);
  const [at, setAt] = useState(0);

  const found = useMemo(() => {
    if (!open) return [];
    return search(open.words.trim(), open.kind)
      .filter(({ kind }) => open.kind === null || kind === open.kind)
      .slice(0, MOST);
  }, [open, search]);

  useEffect(() => {
    const follow = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      setOpen((before) => (before ? followed(editor, before) : transaction.docChanged ? begun(editor) : null));
      if (transaction.docChanged) setAt(0);
    };
    editor.on('transaction', follow);
    return () => void editor.off('transaction', follow);
  }, [editor]);

  const pick: OpenPicker = useCallback(
    (kind) => {
      editor.commands.focus();
      const { from, to } = editor.state.selection;
      if (from !== to) editor.commands.setTextSelection(to);
      setAt(0);
      setOpen({ from: to, mark: 0, kind, words: '' });
    },
    [editor],
  );

  const close = useCallback(() => setOpen(null), []);

  const choose = useCallback(
    ({ kind, id, label }: Referable) => {
      if (!open) return;
      const range = { from: open.from, to: editor.state.selection.from };
      const figure = kind === 'figure' && open.kind === 'figure';
      const attrs = figure ? { target: `figure:${id}`, title: '', alt: label } : { kind, id, label };
      setOpen(null);
      editor
        .chain()
        .focus()
        .insertContentAt(range, { type: figure ? 'picture' : 'reference', attrs })
        .run();
    },
    [editor, open],
  );

  /** Takes the keys that belong to the list while it is open. */
  const keys = (event: KeyboardEvent): boolean => {
    if (!open || event.isComposing) return false;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return true;
    }
    const chosen = found[at];
    if (!chosen) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      choose(chosen);
    } else {
      return false;
    }
    return true;
  };
  const live = useRef(keys);
  live.current = keys;
  const onKey = useCallback((event: KeyboardEvent) => live.current(event), []);

  return { open, found, at, setAt, choose, close, pick, onKey };
}

/** Whether "[[" was just typed. */
function begun(editor: Editor): Open | null {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parent.type.spec.code || !textBefore(editor).endsWith('[[')) return null;
  return { from: $from.pos - 2, mark: 2, kind: null, words: '' };
}

/** The same list after a key press; closed when the caret left it or the words cannot be a name. */
function followed(editor: Editor, open: Open): Open | null {
  const { empty, $from } = editor.state.selection;
  const start = open.from + open.mark;
  if (!empty || $from.pos < start || $from.start() > open.from) return null;
  const typed = editor.state.doc.textBetween(open.from, $from.pos, '\n', '\ufffc');
  const words = typed.slice(open.mark);
  const fits = typed.startsWith('['.repeat(open.mark)) && words.length <= 60 && !/[\]\n\ufffc]/.test(words);
  return fits ? { ...open, words } : null;
}

function textBefore(editor: Editor): string {
  const { $from } = editor.state.selection;
  return $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, '\n', '\ufffc');
}
