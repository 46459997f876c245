/*
 * Puts a footnote where the caret stands: its mark, and at the end of the text the place for its words, where the caret goes.
 */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** The labels that the footnotes of a text have. */
export function footnoteLabels(text: Node): Set<string> {
  const labels = new Set<string>();
  text.descendants((node) => {
    if (node.type.name === 'footnote' || node.type.name === 'footnoteRef') labels.add(String(node.attrs.label));
  });
  return labels;
}

export function insertFootnote(editor: Editor) {
  const taken = footnoteLabels(editor.state.doc);
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const label = String(number);
  editor
    .chain()
    .focus()
    .insertContent({ type: 'footnoteRef', attrs: { label } })
    .command(({ tr, state }) => {
      const note = state.schema.nodes.footnote?.createAndFill({ label });
      if (!note) return false;
      const end = tr.doc.content.size;
      tr.insert(end, note);
      tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
      return true;
    })
    .run();
}
