/*
 * The meeting screen says which meeting fits and why, takes the paragraph over only on request, counts the minutes of the agenda
 * against the limit, fills it by rank, keeps people in order, and finds the part that a link to a field means.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Meeting, Person } from '../../api/bindings';
import type { MockHost } from '../../mock/host';
import { AT_PROGRAM, showAt } from '../../test/show';

const at = (search: string) => `${AT_PROGRAM}/meeting${search}`;

/** Answers that the product is chosen. The lists stay hidden in jsdom, which lays nothing out. */
async function chooseProduct(user: ReturnType<typeof showAt>['user']) {
  const name = 'Is the product to be studied chosen?';
  await user.click(await screen.findByRole('combobox', { name }));
  const list = screen.getByRole('listbox', { name, hidden: true });
  await user.click(within(list).getByRole('option', { name: 'Yes', hidden: true }));
}

/** The last meeting or person that was saved. */
function lastSaved<Value>(host: MockHost): Value {
  const saved = host.calls.filter(({ name }) => name === 'record_save').at(-1)?.payload;
  return (saved as { thing: { value: Value } }).thing.value;
}

describe('which meeting', () => {
  it('answers at once while the facts are given, with rule, source and how sure', async () => {
    const { user } = showAt(at(''));
    await screen.findByText('no request yet');
    await chooseProduct(user);
    await screen.findByRole('heading', { name: 'Why a pre-IND meeting' });
    expect(screen.getByText(/facts are not known yet/)).toBeInTheDocument();
    expect(screen.getByText(/OTP Pre-IND Meetings \(2023-06-14\)/)).toHaveTextContent('Read in the source');
  });

  it('puts the paragraph into the request only when asked, and takes it back', async () => {
    const { host, user } = showAt(at(''));
    await chooseProduct(user);
    await user.click(await screen.findByRole('button', { name: 'Use it in the request' }));
    await screen.findByText('This stands in the request.');
    await waitFor(() => expect(lastSaved<Meeting>(host).fda.type_rationale).toMatch(/requests a Type B/));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Use it in the request' });
  });
});

describe('the parts of the meeting', () => {
  it('are in the address, and a link to a field finds its part', async () => {
    const { history, user } = showAt(at('?field=fda.dates.sent'));
    await waitFor(() => expect(screen.getByLabelText('Request sent to FDA')).toHaveFocus());
    await user.click(screen.getByRole('link', { name: 'Request' }));
    await screen.findByLabelText('Purpose');
    expect(history.location.search).toContain('tab=request');
    expect(history.location.search).not.toContain('field');
  });

  it('keep every field on exactly one surface', async () => {
    const { container } = showAt(at('?tab=request'));
    await screen.findByLabelText('Purpose');
    for (const field of container.querySelectorAll('main [data-field]')) {
      expect(field.closest('[data-surface]')).not.toBeNull();
      expect(field.parentElement?.closest('[data-surface]')?.parentElement?.closest('[data-surface]')).toBeNull();
    }
  });

  it('asks for the disciplines once each', async () => {
    const { host, user } = showAt(at('?tab=request'));
    const add = await screen.findByRole('button', { name: 'Add a discipline' });
    await user.click(add);
    await user.type(screen.getByLabelText('Reason for CMC'), 'Potency');
    await user.click(add);
    await waitFor(() =>
      expect(lastSaved<Meeting>(host).fda.fda_disciplines).toEqual([
        { discipline: 'cmc', reason: 'Potency' },
        { discipline: 'pharm-tox', reason: '' },
      ]),
    );
  });

  it('adds a meeting and shows it', async () => {
    const { history, user } = showAt(at(''));
    await user.click(await screen.findByRole('button', { name: 'Add or remove' }));
    await user.click(await screen.findByRole('menuitem', { name: 'INTERACT', hidden: true }));
    await waitFor(() => expect(history.location.search).toContain('meeting=mt_'));
    await screen.findByText('INTERACT, teleconference');
    expect(screen.getByRole('combobox', { name: 'Meeting' })).toHaveValue('2. INTERACT');
  });
});

describe('the agenda', () => {
  it('is filled from the questions, counted against the limit, and put in order by keys', async () => {
    const { host, user } = showAt(at('?tab=agenda'));
    await user.click(await screen.findByRole('button', { name: 'Add an entry' }));
    await user.type(screen.getByLabelText('Topic of entry 1'), 'Welcome');
    await screen.findByText('5 of 60 minutes');
    await user.click(screen.getByRole('button', { name: 'Add an entry' }));
    await user.type(screen.getByLabelText('Topic of entry 2'), 'Potency');
    await user.clear(screen.getByLabelText(/^Minutes for Potency/));
    await user.type(screen.getByLabelText(/^Minutes for Potency/), '58');
    await screen.findByText(/3 too many/);
    fireEvent.keyDown(screen.getByLabelText('Topic of entry 2'), { key: 'ArrowUp', altKey: true, shiftKey: true });
    await waitFor(() => expect(screen.getByLabelText('Topic of entry 1')).toHaveValue('Potency'));
    await waitFor(() =>
      expect(lastSaved<Meeting>(host).fda.agenda.map(({ topic, minutes }) => [topic, minutes])).toEqual([
        ['Potency', 58],
        ['Welcome', 5],
      ]),
    );
  });
});

describe('the people', () => {
  it('adds somebody who attends this meeting', async () => {
    const { host, user } = showAt(at('?tab=people'));
    await user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const name = await screen.findByLabelText('Name');
    await waitFor(() => expect(name).toHaveValue(''));
    expect(lastSaved<Person>(host).fda.meetings).toHaveLength(1);
  });

  it('moves by the menu and removes with Undo, and the keyboard stays in the list', async () => {
    const { host, user } = showAt(at('?tab=people'));
    const list = await screen.findByRole('list', { name: 'People in the order of the attendee list' });
    await user.click(within(list).getByRole('button', { name: 'More actions for Jordan Sample, PhD' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move up', hidden: true }));
    await waitFor(() => expect(within(list).getAllByRole('link')[0]).toHaveTextContent('Jordan Sample'));
    await user.click(within(list).getByRole('button', { name: 'More actions for Jordan Sample, PhD' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(1));
    await waitFor(() => expect(within(list).getByRole('link')).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(host.calls.filter(({ name }) => name === 'history_undo')).toHaveLength(1);
  });
});
