/*
 * When another writer changed the same field, both texts stand side by side, and whatever is chosen, nothing of either is lost.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Person } from '../api/bindings';
import type { MockHost } from '../mock/host';
import { AT_PROGRAM, showAt } from '../test/show';

const PERSON = 'pn_0190a1b2-0000-7000-8000-000000000051';

const saved = (host: MockHost) =>
  host.calls
    .filter(({ name }) => name === 'record_save')
    .map(({ payload }) => (payload as { thing: { value: Person } }).thing.value);

/** Types a title while another window has stored one, and leaves the field. */
async function clash(paths = ['fda.title']) {
  const shown = showAt(`${AT_PROGRAM}/meeting?tab=people&id=${PERSON}`);
  const field = await screen.findByLabelText('Title');
  const halves = (title: string, affiliation = '') => ({ fda: { title, affiliation }, internal: {} });
  shown.host.failNext('record_save', {
    code: 'conflict',
    message: 'Someone else changed the same text since you opened it',
    hint: '',
    conflict: {
      paths,
      base: halves('Regulatory lead'),
      mine: halves('Head of regulatory'),
      theirs: halves('VP regulatory', 'Their company'),
    },
  });
  fireEvent.change(field, { target: { value: 'Head of regulatory' } });
  fireEvent.blur(field);
  const region = await screen.findByRole('region', { name: 'Two versions of: Title' });
  return { ...shown, field, region };
}

describe('a conflict', () => {
  it('shows mine, theirs and the text before side by side under the name of the field', async () => {
    const { region, field } = await clash();
    expect(screen.getByText(/Neither is lost/)).toBeInTheDocument();
    for (const text of ['Head of regulatory', 'VP regulatory', 'Regulatory lead']) {
      expect(await within(region).findByText(text)).toBeInTheDocument();
    }
    expect(field).toHaveValue('Head of regulatory');
  });

  it.each([
    ['Keep mine', ['VP regulatory', 'Head of regulatory']],
    ['Take theirs', ['VP regulatory']],
    ['Keep both', ['VP regulatory', 'Head of regulatory / VP regulatory']],
  ])('%s: the rest is merged first, then the choice is saved', async (words, titles) => {
    const { host, user, region, field } = await clash();
    await user.click(within(region).getByRole('button', { name: words }));
    await waitFor(() =>
      expect(
        saved(host)
          .slice(1)
          .map(({ fda }) => fda.title),
      ).toEqual(titles),
    );
    await waitFor(() => expect(field).toHaveValue(titles.at(-1)));
    expect(screen.queryByRole('region', { name: /Two versions/ })).toBeNull();
    expect(field).toHaveFocus();
  });

  it('asks for each of several fields before it saves', async () => {
    const { host, user, region } = await clash(['fda.title', 'fda.affiliation']);
    const save = screen.getByRole('button', { name: 'Save what I chose' });
    expect(save).toBeDisabled();
    await user.click(within(region).getByRole('button', { name: 'Keep mine' }));
    const other = screen.getByRole('region', { name: 'Two versions of: Company or institution' });
    await user.click(within(other).getByRole('button', { name: 'Take theirs' }));
    await user.click(save);
    await waitFor(() => expect(saved(host)).toHaveLength(3));
    expect(saved(host)[2]?.fda).toMatchObject({ title: 'Head of regulatory', affiliation: 'Their company' });
  });

  it('keeps my text when the screen is left, and says so', async () => {
    const { history, user } = await clash();
    await user.click(screen.getByRole('link', { name: 'Plans' }));
    await screen.findByRole('heading', { level: 1, name: 'Plans' });
    history.back();
    expect(await screen.findByLabelText('Title')).toHaveValue('Head of regulatory');
  });
});
