/*
 * The list of questions: its order can be changed without a mouse and taken back, it says what each question lacks, and it stays small
 * however many questions there are.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../api/bindings';
import { MEETING, QUESTIONS } from '../../mock/sample';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT = `${AT_PROGRAM}/questions`;

function question(id: string, title: string, fda: Partial<Question['fda']> = {}): Question {
  const [first] = QUESTIONS;
  if (!first) throw new Error('the sample has a question');
  return {
    ...first,
    id,
    fda: { ...first.fda, title, ask: `Does FDA agree with ${title}?`, meeting: MEETING.id, ...fda },
  };
}

const THREE = [
  question('q_dose', 'Starting dose', { rank: 2, discipline: 'clinical' }),
  question('q_tox', 'Toxicology', { rank: 1, discipline: 'pharm-tox', sub_questions: [{ ask: 'a', position: '' }] }),
  question('q_late', 'Follow-up', { discipline: 'clinical' }),
];

const titles = () =>
  within(screen.getByRole('list', { name: 'Questions by rank' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the questions of a program', () => {
  it('stand in the order of their rank, unranked last, and only those of the meeting', async () => {
    showAt(AT, { questions: THREE });
    await screen.findByRole('link', { name: 'Toxicology' });
    expect(titles()).toEqual(['Toxicology', 'Starting dose', 'Follow-up']);
  });

  it('are moved by keys, each changed rank is stored, and one undo takes the whole move back', async () => {
    const { host, user } = showAt(AT, { questions: THREE });
    fireEvent.keyDown(await screen.findByRole('link', { name: 'Starting dose' }), {
      key: 'ArrowUp',
      altKey: true,
      shiftKey: true,
    });
    await waitFor(() => expect(titles()).toEqual(['Starting dose', 'Toxicology', 'Follow-up']));
    const saves = () => host.calls.filter(({ name }) => name === 'record_save');
    await waitFor(() => expect(saves()).toHaveLength(3));
    const ranks = saves().map(({ payload }) => (payload as { thing: { value: Question } }).thing.value);
    expect(ranks.map(({ id, fda }) => [id, fda.rank])).toEqual([
      ['q_dose', 1],
      ['q_tox', 2],
      ['q_late', 3],
    ]);
    await screen.findByText('Starting dose has rank 1 now');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(host.calls.filter(({ name }) => name === 'history_undo')).toHaveLength(3));
  });

  it('are moved by the menu too', async () => {
    const { user } = showAt(AT, { questions: THREE });
    await user.click(await screen.findByRole('button', { name: 'More actions for Follow-up' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the top' }));
    await waitFor(() => expect(titles()).toEqual(['Follow-up', 'Toxicology', 'Starting dose']));
  });

  it('are walked through with the arrow keys', async () => {
    const { user } = showAt(AT, { questions: THREE });
    (await screen.findByRole('link', { name: 'Toxicology' })).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Starting dose' })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('link', { name: 'Follow-up' })).toHaveFocus();
  });

  it('are removed without asking, with an offer to undo, and the focus goes to the next', async () => {
    const { host, user } = showAt(AT, { questions: THREE });
    (await screen.findByRole('link', { name: 'Toxicology' })).focus();
    await user.keyboard('{Delete}');
    await screen.findByText('Removed: Toxicology');
    expect(host.calls.find(({ name }) => name === 'record_remove')?.payload).toEqual({ id: 'q_tox' });
    await waitFor(() => expect(screen.getByRole('link', { name: 'Starting dose' })).toHaveFocus());
  });

  it('say where the time of the meeting ends', async () => {
    showAt(AT, { questions: THREE });
    await screen.findByText(/2 of 3 questions fit into the meeting/);
    expect(screen.getByText('The meeting’s time ends about here')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Give them minutes on the agenda' })).toBeInTheDocument();
  });

  it('are found by their words and by discipline, and the address keeps both', async () => {
    const { history, user } = showAt(AT, { questions: THREE });
    await user.type(await screen.findByLabelText('Find in these questions'), 'dose');
    await waitFor(() => expect(titles()).toEqual(['Starting dose']));
    expect(history.location.search).toContain('dose');
    expect(screen.getByText('1 of 3 questions')).toBeInTheDocument();
  });

  it('can be grouped as the package prints them', async () => {
    const { user } = showAt(AT, { questions: THREE });
    await user.click(await screen.findByLabelText('Group as in the package'));
    const clinical = await screen.findByRole('region', { name: 'Clinical' });
    const links = within(clinical)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(links).toEqual(['Starting dose', 'Follow-up']);
  });

  it('are added with the meeting and the next rank, and open at once', async () => {
    const { host, user } = showAt(AT, { questions: THREE });
    await user.click(await screen.findByRole('button', { name: 'Write a question' }));
    await screen.findByRole('heading', { level: 1, name: 'A question without words yet' });
    const saved = host.calls.find(({ name }) => name === 'record_save')?.payload as { thing: { value: Question } };
    expect(saved.thing.value.fda).toMatchObject({ meeting: MEETING.id, rank: 3 });
  });

  it('keep the page small when there are nine hundred', async () => {
    const many = Array.from({ length: 900 }, (_, at) => question(`q_${at}`, `Question ${at}`, { rank: at + 1 }));
    const { container } = showAt(AT, { questions: many });
    await screen.findByRole('link', { name: 'In this program 901' });
    await screen.findByRole('list', { name: 'Questions by rank' });
    expect(container.querySelectorAll('*').length).toBeLessThan(6000);
  });
});
