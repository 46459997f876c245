/*
 * How many questions the meeting has time for. Where the agenda names questions, it says so itself; else the usual time per question of
 * the triage rules in Rust does. Nothing is counted here that Rust did not give.
 */
import type { Discipline, Meeting, Triage, TriageInput } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { counted } from '../../../shared/format/words';
import type { QuestionRow } from './rows';

export type Cut = {
  /** How many fit; none when it is not known. */
  fit: number | null;
  /** Where the line comes from, in a sentence. */
  words: string;
  by: 'agenda' | 'usual' | 'writing';
};

/** Triage looks at a handful at a time; more questions than that are never talked about in one meeting. */
const LOOKED_AT = 30;

export function useCut(meeting: Meeting | null, rows: readonly QuestionRow[]): Cut | null {
  const named = rows.some(({ minutes }) => minutes !== null);
  const written = meeting?.fda.format === 'wro';
  const asked = rows.filter(({ ask }) => ask !== '').slice(0, LOOKED_AT);
  const estimate = meeting && !written && !named && asked.length > 0 ? input(meeting, asked) : null;
  const triage = useAnswer('triage_compute', estimate).data;
  if (!meeting || rows.length === 0) return null;
  if (written) return { fit: null, by: 'writing', words: 'FDA answers all of them in writing, so no line is drawn.' };
  if (named) return byAgenda(meeting, rows);
  return triage ? byUsualTime(triage, rows.length) : null;
}

function input(meeting: Meeting, rows: readonly QuestionRow[]): TriageInput {
  const draft = ({ id, question }: QuestionRow) => ({
    id,
    text: question.fda.ask,
    ...(question.fda.discipline ? { discipline: question.fda.discipline as Discipline } : {}),
    sub_questions: [],
  });
  return { meeting: meeting.fda.kind, questions: rows.map(draft) };
}

function byAgenda(meeting: Meeting, rows: readonly QuestionRow[]): Cut {
  const fit = rows.filter(({ minutes }) => minutes !== null).length;
  const total = meeting.fda.agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const spent = Math.round(rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0));
  const words = `The agenda gives ${counted(fit, 'question')} ${spent} of ${total} minutes.`;
  return { fit, by: 'agenda', words };
}

function byUsualTime({ questions, fit, cut_reason }: Triage, count: number): Cut {
  const staying = questions.filter(({ rank }) => rank !== undefined).length;
  const known = staying > fit || count === staying;
  const each = questions.find(({ minutes }) => minutes > 0)?.minutes;
  const words = each ? `At ${each} minutes each. ${cut_reason}` : cut_reason;
  return { fit: known ? fit : null, by: 'usual', words };
}
