/*
 * The questions of a meeting as rows of the list: in the order of their rank, each with what the checks found, its plan, who answers.
 * Which finding there is and what a plan must say is Rust's; here is only what belongs together.
 */
import type { AgendaEntry, Discipline, Finding, Meeting, Plan, Question, Severity } from '../../../api/bindings';
import type { Snapshot } from '../../../record/things';
import { DISCIPLINE_NAMES } from '../../../shared/format/names';
import { nameOfQuestion, plainLine } from '../plain';

export type QuestionRow = {
  id: string;
  question: Question;
  name: string;
  ask: string;
  /** Place in the order of the agenda, 1 first; none while nobody ranked it. */
  rank: number | null;
  found: { count: number; worst: Severity } | null;
  plan: Plan | undefined;
  answerer: string | null;
  /** Minutes that the agenda gives it; none where the agenda does not name it. */
  minutes: number | null;
};

/** Which questions are shown: those of a meeting, those of none, or all. */
export type Scope = { kind: 'meeting'; meeting: Meeting } | { kind: 'none' } | { kind: 'all' };

/** By rank, then as they stand in the program; unranked last. */
export function byRank(questions: Question[]): Question[] {
  const rank = ({ fda }: Question) => fda.rank ?? Number.POSITIVE_INFINITY;
  return questions
    .map((question, at) => ({ question, at }))
    .sort((a, b) => (rank(a.question) === rank(b.question) ? a.at - b.at : rank(a.question) - rank(b.question)))
    .map(({ question }) => question);
}

export function questionsOf(snapshot: Snapshot, scope: Scope): Question[] {
  if (scope.kind === 'all') return snapshot.questions;
  const meeting = scope.kind === 'meeting' ? scope.meeting.id : undefined;
  return snapshot.questions.filter(({ fda }) => fda.meeting === meeting);
}

export function rowsOf(snapshot: Snapshot, scope: Scope, findings: Finding[]): QuestionRow[] {
  const found = foundIn(findings);
  const plans = new Map(
    snapshot.plans.flatMap((plan) =>
      plan.body.kind === 'contingency' && plan.question ? [[plan.question, plan]] : [],
    ),
  );
  const people = new Map(snapshot.people.map(({ id, fda, internal }) => [id, fda.name || internal.meeting_role]));
  const minutes = scope.kind === 'meeting' ? minutesOf(scope.meeting.fda.agenda) : new Map<string, number>();
  return byRank(questionsOf(snapshot, scope)).map((question) => ({
    id: question.id,
    question,
    name: nameOfQuestion(question),
    ask: plainLine(question.fda.ask),
    rank: question.fda.rank ?? null,
    found: found.get(question.id) ?? null,
    plan: plans.get(question.id),
    answerer: (question.internal.answerer && people.get(question.internal.answerer)) || null,
    minutes: minutes.get(question.id) ?? null,
  }));
}

/** The rows that hold all words and are of the discipline. */
export function shownRows(rows: QuestionRow[], text: string, discipline: string | undefined): QuestionRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ question, answerer }) => {
    const { fda } = question;
    if (discipline && (fda.discipline ?? 'none') !== discipline) return false;
    if (words.length === 0) return true;
    const parts = fda.sub_questions.map(({ ask }) => ask);
    const said = [fda.title, fda.ask, fda.context, fda.position, fda.justification, answerer ?? '', ...parts];
    const all = said.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

export type Group = { discipline: Discipline | null; title: string; rows: QuestionRow[] };

/** Grouped as a package prints them: by discipline in FDA's order, then as they stand in the program. */
export function groupsOf(rows: QuestionRow[], order: readonly Question[]): Group[] {
  const place = new Map(order.map(({ id }, at) => [id, at]));
  const printed = [...rows].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const disciplines = Object.keys(DISCIPLINE_NAMES) as Discipline[];
  const groups: Group[] = disciplines.map((discipline) => ({
    discipline,
    title: DISCIPLINE_NAMES[discipline],
    rows: printed.filter(({ question }) => question.fda.discipline === discipline),
  }));
  const rest = printed.filter(({ question }) => question.fda.discipline === undefined);
  return [...groups, { discipline: null, title: 'No discipline yet', rows: rest }].filter(
    (group) => group.rows.length > 0,
  );
}

/** The order of all after one is put where another stands; what is hidden keeps its place. */
export function movedTo(all: readonly string[], id: string, target: string): string[] {
  const from = all.indexOf(id);
  const to = all.indexOf(target);
  if (from < 0 || to < 0) return [...all];
  const next = all.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}

function foundIn(findings: Finding[]): Map<string, { count: number; worst: Severity }> {
  const weight: Record<Severity, number> = { note: 0, warn: 1, stop: 2 };
  const found = new Map<string, { count: number; worst: Severity }>();
  for (const { place, severity, dismissed } of findings) {
    if (place.kind !== 'question' || dismissed !== undefined) continue;
    const before = found.get(place.id);
    const worst = before && weight[before.worst] > weight[severity] ? before.worst : severity;
    found.set(place.id, { count: (before?.count ?? 0) + 1, worst });
  }
  return found;
}

/** The minutes of each question that the agenda names; a line shared by several is divided. */
function minutesOf(agenda: readonly AgendaEntry[]): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const { minutes: given, questions } of agenda) {
    for (const id of questions) minutes.set(id, (minutes.get(id) ?? 0) + given / questions.length);
  }
  return minutes;
}
