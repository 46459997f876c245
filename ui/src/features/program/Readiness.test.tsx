/*
 * The ledger leads with what blocks, groups by grade, explains each finding, and sets one aside only with a reason.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

describe('readiness', () => {
  it('leads with what blocks sending and lists the worst first', async () => {
    showAt(AT_PROGRAM);
    await screen.findByText('Not ready: 1 thing blocks sending');
    const groups = screen
      .getAllByRole('region')
      .map((region) => region.getAttribute('aria-label') ?? '')
      .filter((name) => /: \d+$/.test(name));
    expect(groups).toEqual(['Must be fixed before anything is sent: 1', 'Should be fixed: 1', 'Tips: 1']);
  });

  it('says why, and where the rule comes from with its date and mark', async () => {
    showAt(AT_PROGRAM);
    const finding = (await screen.findByText('Question 4 has no sponsor position.')).closest('li');
    if (!finding) throw new Error('a finding is an entry of a list');
    expect(finding).toHaveTextContent('FDA answers the sponsor’s proposal.');
    expect(finding).toHaveTextContent('PDUFA VII commitment letter, I.I, Aug 23, 2021');
    expect(finding).toHaveTextContent('Read in the source');
  });

  it('sets a finding aside only with a reason', async () => {
    const { host, user } = showAt(AT_PROGRAM);
    const sentence = 'Question 4 has no sponsor position.';
    await user.click(await screen.findByRole('button', { name: `Set aside: ${sentence}` }));
    const submit = screen.getByRole('button', { name: 'Set aside' });
    expect(submit).toBeDisabled();
    await user.type(screen.getByLabelText('Why this does not apply here'), 'We ask for advice only.');
    await user.click(submit);
    await screen.findByText('Nothing blocks sending; 2 things could be better');
    expect(host.calls.find(({ name }) => name === 'finding_dismiss')?.payload).toMatchObject({
      finding: 'f1',
      reason: 'We ask for advice only.',
    });
  });

  it('takes up again what was set aside', async () => {
    const { user } = showAt(AT_PROGRAM);
    await user.click(await screen.findByText('1 finding set aside with a reason'));
    await user.click(screen.getByRole('button', { name: 'Take up again' }));
    await screen.findByText('Should be fixed (2)');
  });

  it('undoes by name', async () => {
    const { user } = showAt(AT_PROGRAM);
    const [undo] = await screen.findAllByRole('button', { name: 'Undo: Edit the contingency plan' });
    if (undo) await user.click(undo);
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Redo: Edit the contingency plan' })).not.toHaveLength(0),
    );
    expect(within(screen.getByRole('list', { name: 'Latest changes' })).getByText(/\(undone\)/)).toBeInTheDocument();
  });

  it('shows the dates as a drawing and as a table, with the warning of a short gap', async () => {
    const { user } = showAt(AT_PROGRAM);
    await screen.findByText(/Only 9 days lie between/);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: 'Dates from the request to the minutes' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(within(table).getByText('Wed, Dec 16, 2026')).toBeInTheDocument();
  });

  it('asks for a date instead of showing an error when there is none to start from', async () => {
    const { host, user } = showAt('/');
    host.failNext('clock_get', { code: 'invalid_input', message: 'There is no date to start from', hint: 'Give one.' });
    await user.click(await screen.findByRole('link', { name: /BB-301/ }));
    await screen.findByText('Set one date');
  });
});
