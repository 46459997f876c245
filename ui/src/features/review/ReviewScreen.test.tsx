/*
 * A returned file teaches what to do, then stands as tables by section; a decision is one press, a rejection has a reason, and words go
 * into the text only when they are asked for.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT = `${AT_PROGRAM}/review`;
const potency = () => screen.findByRole('table', { name: 'Points under Question CMC-1: Potency' });
const decisions = (host: ReturnType<typeof showAt>['host']) =>
  host.calls.filter(({ name }) => name === 'review_decide').map(({ payload }) => payload);

describe('the review', () => {
  it('teaches while nothing came back, and reads a file', async () => {
    const { host, user } = showAt(AT, { noReview: true, file: '/home/lead/returned.docx' });
    await screen.findByText('Bring the comments home');
    await user.click(screen.getByRole('button', { name: 'Read a returned Word file…' }));
    await potency();
    expect(host.calls.find(({ name }) => name === 'review_read')?.payload).toMatchObject({
      path: '/home/lead/returned.docx',
    });
  });

  it('says when a file brought nothing new', async () => {
    const { user } = showAt(AT);
    await potency();
    await user.click(screen.getByRole('button', { name: 'Read a returned Word file…' }));
    await screen.findByText(/0 new. 3 were read before. No text was changed.$/);
  });

  it('shows each point under its heading with the words that go and come', async () => {
    showAt(AT);
    const table = await potency();
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    const row = within(table).getAllByRole('row')[1] as HTMLElement;
    expect(row).toHaveTextContent('We tested removed: twoadded: three lots.');
    expect(within(row).getByRole('link', { name: 'Question “Potency”' })).toBeInTheDocument();
    const moved = screen.getByRole('table', { name: 'Points under Background' });
    expect(moved).toHaveTextContent('By hand: Moved text is put in its new place by hand.');
    expect(within(moved).queryByRole('button', { name: 'Accept into the text' })).toBeNull();
  });

  it('puts a change into the text only when asked, and goes on at the next point', async () => {
    const { host, user } = showAt(AT);
    const table = await potency();
    await user.click(within(table).getByRole('button', { name: 'Accept into the text' }));
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(2));
    expect(decisions(host)).toMatchObject([{ decision: 'accept', apply: { path: 'fda.position' } }]);
    await waitFor(() => expect(screen.getByRole('group', { name: 'Decide: Comment by Ana Ruiz' })).toHaveFocus());
  });

  it('accepts without touching the text', async () => {
    const { host, user } = showAt(AT);
    const table = await potency();
    await user.click(within(table).getByRole('button', { name: 'Accept only' }));
    await waitFor(() => expect(decisions(host)).toHaveLength(1));
    expect(decisions(host)[0]).not.toHaveProperty('apply');
  });

  it('asks for the reason of a rejection and keeps it', async () => {
    const { host, user } = showAt(AT);
    const group = await screen.findByRole('group', { name: 'Decide: Comment by Ana Ruiz' });
    await user.click(within(group).getByRole('button', { name: 'Reject' }));
    expect(within(group).getByText('A rejection needs a reason.')).toBeInTheDocument();
    expect(within(group).getByLabelText('Why')).toHaveFocus();
    expect(decisions(host)).toEqual([]);
    await user.keyboard('They are named in Table 2.');
    await user.click(within(group).getByRole('button', { name: 'Reject' }));
    await user.click(await screen.findByRole('link', { name: /^Decided/ }));
    await screen.findByText('They are named in Table 2.');
    expect(screen.getByText('Rejected')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Decide again' }));
    await screen.findByText('Nothing is decided yet.');
  });

  it('says what went wrong beside the point', async () => {
    const { host, user } = showAt(AT);
    const table = await potency();
    const message = 'The change was not put into the text: the text has changed since it was shown.';
    host.failNext('review_decide', { code: 'refused', message, hint: 'Look at the point again.' });
    await user.click(within(table).getByRole('button', { name: 'Accept into the text' }));
    expect(await within(table).findByRole('alert')).toHaveTextContent(message);
  });

  it('stays inside the team', async () => {
    const { container } = showAt(AT);
    await potency();
    expect(container.querySelector('[data-surface="fda"]')).toBeNull();
    expect(container.querySelectorAll('[data-surface="internal"]')).toHaveLength(1);
  });
});
