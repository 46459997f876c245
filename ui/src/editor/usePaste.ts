/*
 * What happens when something is pasted: HTML is cleaned, rows with tabs become a table, and what came and what was left out is noted for
 * the bar below the text.
 */

import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { useState } from 'react';
import { footnoteLabels } from './footnote';
import { cleanPaste } from './paste';
import { emptyReport, type PasteReport } from './paste/report';
import { partsOfText, type TextPart } from './paste/text';

export function usePaste() {
  const [paste] = useState(makePaste);
  return paste;
}

function makePaste() {
  let report: PasteReport | null = null;
  const props: EditorProps = {
    transformPastedHTML: (html, view) => {
      const clean = cleanPaste(html, view ? footnoteLabels(view.state.doc) : []);
      report = clean.report;
      return clean.html;
    },
    clipboardTextParser: (text, _context, plain, view) => {
      const parts = plain ? null : partsOfText(text);
      // Nothing is returned for ordinary text, which ProseMirror then reads line by line.
      if (!parts) return null as unknown as Slice;
      report = { ...emptyReport(), tables: parts.filter((part) => part.type === 'table').length };
      return new Slice(Fragment.from(parts.map((part) => nodeOf(view, part))), 0, 0);
    },
    // A paste is a step of its own, so that one undo takes back exactly it.
    handlePaste: (view) => {
      view.dispatch(closeHistory(view.state.tr));
      return false;
    },
  };
  /** What the last paste brought; asked once. */
  const take = (): PasteReport | null => {
    const taken = report;
    report = null;
    return taken;
  };
  return { props, take };
}

function nodeOf(view: EditorView, part: TextPart) {
  const line = (text: string) => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
  if (part.type === 'line') return view.state.schema.nodeFromJSON(line(part.text));
  const row = (cells: string[], at: number) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: at === 0 ? 'tableHeader' : 'tableCell', content: [line(text)] })),
  });
  return view.state.schema.nodeFromJSON({ type: 'table', content: part.rows.map(row) });
}
