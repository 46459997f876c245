/*
 * The history takes changes back down to a chosen one, names states, and says removed and added words without color.
 */
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';
import { stepsBack } from './days';

it('takes back every change down to the chosen one', async () => {
  const { host, user } = showAt(`${AT_PROGRAM}/history`);
  await user.click(await screen.findByRole('button', { name: 'Take back to here: Open the example' }));
  await waitFor(() => expect(host.calls.filter(({ name }) => name === 'history_undo')).toHaveLength(2));
  await screen.findAllByText(/taken back/);
});

it('counts only changes that still stand', () => {
  const one = (seq: number, undone: boolean) =>
    ({ seq, undone, at: '', who: 'me', name: '', label: '', kind: 'edit' }) as const;
  const list = [one(4, true), one(3, false), one(2, false), one(1, false)];
  expect(stepsBack(list, one(2, false))).toBe(2);
  expect(stepsBack(list, one(4, true))).toBe(0);
});

it('sets a restore point by name and offers the way back', async () => {
  const { host, user } = showAt(`${AT_PROGRAM}/history`);
  await user.type(await screen.findByLabelText('Name the present state'), 'Before the review');
  await user.click(screen.getByRole('button', { name: 'Set a restore point' }));
  await user.click(await screen.findByRole('button', { name: 'Go back to Before the review' }));
  await screen.findByText('The program is as it was at “Before the review”');
  expect(host.calls.find(({ name }) => name === 'restore_point_go')?.payload).toMatchObject({
    point: 'Before the review',
  });
});

it('compares the states of the address and says what was removed and added', async () => {
  const { host } = showAt(`${AT_PROGRAM}/history?from=change-1`);
  await screen.findByText('1 thing differs, 1 place in all');
  expect(host.calls.find(({ name }) => name === 'history_compare')?.payload).toMatchObject({ from: '#1' });
  expect(screen.getByText('removed:')).toBeInTheDocument();
  expect(screen.getByText('added:')).toBeInTheDocument();
});
