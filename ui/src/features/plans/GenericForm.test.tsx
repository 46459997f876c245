/*
 * A plan without a form of its own can be edited, grows and shrinks its lists, saves itself and survives a conflict.
 * Every kind of today has a form of its own, so the generic one is shown by itself.
 */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../api/bindings';
import { createCache } from '../../api/cache';
import { installHost } from '../../api/call';
import { type MockHost, mockHost } from '../../mock/host';
import { PLANS, SUMMARY } from '../../mock/sample';
import { GenericForm } from './GenericForm';

const [contingency, followUp] = PLANS;

function show(plan: Plan) {
  const host = mockHost({ slow: false });
  installHost(host);
  const { container } = render(
    <MantineProvider>
      <QueryClientProvider client={createCache()}>
        <GenericForm program={SUMMARY.id} plan={plan} nameOf={() => null} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { host, container, user: userEvent.setup() };
}

const savedPlans = (host: MockHost) =>
  host.calls
    .filter(({ name }) => name === 'record_save')
    .map(({ payload }) => (payload as { thing: { value: Plan } }).thing.value);

describe('the generic form', () => {
  it('saves what was typed with the revision that was read', async () => {
    const { host } = show(contingency);
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
    const { host, user } = show(followUp);
    await user.click(await screen.findByRole('button', { name: 'Add to visits' }));
    const added = await screen.findByRole('region', { name: 'Visits 3' });
    await user.type(within(added).getByLabelText('Label'), 'Year 2');
    await user.tab();
    await waitFor(() =>
      expect(savedPlans(host).at(-1)?.body).toMatchObject({ fda: { visits: [{}, {}, { label: 'Year 2' }] } }),
    );
  });

  it('moves and removes entries by buttons that name them', async () => {
    const { host, user } = show(followUp);
    await user.click(await screen.findByRole('button', { name: 'Move up: Year 1' }));
    await user.click(screen.getByRole('button', { name: 'Remove: Month 6' }));
    await user.tab();
    await waitFor(() => {
      const body = savedPlans(host).at(-1)?.body;
      expect(body?.kind === 'ltfu' && body.fda.visits).toMatchObject([{ label: 'Year 1' }]);
    });
  });

  it('puts every field on exactly one of the two grounds', async () => {
    const { container } = show(followUp);
    await screen.findByRole('region', { name: /^Goes to FDA/ });
    for (const field of container.querySelectorAll('input, textarea')) {
      const grounds: string[] = [];
      for (let at = field.parentElement; at; at = at.parentElement) {
        if (at.dataset.surface) grounds.push(at.dataset.surface);
      }
      expect(grounds).toHaveLength(1);
    }
  });

  it('keeps what could not be saved and tries again', async () => {
    const { host, user } = show(contingency);
    const field = await screen.findByLabelText('Concern');
    host.failNext('record_save', {
      code: 'unavailable',
      message: 'The disk is full',
      hint: 'Make room.',
    });
    fireEvent.change(field, { target: { value: 'Mine' } });
    fireEvent.blur(field);
    await screen.findByText('The disk is full');
    expect(field).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(savedPlans(host)).toHaveLength(2));
    expect(savedPlans(host)[1]?.body).toMatchObject({ internal: { concern: 'Mine' } });
  });
});
