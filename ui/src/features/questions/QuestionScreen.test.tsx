/*
 * The editor of a question: checks while typing, gaps are filled, parts change order, and an alternative reaches FDA only by its own step.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../api/bindings';
import { PLANS, QUESTIONS } from '../../mock/sample';
import { fill } from '../../test/prose';
import { AT_PROGRAM, showAt } from '../../test/show';

const [FIRST] = QUESTIONS as [Question];
const AT = `${AT_PROGRAM}/questions/`;

const asked = (id: string, fda: Partial<Question['fda']>, internal: Partial<Question['internal']> = {}): Question => ({
  ...FIRST,
  id,
  fda: { ...FIRST.fda, ...fda },
  internal: { ...FIRST.internal, ...internal },
});

const lastSaved = (host: ReturnType<typeof showAt>['host']) => {
  const save = host.calls.findLast(({ name }) => name === 'record_save')?.payload as { thing: { value: Question } };
  return save?.thing.value;
};

describe('a question', () => {
  it('is checked while it is typed, with the words that were seen', async () => {
    showAt(`${AT}${FIRST.id}`);
    const checks = await screen.findByRole('region', { name: 'Checks' });
    await within(checks).findByText('No sponsor position');
    await fill(screen.getByRole('textbox', { name: 'Question' }), 'What does FDA think?');
    await within(checks).findByText('“What does FDA”');
    expect(within(checks).getByText('Ask whether FDA agrees.')).toBeInTheDocument();
    expect(within(checks).getByRole('status')).toHaveTextContent('1 must be fixed, 1 should be fixed');
  });

  it('has every field on exactly one of the two grounds', async () => {
    const { container } = showAt(`${AT}${FIRST.id}`);
    await screen.findByLabelText('Sponsor position', { exact: false });
    for (const field of container.querySelectorAll('[data-field]')) {
      expect(field.closest('[data-surface]'), field.getAttribute('data-field') ?? '').not.toBeNull();
      expect(field.querySelector('[data-surface]')).toBeNull();
    }
  });

  it('shows what is still to fill in and fills it everywhere', async () => {
    const open = asked('q_open', { ask: 'Does FDA agree with {assay}?', position: 'We propose {assay}.' });
    const { host, user } = showAt(`${AT}q_open`, { questions: [open] });
    await user.type(await screen.findByLabelText('Assay'), 'an infectivity assay{Enter}');
    await waitFor(() => expect(screen.queryByText('Still to fill in')).not.toBeInTheDocument());
    await waitFor(() =>
      expect(lastSaved(host)?.fda).toMatchObject({
        ask: 'Does FDA agree with an infectivity assay?',
        position: 'We propose an infectivity assay.',
      }),
    );
  });

  it('moves its parts by button and keeps what stands in them', async () => {
    const parts = [
      { ask: 'first', position: '' },
      { ask: 'second', position: 'ours' },
    ];
    const { host, user } = showAt(`${AT}q_parts`, { questions: [asked('q_parts', { sub_questions: parts })] });
    await user.click(await screen.findByRole('button', { name: 'Move part b up' }));
    await waitFor(() => expect(screen.getByLabelText('Ask of part a')).toHaveTextContent('second'));
    await waitFor(() => expect(lastSaved(host)?.fda.sub_questions).toEqual([parts[1], parts[0]]));
    await user.click(screen.getByRole('button', { name: 'Remove part a' }));
    expect(screen.getByRole('button', { name: 'Remove part a' })).toHaveFocus();
  });

  it('discloses an alternative only with its own words and a reason', async () => {
    const { host, user } = showAt(`${AT}${FIRST.id}`);
    await user.click(await screen.findByRole('button', { name: 'Disclose an alternative…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disclose an alternative to FDA' });
    const disclose = within(dialog).getByRole('button', { name: 'Disclose' });
    expect(within(dialog).getByText('The plan says: Ask what would suffice; delay lot 3.')).toBeInTheDocument();
    await fill(within(dialog).getByRole('textbox', { name: 'The alternative as FDA reads it' }), 'A limit.');
    expect(disclose).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Why it is disclosed now'), 'Reviewers may insist.');
    await user.click(disclose);
    const internal = await screen.findByRole('region', { name: 'Internal only: Where the alternative came from' });
    expect(internal).toHaveTextContent('From “FDA disagrees” in the contingency plan, by me on Nov 22, 2026.');
    expect(internal).toHaveTextContent('Reviewers may insist.');
    expect(host.calls.find(({ name }) => name === 'question_promote')?.payload).toEqual({
      question: FIRST.id,
      branch: 'disagree',
      text: 'A limit.',
      reason: 'Reviewers may insist.',
    });
  });

  it('takes a disclosed alternative back together with its record', async () => {
    const promotion = { plan: PLANS[0].id, branch: 'disagree', who: 'me', on: '2026-11-01', reason: 'Because.' };
    const disclosed = asked('q_told', { alternative: 'A limit.' }, { promotion });
    const { host, user } = showAt(`${AT}q_told`, { questions: [disclosed] });
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(lastSaved(host)?.id).toBe('q_told'));
    expect(lastSaved(host)?.fda.alternative).toBeUndefined();
    expect(lastSaved(host)?.internal.promotion).toBeUndefined();
  });

  it('compares its words with those of the bank', async () => {
    const adopted = asked(
      'q_bank',
      { ask: 'Does the Agency agree that expression is an acceptable potency strategy for BB-301?' },
      { adopted: { topic: 'potency-strategy', pack: 'built-in 1.0.0' } },
    );
    const { user } = showAt(`${AT}q_bank`, { questions: [adopted] });
    await user.click(await screen.findByText('Compare with bank text'));
    expect(document.querySelector('del')).toHaveTextContent('{assay}');
    expect(document.querySelector('ins')).toHaveTextContent('expression');
  });

  it('leads to its plan, or makes one', async () => {
    const { user } = showAt(`${AT}${FIRST.id}`);
    await screen.findByText('2 of 4 answers have an action.', { exact: false });
    await user.click(screen.getByRole('link', { name: 'Open the plan' }));
    await screen.findByRole('heading', { level: 1, name: 'Contingency plan' });
  });

  it('goes to the next question, and back to the list with Ctrl+Enter', async () => {
    const next = asked('q_next', { title: 'Starting dose' });
    const { user } = showAt(`${AT}${FIRST.id}`, { questions: [next] });
    await user.click(await screen.findByRole('link', { name: 'Next: Starting dose' }));
    await screen.findByRole('heading', { level: 1, name: 'Starting dose' });
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    await screen.findByRole('heading', { level: 1, name: 'Questions' });
  });

  it('says so when it is no longer there', async () => {
    showAt(`${AT}q_gone`);
    await screen.findByText('This question is no longer here');
  });
});
