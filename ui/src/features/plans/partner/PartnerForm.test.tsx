/*
 * The partner plan: what to ask stands beside the judgment, sums come with their parts and never as a percentage, partners stand side by side.
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PartnerNotes, Plan } from '../../../api/bindings';
import { PARTNER_PLAN } from '../../../mock/plans';
import { AT_PROGRAM, showAt } from '../../../test/show';

const AT_PLAN = `${AT_PROGRAM}/plans/${PARTNER_PLAN.id}`;

function lastNotes(host: ReturnType<typeof showAt>['host']): PartnerNotes | null {
  const saved = host.calls.findLast(({ name }) => name === 'record_save');
  const body = (saved?.payload as { thing: { value: Plan } } | undefined)?.thing.value.body;
  return body?.kind === 'partner' ? body.internal : null;
}

/** Chooses in a list that belongs to a field. jsdom lays nothing out, so the open list counts as hidden. */
async function choose(field: HTMLElement, words: string) {
  await userEvent.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '') as HTMLElement;
  await userEvent.click(within(list).getByText(words));
}

describe('the partner plan', () => {
  it('says what to ask and adds up what is judged, with the parts', async () => {
    const { host, user } = showAt(AT_PLAN);
    const exit = await screen.findByRole('group', { name: /^Exit/ });
    expect(within(exit).getByText('What happens when either stops?')).toBeVisible();
    expect(screen.getAllByText(/4 of 6 points from 1 of 2 criteria/)[0]).toBeVisible();
    await choose(within(exit).getByRole('combobox', { name: 'Points' }), '3, fits well');
    expect(screen.getAllByText('13 of 15 points from 2 of 2 criteria')[0]).toBeVisible();
    await user.tab();
    await waitFor(() =>
      expect(lastNotes(host)?.partners[0]?.scores[1]).toMatchObject({ criterion: 'exit', points: 3 }),
    );
    expect(screen.getByRole('main')).not.toHaveTextContent('%');
  });

  it('takes a judgment back without leaving a number', async () => {
    const { host, user } = showAt(AT_PLAN);
    const speed = await screen.findByRole('group', { name: /^Speed/ });
    await choose(within(speed).getByRole('combobox', { name: 'Points' }), 'Not judged');
    await user.tab();
    await waitFor(() =>
      expect(lastNotes(host)?.partners[0]?.scores[0]).toEqual({
        criterion: 'speed',
        title: 'Speed',
        reason: 'Three transfers on time',
      }),
    );
  });

  it('judges a criterion of our own without putting it into the sum', async () => {
    const { host, user } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('button', { name: 'Add a criterion of our own' }));
    const own = await screen.findByRole('group', { name: /^Criterion of our own/ });
    await user.type(within(own).getByLabelText('Criterion of our own'), 'Language');
    await choose(within(own).getByRole('combobox', { name: 'Points' }), '1, fits in part');
    await user.tab();
    await waitFor(() =>
      expect(lastNotes(host)?.partners[0]?.scores[2]).toEqual({
        criterion: '',
        title: 'Language',
        points: 1,
        reason: '',
      }),
    );
    expect(screen.getAllByText('4 of 6 points from 1 of 2 criteria')[0]).toBeVisible();
  });

  it('adds a partner with every criterion to judge', async () => {
    const { host, user } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('button', { name: 'Add a partner' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
    await user.keyboard('South Cells');
    await user.tab();
    await waitFor(() => expect(lastNotes(host)?.partners[1]).toMatchObject({ name: 'South Cells', scores: [{}, {}] }));
  });

  it('puts partners side by side with their reasons', async () => {
    showAt(`${AT_PLAN}?tab=compare`);
    const table = await screen.findByRole('table', { name: 'Partners side by side' });
    expect(within(table).getByRole('columnheader', { name: 'North Vector' })).toBeVisible();
    expect(await within(table).findByText('Three transfers on time')).toBeVisible();
  });

  it('notes what is missing at a site', async () => {
    const { host, user } = showAt(`${AT_PLAN}?tab=sites`);
    await user.click(await screen.findByRole('checkbox', { name: 'Pharmacy' }));
    await user.type(screen.getByLabelText(/What is missing, or how it is known: Pharmacy/), 'Visited');
    await user.tab();
    await waitFor(() =>
      expect(lastNotes(host)?.sites[0]?.points).toMatchObject([{ point: 'pharmacy', ready: true, note: 'Visited' }]),
    );
  });
});
