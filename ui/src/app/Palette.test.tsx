/*
 * The palette finds commands, things of the program, other programs and settings, by keyboard alone, and says what it found.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../test/show';
import { palette } from './paletteStore';

afterEach(() => palette.close());

async function open(words: string) {
  const shown = showAt(AT_PROGRAM);
  await screen.findByRole('heading', { level: 1, name: 'BB-301' });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const list = await screen.findByRole('dialog', { name: 'Search or run a command' });
  const field = within(list).getByLabelText('Search or run a command');
  await shown.user.type(field, words);
  return { ...shown, list, field };
}

describe('the palette', () => {
  it('finds a thing of the program by its text and goes to it by Enter', async () => {
    const { history, user, list, field } = await open('poten');
    const entry = await within(list).findByRole('button', { name: /^Potency/ });
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', entry.id));
    expect(await within(list).findByRole('button', { name: /Contingency plan.*The assay/ })).toBeInTheDocument();
    await waitFor(() => expect(within(list).getByRole('status')).toHaveTextContent(/found: .*Questions 1, Plans 1/));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(history.location.pathname).toContain('/questions/qn_'));
  });

  it('moves through the groups by the arrows', async () => {
    const { history, user, list } = await open('poten');
    await within(list).findByRole('button', { name: /^Potency/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(history.location.pathname).toContain('/plans/'));
  });

  it('goes to another program', async () => {
    const { list } = await open('go to program');
    expect(await within(list).findByRole('button', { name: /Go to program.*BB-301/ })).toBeInTheDocument();
  });

  it('leads to a part of the settings', async () => {
    const { history, user, list } = await open('company');
    await within(list).findByRole('button', { name: 'Settings: library packs' });
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(history.location.search).toContain('field=packs');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add from a file…' })).toHaveFocus());
  });

  it('names what undo would take back', async () => {
    const { list } = await open('undo');
    expect(await within(list).findByRole('button', { name: /Undo: Edit the contingency plan/ })).toBeInTheDocument();
  });

  it('says that nothing was found', async () => {
    const { list } = await open('zebra');
    expect(await within(list).findByText('Nothing found. Try other words.')).toBeInTheDocument();
    await waitFor(() => expect(within(list).getByRole('status')).toHaveTextContent('Nothing found'));
  });
});
