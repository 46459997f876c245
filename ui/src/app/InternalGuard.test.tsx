/*
 * Internal words on their way into a text for FDA: the window asks, does nothing on Cancel, pastes on Paste anyway, and refuses a drop.
 * In texts with marks and in plain inputs alike; by the mark on the clipboard, and by the words where the mark is lost.
 */
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Question } from '../api/bindings';
import { QUESTIONS } from '../mock/sample';
import { INTERNAL_MARK } from '../shared/internalCopy';
import { enterProse } from '../test/prose';
import { AT_PROGRAM, showAt } from '../test/show';

const [FIRST] = QUESTIONS as [Question];
const AT = `${AT_PROGRAM}/questions/${FIRST.id}`;
const WORDS = 'Board wants a floor of 90 %.';

/** A clipboard that keeps what is put on it. */
function clipboard(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    get types() {
      return [...kept.keys()];
    },
    files: [],
    items: [],
    getData: (kind: string) => kept.get(kind) ?? '',
    setData: (kind: string, words: string) => void kept.set(kind, words),
    clearData: () => kept.clear(),
  };
}

const marked = () => clipboard({ 'text/plain': WORDS, [INTERNAL_MARK]: 'yes' });
const asked = () => screen.findByRole('dialog', { name: 'Paste internal text into a text for FDA?' });
const input = async () => (await screen.findByLabelText('Title')) as HTMLInputElement;
const prose = async () => enterProse(await screen.findByRole('textbox', { name: 'Sponsor position' }));

/** Writes words into an internal input and copies them with a clipboard that drops marks it does not know. */
async function copyInside() {
  const owner = (await screen.findByLabelText('Owner')) as HTMLInputElement;
  fireEvent.change(owner, { target: { value: WORDS } });
  owner.setSelectionRange(0, WORDS.length);
  const clipboardData = clipboard();
  fireEvent.copy(owner, { clipboardData });
  return clipboardData;
}

describe('a paste of internal words into an input for FDA', () => {
  it('asks, and on Cancel changes nothing and goes back to the field', async () => {
    const { user } = showAt(AT);
    const title = await input();
    const before = title.value;
    title.focus();
    expect(fireEvent.paste(title, { clipboardData: marked() }), 'the browser does not paste').toBe(false);
    const dialog = await asked();
    expect(dialog).toHaveTextContent('This text comes from an internal field.');
    expect(dialog).toHaveTextContent('“Title”');
    expect(dialog).toHaveTextContent(WORDS);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(title).toHaveFocus();
    expect(title).toHaveValue(before);
  });

  it('pastes on Paste anyway, where the caret was', async () => {
    const { user } = showAt(AT);
    const title = await input();
    fireEvent.change(title, { target: { value: 'ab' } });
    title.focus();
    title.setSelectionRange(1, 1);
    fireEvent.paste(title, { clipboardData: marked() });
    await user.click(within(await asked()).getByRole('button', { name: 'Paste anyway' }));
    expect(title).toHaveValue(`a${WORDS}b`);
  });

  it('is noticed by its words where the mark is lost', async () => {
    showAt(AT);
    const kept = await copyInside();
    expect(kept.types).toContain(INTERNAL_MARK);
    fireEvent.paste(await input(), { clipboardData: clipboard({ 'text/plain': `${WORDS}\n` }) });
    await asked();
  });

  it('lets other words through', async () => {
    showAt(AT);
    await copyInside();
    const title = await input();
    expect(fireEvent.paste(title, { clipboardData: clipboard({ 'text/plain': 'From a letter' }) })).toBe(true);
    fireEvent.copy(title, { clipboardData: clipboard({ 'text/plain': 'From the title' }) });
    expect(fireEvent.paste(title, { clipboardData: clipboard({ 'text/plain': WORDS }) })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is nobody’s concern on internal ground', async () => {
    showAt(AT);
    const owner = await screen.findByLabelText('Owner');
    expect(fireEvent.paste(owner, { clipboardData: marked() })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a paste of internal words into a text for FDA', () => {
  it('asks, and on Cancel leaves the text as it is, still open', async () => {
    const { user } = showAt(AT);
    const editor = await prose();
    const before = editor.getText();
    fireEvent.paste(editor.view.dom, { clipboardData: marked() });
    await user.click(within(await asked()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(editor.view.dom).toHaveFocus();
    expect(editor.getText()).toBe(before);
  });

  it('pastes on Paste anyway', async () => {
    const { user } = showAt(AT);
    const editor = await prose();
    fireEvent.paste(editor.view.dom, { clipboardData: marked() });
    const dialog = await asked();
    await user.click(within(dialog).getByRole('button', { name: 'Paste anyway' }));
    expect(editor.getText()).toContain(WORDS);
    expect(editor.view.dom).toHaveFocus();
  });
});

describe('a drop of internal words', () => {
  it('is refused in an input and in a text for FDA, with a word why', async () => {
    showAt(AT);
    const editor = await prose();
    const before = editor.getText();
    for (const field of [await input(), editor.view.dom]) {
      fireEvent.dragStart(await screen.findByLabelText('Owner'), { dataTransfer: clipboard() });
      const drop = createEvent.drop(field, { dataTransfer: clipboard({ 'text/plain': WORDS }) });
      fireEvent(field, drop);
      expect(drop.defaultPrevented).toBe(true);
      fireEvent.dragEnd(field);
    }
    expect((await screen.findAllByText(/Nothing was moved: this text is internal/)).length).toBeGreaterThan(0);
    expect(editor.getText()).toBe(before);
  });

  it('of other words goes its way', async () => {
    showAt(AT);
    const title = await input();
    fireEvent.dragStart(title, { dataTransfer: clipboard() });
    expect(fireEvent.drop(title, { dataTransfer: clipboard({ 'text/plain': 'words' }) })).toBe(true);
  });
});
