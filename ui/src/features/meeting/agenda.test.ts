/*
 * A first agenda follows the ranks, fits the limit, and leaves alone what stands there.
 */
import { expect, it } from 'vitest';
import type { Question } from '../../api/bindings';
import { MEETING, QUESTIONS } from '../../mock/sample';
import { filledAgenda, totalMinutes, withoutTime } from './agenda';

const question = (id: string, title: string, rank?: number): Question => {
  const [base] = QUESTIONS;
  if (!base) throw new Error('the sample has a question');
  return { ...base, id, fda: { ...base.fda, title, meeting: MEETING.id, ...(rank ? { rank } : {}) } };
};
const ASKED = [question('q1', 'Follow-up'), question('q2', 'Dose', 2), question('q3', 'Toxicology', 1)];

it('takes the questions of this meeting by rank, the unranked last', () => {
  const elsewhere = { ...question('q4', 'Elsewhere', 1), fda: { ...question('q4', 'x', 1).fda, meeting: 'mt_other' } };
  expect(withoutTime(MEETING, [...ASKED, elsewhere]).map(({ id }) => id)).toEqual(['q3', 'q2', 'q1']);
});

it('opens and sums up an empty agenda and stays within the limit', () => {
  const agenda = filledAgenda([], withoutTime(MEETING, ASKED), 60);
  expect(agenda.map(({ topic }) => topic)).toEqual([
    'Introductions and purpose',
    'Toxicology',
    'Dose',
    'Follow-up',
    'Summary of agreements and open points',
  ]);
  expect(totalMinutes(agenda)).toBeLessThanOrEqual(60);
});

it('adds to an agenda what has no time yet and changes nothing else', () => {
  const there = [{ topic: 'Toxicology', minutes: 20, questions: ['q3'] }];
  const meeting = { ...MEETING, fda: { ...MEETING.fda, agenda: there } };
  const agenda = filledAgenda(there, withoutTime(meeting, ASKED), 60);
  expect(agenda[0]).toEqual(there[0]);
  expect(agenda.slice(1).map(({ questions }) => questions)).toEqual([['q2'], ['q1']]);
});
