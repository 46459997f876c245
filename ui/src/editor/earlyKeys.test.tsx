/*
 * Keys that come before the part that writes is there: none is lost, and they stand where the caret would have been.
 */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { createCache } from '../api/cache';
import { installHost } from '../api/call';
import { mockHost } from '../mock/host';
import { ProseEditor } from './ProseEditor';
import { NO_REFERENCES } from './references';

const gate = vi.hoisted(() => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
});

vi.mock('./writing', async (original) => {
  await gate.opened;
  return original();
});

it('keeps every key until the editor is there', async () => {
  installHost(mockHost({ slow: false }));
  const changed = vi.fn<(source: string) => void>();
  function Screen() {
    const [source, setSource] = useState('One.');
    const change = (next: string) => {
      changed(next);
      setSource(next);
    };
    return <ProseEditor size="field" label="Value" source={source} onChange={change} references={NO_REFERENCES} />;
  }
  render(
    <MantineProvider>
      <QueryClientProvider client={createCache()}>
        <Screen />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByText('One.');
  const field = screen.getByRole('textbox', { name: 'Value' });
  act(() => field.focus());
  for (const key of [' ', 'T', 'w', 'a', 'Backspace', 'o', '.', 'Enter', 'x']) {
    expect(fireEvent.keyDown(field, { key }), 'the page does nothing with it').toBe(false);
  }
  expect(document.querySelector('.ProseMirror')).toBeNull();
  gate.open();
  // The text had no new line at its end and gets none.
  await waitFor(() => expect(changed).toHaveBeenLastCalledWith('One. Two.\n\nx'));
  expect(screen.getByRole('textbox', { name: 'Value' })).toHaveFocus();
  expect(document.querySelectorAll('.ProseMirror p')).toHaveLength(2);
});
