/*
 * The search finds while one types, Enter opens the first and arrows move.
 */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

it('finds while one types and opens the first with Enter', async () => {
  const { user, history } = showAt(`${AT_PROGRAM}/search`);
  await user.type(await screen.findByLabelText('Words to find'), 'poten');
  await screen.findByText('2 places found');
  expect(history.location.search).toContain('text=poten');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(history.location.pathname).toContain('/questions/qn_'));
});

it('moves from the field through what is found and back', async () => {
  const { user } = showAt(`${AT_PROGRAM}/search?text=potency`);
  const field = await screen.findByLabelText('Words to find');
  await screen.findByText('2 places found');
  field.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: /Contingency plan/ })).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(field).toHaveFocus();
});

it('says how to go on when nothing is found', async () => {
  showAt(`${AT_PROGRAM}/search?text=zebra`);
  await screen.findByText('Nothing holds “zebra”');
});

it('takes the keys at once after Ctrl Shift F', async () => {
  showAt(AT_PROGRAM);
  await screen.findByRole('heading', { level: 1, name: 'BB-301' });
  fireEvent.keyDown(document.body, { key: 'F', ctrlKey: true, shiftKey: true });
  const field = await screen.findByLabelText('Words to find');
  await waitFor(() => expect(field).toHaveFocus());
});
