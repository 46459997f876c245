/*
 * A field of text as somebody uses it: it shows its text, becomes live when it is entered, saves what is typed and nothing else, and
 * carries chips that tell what they are. jsdom has no layout, so what the caret looks like is not tested here.
 */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Doc } from '../api/bindings';
import { createCache } from '../api/cache';
import { installHost } from '../api/call';
import { mockHost } from '../mock/host';
import { flushDrafts } from '../shared/form/useDraft';
import { isClaimed } from '../shared/ownKeys';
import fixture from './fidelity.json';
import { ProseEditor } from './ProseEditor';
import { ProseView } from './ProseView';
import type { ReferenceSource } from './references';

const CASES = fixture as unknown as Record<string, { doc: Doc; source: string }>;
const FACT = 'ft_01900000-0000-7000-8000-000000000001';

const references: ReferenceSource = {
  labelOf: (kind, id) => (kind === 'fact' && id === FACT ? { label: 'NOAEL 3e13 vg/kg', state: 'tentative' } : null),
  search: (text) =>
    [{ kind: 'claim' as const, id: 'cl_9', label: 'C-9 Margin', detail: 'Supported' }].filter(({ label }) =>
      label.toLowerCase().includes(text.toLowerCase()),
    ),
};

/** A host that knows the trees of the fixture, made by the real reader. */
function host() {
  const mock = mockHost({ slow: false });
  const call: typeof mock.call = (name, payload) => {
    const read =
      name === 'text_read' &&
      Object.values(CASES).find(({ source }) => source === (payload as { source: string }).source);
    if (!read) return mock.call(name, payload);
    mock.calls.push({ name, payload });
    return Promise.resolve(structuredClone(read.doc));
  };
  installHost({ ...mock, call });
  return mock;
}

