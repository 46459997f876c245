/*
 * The first ten minutes: drafts are sorted on demand and again after a change, kept on the desk, copied honestly, and become a
 * program.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question, Triaged } from '../../api/bindings';
import { showAt } from '../../test/show';
import { csvOf } from './csv';

describe('the table as CSV', () => {
  const row = (text: string): Triaged => ({
    id: '1',
    text,
    verdict: 'keep',
    reason: 'One "closed" ask.',
    rank: 1,
    rank_reason: '',
    minutes: 9,
    above_cut: true,
    findings: [],
  });

  it('quotes what has to be quoted and starts no formula', () => {
    const line = csvOf([row('=HYPERLINK(1), really?')]).split('\r\n')[1];
    expect(line).toBe(`1,1,,"'=HYPERLINK(1), really?",Keep,"One ""closed"" ask.",9`);
  });
});

describe('the first ten minutes', () => {
  beforeEach(() => sessionStorage.clear());

  const paste = async (text: string) => {
    const shown = showAt('/start');
    const field = await screen.findByLabelText(/Paste up to thirty drafts/);
    await shown.user.click(field);
    await shown.user.paste(text);
    await shown.user.click(screen.getByRole('button', { name: 'Sort them' }));
    return { ...shown, field };
  };

  it('sorts on demand, with the line where the time ends and what nobody asks', async () => {
    await paste('One?\n\nTwo?\n\nThree?\n\nOne?\n\nOrphan designation?');
    const staying = await screen.findByRole('list', { name: 'Drafts that stay, by rank' });
    expect(within(staying).getAllByRole('article')).toHaveLength(3);
    expect(within(staying).getByText('The meeting’s time ends about here')).toBeInTheDocument();
    const leaving = screen.getByRole('list', { name: 'Drafts that go elsewhere' });
    expect(within(leaving).getByText('Merge with 1')).toBeInTheDocument();
    expect(screen.getByText('Nobody asks about the starting dose')).toBeInTheDocument();
  });

  it('sorts again after a draft is added for a gap', async () => {
    const { user, field } = await paste('One?');
    await user.click(await screen.findByRole('button', { name: 'Add a draft: Starting dose' }));
    expect(field).toHaveValue('One?\n\nDoes the Agency agree with a starting dose of {dose}?');
    const staying = screen.getByRole('list', { name: 'Drafts that stay, by rank' });
    await waitFor(() => expect(within(staying).getAllByRole('article')).toHaveLength(2));
  });

  it('keeps the drafts when the screen is left', async () => {
    const { unmount } = await paste('One?');
    unmount();
    showAt('/start');
    expect(await screen.findByLabelText(/Paste up to thirty drafts/)).toHaveValue('One?');
    await screen.findByRole('list', { name: 'Drafts that stay, by rank' });
  });

  it('says “Copied” only when it is, and else offers the text', async () => {
    const { user } = await paste('One?');
    const button = await screen.findByRole('button', { name: 'Copy as Markdown' });
    await user.click(button);
    await screen.findByText('Copied');
    expect(await navigator.clipboard.readText()).toBe('| Rank | Question |');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Copy as CSV' }));
    const byHand = await screen.findByLabelText('Copy by hand');
    expect((byHand as HTMLTextAreaElement).value).toContain('One?');
  });

  it('says what is too much in the words of the app', async () => {
    const { host, user } = showAt('/start');
    host.failNext('triage_compute', {
      code: 'invalid_input',
      message: '31 questions were given',
      hint: 'Give 1 to 30 draft questions, one a paragraph.',
    });
    await user.click(await screen.findByRole('button', { name: 'Try it with an example' }));
    await screen.findByText('31 questions were given');
  });

  it('makes a program of what stays, with rank, meeting and what was merged', async () => {
    const { host, user } = await paste('One?\n\nTwo?\n\nOne?');
    const submit = await screen.findByRole('button', { name: 'Keep as a program' });
    await user.click(submit);
    await screen.findByText(/Give the program a name/);
    await user.type(screen.getByLabelText('Product name or code'), 'CT-12');
    await user.click(submit);
    await screen.findByRole('heading', { level: 1, name: 'Questions' });
    expect(host.calls.find(({ name }) => name === 'program_create')?.payload).toMatchObject({
      name: 'CT-12',
      meeting: 'pre-ind',
    });
    const saved = host.calls
      .filter(({ name }) => name === 'record_save')
      .map(({ payload }) => (payload as { thing: { value: Question } }).thing.value);
    expect(saved.map(({ fda }) => [fda.ask, fda.rank])).toEqual([
      ['One?', 1],
      ['Two?', 2],
    ]);
    expect(saved[0]?.fda.meeting).toBeDefined();
    expect(saved[0]?.internal.working.note).toBe('Also drafted as: One?');
  });
});
