/*
 * A first agenda from the ranks of the questions: the ranked first, in their order, with an opening and a summary around them.
 * Only what is missing is added; nothing that stands there is changed. The limit is the rule pack's.
 */
import type { AgendaEntry, Meeting, Question } from '../../api/bindings';

const OPENING = 5;
const SUMMARY = 5;
const LEAST = 3;
const MOST = 12;

/** The questions of the meeting that have no time on its agenda, by rank; the unranked last. */
export function withoutTime({ id, fda }: Meeting, questions: Question[]): Question[] {
  const timed = new Set(fda.agenda.flatMap((entry) => entry.questions));
  const rank = (question: Question) => question.fda.rank ?? Number.POSITIVE_INFINITY;
  return questions
    .filter((question) => question.fda.meeting === id && !timed.has(question.id))
    .sort((one, other) => rank(one) - rank(other) || 0);
}

export const totalMinutes = (agenda: AgendaEntry[]) => agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** The agenda with an entry for each of the questions. */
export function filledAgenda(agenda: AgendaEntry[], questions: Question[], limit: number): AgendaEntry[] {
  const empty = agenda.length === 0;
  const left = limit - totalMinutes(agenda) - (empty ? OPENING + SUMMARY : 0);
  const each = Math.min(MOST, Math.max(LEAST, Math.floor(left / Math.max(1, questions.length))));
  const entries = questions.map(({ id, fda, internal }): AgendaEntry => {
    const { answerer } = internal;
    return {
      topic: fda.title || fda.ask.slice(0, 80),
      minutes: each,
      questions: [id],
      ...(answerer ? { lead: answerer } : {}),
    };
  });
  if (!empty) return [...agenda, ...entries];
  return [
    { topic: 'Introductions and purpose', minutes: OPENING, questions: [] },
    ...entries,
    { topic: 'Summary of agreements and open points', minutes: SUMMARY, questions: [] },
  ];
}
