/*
 * The list of plans: which question has none, what the answers do to the date of the IND, and the kind in the address.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../mock/sample';
import { AT_PROGRAM, showAt } from '../../test/show';

describe('the list of plans', () => {
  it('shows how far the plan of a question is and leads to it', async () => {
    showAt(`${AT_PROGRAM}/plans`);
    const row = (await screen.findByRole('rowheader', { name: /Potency/ })).closest('tr') as HTMLElement;
    expect(within(row).getByText('2 of 4')).toBeVisible();
    expect(
      within(row).getByText(/Without action: FDA agrees with conditions, FDA does not answer/),
    ).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: 'Potency' })).toHaveAttribute(
      'href',
      `${AT_PROGRAM}/plans/${PLANS[0].id}`,
    );
  });

  it('tells the date of the IND in three cases, in parallel and one after another', async () => {
    showAt(`${AT_PROGRAM}/plans`);
    const table = await screen.findByRole('table', { name: 'Date of the IND in three cases' });
    const worst = within(table).getByRole('rowheader', { name: 'Worst' }).closest('tr') as HTMLElement;
    expect(within(worst).getByText('Sep 1, 2027')).toBeVisible();
    expect(within(worst).getByText('+20 weeks')).toBeVisible();
  });

  it('shows one kind when the address says so', async () => {
    const { user, history } = showAt(`${AT_PROGRAM}/plans`);
    await user.click(await screen.findByRole('combobox', { name: 'Show plans of the kind' }));
    // jsdom lays nothing out, so the open list counts as hidden.
    await user.click(await screen.findByRole('option', { name: 'CMC readiness', hidden: true }));
    await waitFor(() => expect(history.location.search).toContain('kind=cmc'));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('link', { name: /CMC readiness.*1 of 2 topics enough, 1 with a gap/ })).toBeVisible();
  });
});
