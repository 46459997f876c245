/*
 * Writes into a field of text as a person does: enters it, puts the words in place of what is there, and hands them to the form.
 */
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { handOver } from '../shared/form/useDraft';

/** Enters a field and returns its editor, which is loaded apart. */
export async function enterProse(field: HTMLElement): Promise<Editor> {
  const name = field.getAttribute('aria-labelledby') ?? '';
  act(() => field.focus());
  return waitFor(() => {
    const named = `[contenteditable][aria-labelledby="${name}"]`;
    const live = document.querySelector<HTMLElement & { editor?: Editor }>(named);
    if (!live?.editor) throw new Error('the field is not live yet');
    return live.editor;
  });
}

/** Replaces the text of a field; an empty line between the `words` begins a paragraph. Plain inputs are filled as well. */
export async function fill(field: HTMLElement, words: string) {
  if (field.matches('input, textarea')) {
    fireEvent.change(field, { target: { value: words } });
    return;
  }
  const editor = await enterProse(field);
  const paragraphs = words.split('\n\n').map((text) => ({
    type: 'paragraph',
    ...(text ? { content: [{ type: 'text', text }] } : {}),
  }));
  await act(async () => {
    editor.chain().selectAll().insertContent(paragraphs).run();
    await handOver();
  });
}
