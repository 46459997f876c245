/*
 * The grid of claims has one Tab stop, arrows move in it, and Enter opens; gaps can be seen alone.
 */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';
import { csvOf } from './csv';

it('moves by arrows through one Tab stop and opens the claim with Enter', async () => {
  const { user, history } = showAt(`${AT_PROGRAM}/trace`);
  const grid = await screen.findByRole('grid');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  screen.getByRole('rowheader', { name: 'A single dose restores activity.' }).focus();
  await user.keyboard('{ArrowDown}');
  const second = screen.getByRole('rowheader', { name: 'The vector does not integrate.' });
  await expect.poll(() => document.activeElement).toBe(second);
  await user.keyboard('{Enter}');
  expect(history.location.pathname).toContain('/evidence');
  expect(history.location.search).toContain('tab=claims');
});

it('says in a cell what uses the claim, for those who do not see the grid', async () => {
  showAt(`${AT_PROGRAM}/trace`);
  await screen.findByRole('gridcell', { name: 'Q1 uses this claim' });
});

it('shows only the claims with a gap, and keeps that in the address', async () => {
  const { user, history } = showAt(`${AT_PROGRAM}/trace`);
  await user.click(await screen.findByLabelText('Only claims with a gap'));
  await screen.findByRole('rowheader', { name: 'The vector does not integrate.' });
  expect(screen.queryByRole('rowheader', { name: 'A single dose restores activity.' })).not.toBeInTheDocument();
  expect(history.location.search).toContain('show=gaps');
});

it('copies no cell that a spreadsheet would run', () => {
  const claim = { id: 'c', label: '=SUM("a")' };
  const row = { claim, evidence: [], questions: [], planned: 0, followed: false, gaps: [] };
  expect(csvOf([row], [])).toContain(`"'=SUM(""a"")"`);
});
