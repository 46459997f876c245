/*
 * Tasks are added in one line, say in words when they are late, are filtered by the address and come back after removal; decisions
 * stand in a table with their form.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../api/bindings';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT = `${AT_PROGRAM}/tasks`;
const names = () =>
  within(screen.getByRole('list', { name: 'Tasks' }))
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label'));

describe('the tasks', () => {
  it('shows open tasks, the earliest first, and says in words what is late', async () => {
    showAt(AT);
    await screen.findByText('Quote for the cell bank');
    expect(names()).toEqual(['Done: Quote for the cell bank', 'Done: Rehearsal']);
    expect(screen.getByText(/^Overdue: Jan 10, 2020, \d+ days ago$/)).toBeInTheDocument();
  });

  it('filters by the address, and knows whose tasks are mine', async () => {
    const { history, user } = showAt(AT);
    await user.click(await screen.findByRole('link', { name: 'Mine 1' }));
    await waitFor(() => expect(history.location.search).toContain('show=mine'));
    expect(names()).toEqual(['Done: Rehearsal']);
    await user.click(screen.getByRole('combobox', { name: 'I am' }));
    await user.click(await screen.findByRole('option', { name: 'CMC lead', hidden: true }));
    await waitFor(() => expect(names()).toEqual(['Done: Quote for the cell bank']));
    await user.click(screen.getByRole('link', { name: 'All 3' }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it('adds with Enter and is ready for the next', async () => {
    const { host, user } = showAt(AT);
    const field = await screen.findByLabelText('New task');
    await user.type(field, 'Call the printer{Enter}');
    await screen.findByText('Call the printer');
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    const saved = host.calls.find(({ name }) => name === 'record_save')?.payload as { thing: { value: Task } };
    expect(saved.thing.value.internal).toMatchObject({ what: 'Call the printer', done: false });
  });

  it('ticks off in place', async () => {
    const { user } = showAt(AT);
    await user.click(await screen.findByRole('checkbox', { name: 'Done: Rehearsal' }));
    await waitFor(() => expect(names()).toEqual(['Done: Quote for the cell bank']));
  });

  it('removes without asking and goes on at the next task', async () => {
    const { user } = showAt(AT);
    await user.click(await screen.findByRole('button', { name: 'Remove Quote for the cell bank' }));
    await waitFor(() => expect(names()).toEqual(['Done: Rehearsal']));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Rehearsal' })).toHaveFocus());
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  });
});

describe('the decisions', () => {
  it('name the guidance by its title and open beside the table', async () => {
    const { history, user } = showAt(`${AT}?tab=constraints`);
    const table = await screen.findByRole('table', { name: 'Decisions and constraints' });
    await within(table).findByText('CMC information for gene therapy INDs');
    await user.click(within(table).getByRole('link', { name: 'One titer method for every dose' }));
    await waitFor(() => expect(screen.getByLabelText('Decision')).toHaveFocus());
    expect(history.location.search).toContain('id=ct_');
  });

  it('stay inside the team', async () => {
    const { container } = showAt(`${AT}?tab=constraints`);
    await screen.findByRole('table', { name: 'Decisions and constraints' });
    expect(container.querySelector('[data-surface="fda"]')).toBeNull();
    expect(container.querySelectorAll('[data-surface="internal"]')).toHaveLength(1);
  });
});
