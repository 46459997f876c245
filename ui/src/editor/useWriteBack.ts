/*
 * Keeps a live editor and the Markdown of its field in step: what is typed goes to Rust's writer after a short pause and on leaving; a
 * newer text from elsewhere comes in while nothing is unsaved. Blocks as they were read go back with their source.
 */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Doc, TextWritten } from '../api/bindings';
import { useKeepAnswer } from '../api/cache';
import { call } from '../api/call';
import { beforeFlush } from '../shared/form/useDraft';
import type { NodeJson } from './inlines';
import { canShow, nodeOfDoc, sourcesOf, writtenBack } from './mapping';
import { throughSchema } from './schema';

const PAUSE = 250;

/** `source` and `doc`: what was read when the field was opened; `latest`: what the field holds now. */
type WriteBack = {
  editor: Editor;
  source: string;
  doc: Doc;
  latest: string;
  onChange: (source: string) => void;
  /** The newer text cannot be shown here. */
  giveUp: () => void;
};

export function useWriteBack({ editor, source, doc, latest, onChange, giveUp }: WriteBack) {
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [now] = useState(() => ({
    read: readState(editor, doc, source),
    sent: source,
    dirty: false,
    running: Promise.resolve(),
  }));
  const keep = useKeepAnswer();
  const tell = useRef({ onChange, giveUp, keep });
  tell.current = { onChange, giveUp, keep };

  /** Resolves with whether everything is handed over. */
  const write = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (!now.dirty) {
      await now.running;
      return !now.dirty;
    }
    now.dirty = false;
    const tree = treeOf(editor, now.read);
    const send = (text: string) => {
      setFailed(false);
      if (text === now.sent) return;
      now.sent = text;
      tell.current.onChange(text);
    };
    now.running = now.running.then(async () => {
      if (isAsRead(tree, now.read.doc)) return send(now.read.source);
      try {
        const written = await call('text_write', { doc: tree });
        // The field shows this text once it is left, without waiting for the reader.
        const { text, doc: shown } = endingAs(now.read.source, written);
        tell.current.keep('text_read', { source: text }, shown);
        send(text);
      } catch {
        now.dirty = true;
        setFailed(true);
      }
    });
    await now.running;
    return !now.dirty;
  }, [editor, now]);

  // Before the caret is put into the text, for keys that came early are typed then.
  useLayoutEffect(() => {
    const changed = () => {
      now.dirty = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), PAUSE);
    };
    editor.on('update', changed);
    const forget = beforeFlush(async () => void (await write()));
    return () => {
      editor.off('update', changed);
      void write().finally(forget);
    };
  }, [editor, now, write]);

  useEffect(() => {
    if (latest === now.sent || now.dirty) return;
    let stale = false;
    const takeOver = async () => {
      await now.running;
      const newer = await call('text_read', { source: latest });
      if (stale || now.dirty || latest === now.sent) return;
      if (!canShow(newer, throughSchema(newer))) return tell.current.giveUp();
      replaceText(editor, newer);
      Object.assign(now, { read: readState(editor, newer, latest), sent: latest, dirty: false });
    };
    void takeOver().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [editor, now, latest]);

  return { write, failed };
}

/** The writer ends each text with a new line. A text that did not end so, such as a single value, keeps its end. */
function endingAs(before: string, { source, doc }: TextWritten): { text: string; doc: Doc } {
  if (before.endsWith('\n') || !source.endsWith('\n')) return { text: source, doc };
  const last = doc.blocks.at(-1);
  const bare = (text: string) => text.replace(/\n$/, '');
  const end = last?.source ? [{ ...last, source: { ...last.source, text: bare(last.source.text) } }] : [];
  return { text: bare(source), doc: { blocks: [...doc.blocks.slice(0, -end.length || undefined), ...end] } };
}

type ReadState = { doc: Doc; source: string; nodes: Map<number, Node>; tops: ReturnType<typeof sourcesOf> };

/** What was read, as it stands in the editor before anything is typed. */
function readState(editor: Editor, doc: Doc, source: string): ReadState {
  const nodes = new Map<number, Node>();
  editor.state.doc.forEach((node) => {
    const origin: unknown = node.attrs.origin;
    if (typeof origin === 'number') nodes.set(origin, node);
  });
  return { doc, source, nodes, tops: sourcesOf(doc) };
}

function treeOf(editor: Editor, read: ReadState): Doc {
  const { doc } = editor.state;
  return writtenBack(editor.getJSON() as NodeJson, (origin, index) => {
    const before = read.nodes.get(origin);
    return before?.eq(doc.child(index)) ? (read.tops.get(origin) ?? null) : null;
  });
}

const isAsRead = (tree: Doc, read: Doc) =>
  tree.blocks.length === read.blocks.length &&
  tree.blocks.every(({ source }, at) => source !== null && source.at === read.blocks[at]?.source?.at);

/** Puts a newer text in place of the old one; the caret stays where it was, as far as there is such a place. */
function replaceText(editor: Editor, newer: Doc) {
  const { state, view } = editor;
  const content = state.schema.nodeFromJSON(nodeOfDoc(newer)).content;
  const { from, to } = state.selection;
  const tr = state.tr.replaceWith(0, state.doc.content.size, content).setMeta('addToHistory', false);
  const place = (at: number) => tr.doc.resolve(Math.min(at, tr.doc.content.size));
  view.dispatch(tr.setSelection(TextSelection.between(place(from), place(to))));
}