function show(first: string, more: { second?: string; readOnly?: boolean } = {}) {
  const mock = host();
  const changed = vi.fn<(source: string) => void>();
  let put: (source: string) => void = () => undefined;
  function Screen() {
    const [source, setSource] = useState(first);
    put = setSource;
    return (
      <>
        <ProseEditor
          label="Position"
          help="What FDA is asked to agree to."
          source={source}
          onChange={(next) => {
            changed(next);
            setSource(next);
          }}
          references={references}
          readOnly={more.readOnly ?? false}
        />
        {more.second === undefined ? null : (
          <ProseEditor label="Rationale" source={more.second} onChange={() => undefined} references={references} />
        )}
        <button type="button">Next</button>
      </>
    );
  }
  const user = userEvent.setup();
  render(
    <MantineProvider>
      <QueryClientProvider client={createCache()}>
        <Screen />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { mock, changed, user, put: (source: string) => act(() => put(source)) };
}

const field = (name = 'Position') => screen.getByRole('textbox', { name });
const live = () => document.querySelector<HTMLElement & { editor: import('@tiptap/core').Editor }>('.ProseMirror');

async function enter(name = 'Position') {
  act(() => field(name).focus());
  await waitFor(() => expect(live()).not.toBeNull());
  return (live() as NonNullable<ReturnType<typeof live>>).editor;
}

/** The trees that were sent to be written. */
const writes = (mock: ReturnType<typeof host>) =>
  mock.calls.filter(({ name }) => name === 'text_write').map(({ payload }) => (payload as { doc: Doc }).doc);

describe('a field of text', () => {
  it('shows its text with its label and help, and no editor, until it is entered', async () => {
    show('One.\n');
    await screen.findByText('One.');
    expect(field()).toHaveAccessibleDescription('What FDA is asked to agree to.');
    expect(live()).toBeNull();
    await enter();
    expect(field()).toHaveFocus();
    expect(field()).toHaveAttribute('aria-multiline', 'true');
    expect(field()).toHaveAttribute('lang', 'en-US');
    expect(field()).toHaveAttribute('spellcheck', 'true');
    expect(field()).toHaveAccessibleDescription('What FDA is asked to agree to.');
  });

  it('writes nothing while nothing changed, and after a change and back', async () => {
    const { mock, changed, user } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    act(() => void editor.commands.insertContentAt(1, 'x'));
    act(() => void editor.commands.undo());
    await act(() => flushDrafts());
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(live()).toBeNull());
    expect(changed).not.toHaveBeenCalled();
    expect(writes(mock)).toHaveLength(0);
  });

  it('sends what was typed, the untouched block with its source', async () => {
    const { mock, changed } = show('One.\n\nTwo.\n');
    await screen.findByText('Two.');
    const editor = await enter();
    act(() => void editor.commands.insertContentAt(1, 'Number '));
    await waitFor(() => expect(changed).toHaveBeenCalledWith('Number One.\n\nTwo.\n'));
    const doc = writes(mock)[0];
    expect(doc?.blocks.map(({ source }) => source?.text ?? null)).toEqual([null, 'Two.\n']);
  });

  it('hands its text over before the window closes', async () => {
    const { changed } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    act(() => void editor.commands.insertContentAt(1, 'Now '));
    await act(() => flushDrafts());
    expect(changed).toHaveBeenCalledWith('Now One.\n');
  });

  it('takes a newer text over while nothing is unsaved, and keeps the caret', async () => {
    const { changed, put } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    act(() => void editor.commands.setTextSelection(3));
    put('Only.\n');
    await waitFor(() => expect(editor.getText()).toBe('Only.'));
    expect(editor.state.selection.from).toBe(3);
    await act(() => flushDrafts());
    expect(changed).not.toHaveBeenCalled();
  });

  it('keeps what is unsaved when a newer text comes', async () => {
    const { changed, put } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    act(() => void editor.commands.insertContentAt(1, 'Mine '));
    put('Theirs.\n');
    await waitFor(() => expect(changed).toHaveBeenCalledWith('Mine One.\n'));
    expect(editor.getText()).toBe('Mine One.');
  });

  it('says when a text could not be written, and tries again', async () => {
    const { mock, changed, user } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    mock.failNext('text_write', { code: 'internal', message: 'no', hint: '' });
    act(() => void editor.commands.insertContentAt(1, 'More '));
    expect(await screen.findByRole('alert')).toHaveTextContent('It is still here');
    expect(changed).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(changed).toHaveBeenCalledWith('More One.\n'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is the only live one', async () => {
    show('One.\n', { second: 'Two.\n' });
    await screen.findByText('Two.');
    await enter();
    await enter('Rationale');
    await waitFor(() => expect(document.querySelectorAll('.ProseMirror')).toHaveLength(1));
    expect(field('Position')).toHaveTextContent('One.');
  });

  it('opens as plain text when the editor would change it', async () => {
    const { user, changed } = show(CASES.empty_link?.source ?? '');
    await screen.findByText(/before/);
    act(() => field().focus());
    const plain = await screen.findByDisplayValue(/before/);
    expect(plain).toHaveAccessibleDescription(/cannot show without changing it/);
    await user.type(plain, 'x');
    expect(changed).toHaveBeenLastCalledWith('before [](https://x.org) after\nx');
  });
});

describe('the toolbar', () => {
  it('names its buttons, is one stop of the Tab key, and F10 and Esc go there and back', async () => {
    const { user } = show('One.\n');
    await screen.findByText('One.');
    await enter();
    const bar = screen.getByRole('toolbar', { name: 'Formatting of Position' });
    const names = within(bar)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual([
      'Bold',
      'Italic',
      'Superscript',
      'Subscript',
      'Style: Text',
      'Bullets',
      'Numbers',
      'Table',
      'Link',
      'Footnote',
      'Insert a reference',
    ]);
    expect(bar.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{F10}');
    expect(screen.getByRole('button', { name: 'Bold' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{End}');
    expect(screen.getByRole('button', { name: 'Insert a reference' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('raises the chosen letters and says so', async () => {
    const { mock, user } = show('10 13\n');
    await screen.findByText('10 13');
    const editor = await enter();
    act(() => void editor.commands.setTextSelection({ from: 4, to: 6 }));
    await user.click(screen.getByRole('button', { name: 'Superscript' }));
    expect(screen.getByRole('button', { name: 'Superscript' })).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(writes(mock)).toHaveLength(1));
    const doc = writes(mock)[0];
    expect(doc?.blocks[0]?.block).toEqual({
      type: 'paragraph',
      inlines: [
        { type: 'text', text: '10 ' },
        { type: 'sup', inlines: [{ type: 'text', text: '13' }] },
      ],
    });
  });

  it('makes a link of the chosen words, and refuses an address that runs something', async () => {
    const { mock, user } = show('See this\n');
    await screen.findByText('See this');
    const editor = await enter();
    const press = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true });
    expect(isClaimed(press), 'without a choice the key is that of the palette').toBe(false);
    act(() => void editor.commands.setTextSelection({ from: 5, to: 9 }));
    expect(isClaimed(press)).toBe(true);
    fireEvent.keyDown(field(), { key: 'k', ctrlKey: true });
    const address = await screen.findByRole('textbox', { name: 'Address' });
    await user.type(address, 'javascript:alert(1){Enter}');
    expect(address).toBeInvalid();
    await user.clear(address);
    await user.type(address, 'www.fda.gov/x{Enter}');
    await waitFor(() => expect(writes(mock)).toHaveLength(1));
    expect(JSON.stringify(writes(mock)[0])).toContain('"target":"https://www.fda.gov/x"');
  });

  it('changes tables: rows, columns and their alignment', async () => {
    const { mock, user } = show(CASES.table_pipe?.source ?? '');
    await screen.findByText('Col');
    const editor = await enter();
    act(() => void editor.commands.setTextSelection(4));
    const choose = async (words: string) => {
      await user.click(screen.getByRole('button', { name: 'Table' }));
      // Without a layout the menu counts as out of sight.
      await user.click(await screen.findByRole('menuitem', { name: words, hidden: true }));
    };
    await choose('Add a column after');
    await choose('Align the column right');
    await choose('Delete the row');
    await act(() => flushDrafts());
    expect(writes(mock).at(-1)?.blocks[0]?.block).toMatchObject({
      type: 'table',
      align: ['right', 'none', 'none'],
      header: [[{ text: 'a' }], [], [{ text: 'uses | pipe' }]],
      rows: [],
    });
  });

  it('puts a footnote at the end and the caret into it', async () => {
    const { user } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    act(() => void editor.commands.setTextSelection(5));
    await user.click(screen.getByRole('button', { name: 'Footnote' }));
    expect(editor.getJSON().content?.map(({ type, attrs }) => [type, attrs?.label])).toEqual([
      ['paragraph', undefined],
      ['footnote', '1'],
    ]);
    expect(editor.isActive('footnote')).toBe(true);
  });
});

describe('references', () => {
  it('show the label of today, their kind in words, and when they lead nowhere', async () => {
    show(CASES.references?.source ?? '');
    await screen.findByText(/The dose rests on/);
    expect(field()).toHaveTextContent('Fact: NOAEL 3e13 vg/kg · tentative');
    expect(field()).toHaveTextContent('Claim: no longer here');
    await enter();
    await waitFor(() => expect(field()).toHaveTextContent('Fact: NOAEL 3e13 vg/kg · tentative'));
    expect(field()).toHaveTextContent('Claim: no longer here');
  });

  it('are found by typing two brackets, and inserted by Enter', async () => {
    const { mock } = show('See.\n');
    await screen.findByText('See.');
    const editor = await enter();
    act(() => void editor.chain().setTextSelection(5).insertContent(' [[').run());
    act(() => void editor.commands.insertContent('mar'));
    expect(await screen.findByRole('option', { name: /C-9 Margin/ })).toHaveAttribute('aria-selected', 'true');
    expect(field()).toHaveAttribute('aria-activedescendant', screen.getByRole('option').id);
    fireEvent.keyDown(field(), { key: 'Enter' });
    const reference = '"type":"reference","kind":"claim","id":"cl_9"';
    await waitFor(() => expect(JSON.stringify(writes(mock).at(-1))).toContain(reference));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('stay away when Esc is pressed', async () => {
    show('See.\n');
    await screen.findByText('See.');
    const editor = await enter();
    act(() => void editor.chain().setTextSelection(5).insertContent(' [[').run());
    await screen.findByRole('option');
    fireEvent.keyDown(field(), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    expect(editor.getText()).toBe('See. [[');
  });

  it('that are kept as written say why', async () => {
    const { user } = show(CASES.html_comment_block?.source ?? '', { readOnly: true });
    const kept = await screen.findByRole('button', { name: /Comment.*internal: do not send/ });
    await user.tab();
    expect(kept).toHaveFocus();
    expect(await screen.findByText(/never goes to FDA/)).toBeInTheDocument();
  });
});

describe('the read-through view', () => {
  it('shows every kind of block for its reader, and opens what a reference names', async () => {
    host();
    const open = vi.fn();
    const sources = ['references', 'table_align', 'task_list', 'footnote', 'figure', 'sub_sup'];
    render(
      <MantineProvider>
        <QueryClientProvider client={createCache()}>
          {sources.map((name) => (
            <ProseView key={name} source={CASES[name]?.source ?? ''} references={{ ...references, open }} />
          ))}
        </QueryClientProvider>
      </MantineProvider>,
    );
    (await screen.findByRole('button', { name: /Fact.*NOAEL 3e13/ })).click();
    expect(open).toHaveBeenCalledWith('fact', FACT);
    expect(await screen.findByRole('columnheader', { name: 'Window' })).toBeInTheDocument();
    expect(await screen.findByRole('checkbox', { name: 'Done' })).toBeChecked();
    expect(await screen.findByText('Study 2031, Table 4.')).toBeInTheDocument();
    expect(await screen.findByText('Vector map')).toBeInTheDocument();
    expect(await screen.findByText('13')).toHaveProperty('tagName', 'SUP');
  });
});

describe('a paste', () => {
  it('says what came and what was left out, and one undo takes it back', async () => {
    const { user } = show('One.\n');
    await screen.findByText('One.');
    const editor = await enter();
    const html = '<ul><li>a</li></ul><table><tr><td>b</td><td>c</td></tr></table><img src="x.png">';
    fireEvent.paste(field(), {
      clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : ''), files: [] },
    });
    expect(await screen.findByText('Pasted: 1 list, 1 table. 1 picture was left out.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(editor.getText()).toBe('One.'));
    expect(screen.queryByText(/Pasted/)).toBeNull();
  });
});
