/*
 * A plan without a form of its own can be edited, grows and shrinks its lists, saves itself and survives a conflict.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../api/bindings';
import { PLANS } from '../../mock/sample';
import { AT_PROGRAM, showAt } from '../../test/show';

const [contingency, followUp] = PLANS;

const savedPlans = (host: ReturnType<typeof showAt>['host']) =>
  host.calls
    .filter(({ name }) => name === 'record_save')
    .map(({ payload }) => (payload as { thing: { value: Plan } }).thing.value);

describe('the generic form', () => {
  it('saves what was typed with the revision that was read', async () => {
    const { host } = showAt(`${AT_PROGRAM}/plans/${contingency.id}`);
    const field = await screen.findByLabelText('Concern');
    fireEvent.change(field, { target: { value: 'The assay is late' } });
    fireEvent.blur(field);
    await waitFor(() => expect(savedPlans(host)).toHaveLength(1));
    expect(savedPlans(host)[0]).toMatchObject({
      id: contingency.id,
      revision: contingency.revision,
      body: { kind: 'contingency', internal: { concern: 'The assay is late', exposure: 1 } },
    });
    await screen.findByText('Saved');
  });

  it('adds an entry to a list and gives it the fields of the others', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/plans/${followUp.id}`);
    await user.click(await screen.findByRole('button', { name: 'Add to visits' }));
    const added = await screen.findByRole('region', { name: 'Visits 3' });
    await user.type(within(added).getByLabelText('Label'), 'Year 2');
    await user.tab();
    await waitFor(() =>
      expect(savedPlans(host).at(-1)?.body).toMatchObject({ fda: { visits: [{}, {}, { label: 'Year 2' }] } }),
    );
  });

  it('moves and removes entries by buttons that name them', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/plans/${followUp.id}`);
    await user.click(await screen.findByRole('button', { name: 'Move up: Year 1' }));
    await user.click(screen.getByRole('button', { name: 'Remove: Month 6' }));
    await user.tab();
    await waitFor(() => {
      const body = savedPlans(host).at(-1)?.body;
      expect(body?.kind === 'ltfu' && body.fda.visits).toMatchObject([{ label: 'Year 1' }]);
    });
  });

  it('puts every field on exactly one of the two grounds', async () => {
    showAt(`${AT_PROGRAM}/plans/${followUp.id}`);
    await screen.findByRole('region', { name: /^Goes to FDA/ });
    for (const field of screen.getByRole('main').querySelectorAll('input, textarea')) {
      const grounds: string[] = [];
      for (let at = field.parentElement; at; at = at.parentElement) {
        if (at.dataset.surface) grounds.push(at.dataset.surface);
      }
      expect(grounds).toHaveLength(1);
    }
  });

  it('lets the user decide a conflict and loses nothing', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/plans/${contingency.id}`);
    const field = await screen.findByLabelText('Concern');
    host.failNext('record_save', {
      code: 'conflict',
      message: 'The concern was changed meanwhile',
      hint: 'Choose one.',
    });
    fireEvent.change(field, { target: { value: 'Mine' } });
    fireEvent.blur(field);
    await screen.findByText('The concern was changed meanwhile');
    expect(field).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Keep my text' }));
    await waitFor(() => expect(savedPlans(host)).toHaveLength(2));
    expect(savedPlans(host)[1]?.body).toMatchObject({ internal: { concern: 'Mine' } });
  });
});
