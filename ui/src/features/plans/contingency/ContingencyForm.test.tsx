/*
 * The contingency plan: what was typed is saved, findings stand at their answer, scenarios fill and can be taken back, gaps are filled in
 * all texts, and nothing is disclosed to FDA without words and a reason.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Branch, ContingencyNotes, Plan } from '../../../api/bindings';
import { SCENARIO } from '../../../mock/plans';
import { PLANS } from '../../../mock/sample';
import { WRITABLE } from '../../../shared/writable';
import { fill } from '../../../test/prose';
import { AT_PROGRAM, showAt } from '../../../test/show';
import { type BranchKey, openPlaces, withWords } from './branches';
import { withScenario } from './scenario';

const [plan] = PLANS;
const AT_PLAN = `${AT_PROGRAM}/plans/${plan.id}`;

/** The card of an answer; roles of this many fields are slow to search. */
const answer = (key: BranchKey) =>
  waitFor(() => {
    const card = document.querySelector<HTMLElement>(`[data-branch="${key}"]`);
    if (!card) throw new Error('the card is not there yet');
    return card;
  });

function lastNotes(host: ReturnType<typeof showAt>['host']): ContingencyNotes {
  const saved = host.calls.findLast(({ name }) => name === 'record_save');
  const body = (saved?.payload as { thing: { value: Plan } } | undefined)?.thing.value.body;
  if (body?.kind !== 'contingency') throw new Error('no such plan was saved');
  return body.internal;
}

// The form has sixty fields, which take jsdom a while on a busy build server.
describe('the contingency plan', { timeout: 60_000 }, () => {
  it('saves what was typed and keeps the rest', async () => {
    const { host } = showAt(AT_PLAN);
    const field = await screen.findByLabelText('Concern');
    fireEvent.change(field, { target: { value: 'The assay is late' } });
    fireEvent.blur(field);
    await waitFor(() => expect(lastNotes(host)).toMatchObject({ concern: 'The assay is late', exposure: 1 }));
    expect(lastNotes(host).disagree.weeks).toBe(16);
  });

  it('shows a finding at the answer it is about', async () => {
    showAt(AT_PLAN);
    const card = await answer('disagree');
    expect(await within(card).findByText('The branch “FDA disagrees” has no action.')).toBeVisible();
  });

  it('goes to the field that the address names', async () => {
    showAt(`${AT_PLAN}?field=internal.no_answer.action`);
    const card = await answer('no_answer');
    await waitFor(() => expect(within(card).getByLabelText('Then we')).toHaveFocus());
  });

  it('fills an answer from a scenario and takes that back', async () => {
    const { host } = showAt(AT_PLAN);
    const card = await answer('no_answer');
    fireEvent.click(within(card).getByText('Add from the scenario bank'));
    fireEvent.click(await screen.findByLabelText(`Use: ${SCENARIO.options[0]?.option}`));
    await waitFor(() =>
      expect(lastNotes(host).no_answer).toMatchObject({ action: SCENARIO.options[0]?.option, weeks: 8 }),
    );
    const notice = screen.getByText(`Added to “FDA does not answer”: ${SCENARIO.title}`).parentElement as HTMLElement;
    fireEvent.click(within(notice).getByText('Undo'));
    await waitFor(() => expect(lastNotes(host).no_answer).toMatchObject({ action: '', trigger: '' }));
  });

  it('fills a gap in every text of an answer', async () => {
    const { host } = showAt(AT_PLAN);
    const card = await answer('no_answer');
    await fill(within(card).getByLabelText('Then we'), 'Set a floor of {floor}.');
    await fill(within(card).getByLabelText('How we recognize it'), 'FDA names {floor}.');
    await fill(await within(card).findByLabelText('Lowest value accepted'), '90 %');
    fireEvent.keyDown(within(card).getByLabelText('Lowest value accepted'), { key: 'Enter' });
    await waitFor(() =>
      expect(lastNotes(host).no_answer).toMatchObject({ action: 'Set a floor of 90 %.', trigger: 'FDA names 90 %.' }),
    );
    expect(within(card).queryByText('Still to fill in')).toBeNull();
  });

  it('discloses an alternative only with words for FDA and a reason', async () => {
    const { host, user } = showAt(AT_PLAN);
    const card = await answer('disagree');
    await user.click(within(card).getByText('Make this the disclosed alternative'));
    const dialog = (await screen.findByText('Disclose an alternative: FDA disagrees')).closest(
      'section',
    ) as HTMLElement;
    const send = within(dialog).getByText('Disclose it to FDA').closest('button');
    const words = within(dialog).getByLabelText('The alternative, in the words FDA will read');
    expect(words).toHaveTextContent('');
    await fill(words, 'The sponsor would set a floor.');
    expect(send).toBeDisabled();
    await fill(within(dialog).getByLabelText('Why it is disclosed now'), 'Agreed with the board');
    await user.click(send as HTMLElement);
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'question_promote')?.payload).toEqual({
        question: plan.question,
        branch: 'disagree',
        text: 'The sponsor would set a floor.',
        reason: 'Agreed with the board',
      }),
    );
  });

  it('never offers to disclose the answer that FDA agrees', async () => {
    showAt(AT_PLAN);
    const card = await answer('agree');
    expect(within(card).queryByText('Make this the disclosed alternative')).toBeNull();
  });

  it('can be read without fields', async () => {
    const { user } = showAt(AT_PLAN);
    await user.click(await screen.findByText('Read as outline'));
    expect(await screen.findByText('Ask what would suffice; delay lot 3.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('puts every field on exactly one ground', async () => {
    showAt(AT_PLAN);
    await answer('agree');
    for (const field of screen.getByRole('main').querySelectorAll(WRITABLE)) {
      const grounds: string[] = [];
      for (let at = field.parentElement; at; at = at.parentElement) {
        if (at.dataset.surface) grounds.push(at.dataset.surface);
      }
      expect(grounds).toEqual(['internal']);
    }
  });
});

const BLANK: Branch = { trigger: '', early_signs: [], evidence: '', action: '', owner: '', cost: '' };

describe('a scenario in an answer', () => {
  const [option] = SCENARIO.options;
  if (!option) throw new Error('the scenario has an option');

  it('adds to what is written and leaves what is judged', () => {
    const branch = { ...BLANK, action: 'Wait.', cost: 'none', weeks: 2, early_signs: ['Questions about function'] };
    expect(withScenario(branch, SCENARIO, option)).toMatchObject({
      action: `Wait.\n\n${option.option}`,
      cost: 'none',
      weeks: 2,
      early_signs: ['Questions about function'],
    });
  });

  it('can be put in twice without saying anything twice', () => {
    const once = withScenario(BLANK, SCENARIO, option);
    expect(withScenario(once, SCENARIO, option)).toEqual(once);
  });

  it('leaves no gap open once it is filled', () => {
    const branch = withScenario(BLANK, SCENARIO, option);
    expect(openPlaces(branch)).toEqual(['floor']);
    expect(openPlaces(withWords(branch, 'floor', '90 %'))).toEqual([]);
  });
});
