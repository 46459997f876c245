/*
 * Around the other answers of the mock host: programs that can be removed, meetings, people, tasks and constraints that are kept,
 * readiness and fit in their shapes. It imitates no rule.
 */
import type { Constraint, FitOutcome, Meeting, Person, ProgramSummary, Readiness, Task, Thing } from '../api/bindings';
import type { Answers } from './host';
import { FINDINGS } from './results';
import { MEETING } from './sample';

const WORKING = { owner: '', status: 'draft', note: '' } as const;
const EVERYONE: Person[] = [
  person('pn_0190a1b2-0000-7000-8000-000000000051', 'Avery Example, PhD', 'Regulatory lead'),
  person('pn_0190a1b2-0000-7000-8000-000000000052', 'Jordan Sample, PhD', 'CMC lead'),
];
export const TASKS: Task[] = [
  task('tk_0190a1b2-0000-7000-8000-000000000061', {
    what: 'Quote for the cell bank',
    who: 'CMC lead',
    due: '2020-01-10',
  }),
  task('tk_0190a1b2-0000-7000-8000-000000000062', { what: 'Rehearsal', who: 'Regulatory lead' }),
  task('tk_0190a1b2-0000-7000-8000-000000000063', { what: 'Book the room', who: 'Regulatory lead', done: true }),
];
export const CONSTRAINTS: Constraint[] = [
  {
    id: 'ct_0190a1b2-0000-7000-8000-000000000071',
    revision: 1,
    internal: {
      decision: 'One titer method for every dose',
      constraint: 'Animal and human dose must be stated by one method.',
      answer: 'Paired testing of retained lots',
      guidance: 'g-1',
      owner: 'CMC lead',
      decided: '2026-03-09',
    },
  },
];

/** What a new thing looks like, and what the program holds of it. */
type Kept = { meeting: Meeting[]; person: Person[]; task: Task[]; constraint: Constraint[] };

export function withTeam(others: Answers): Answers {
  const kept: Kept = { meeting: [], person: EVERYONE, task: TASKS, constraint: CONSTRAINTS };
  let removed: ProgramSummary | null = null;
  let made = 80;
  const isKept = (kind: string): kind is keyof Kept => kind in kept;
  const lists = () => Object.keys(kept) as (keyof Kept)[];
  const keep = <Kind extends keyof Kept>(kind: Kind, value: Kept[Kind][number]) => {
    const saved = { ...value, revision: value.revision + 1 };
    const list = kept[kind] as (typeof saved)[];
    const there = list.some(({ id }) => id === saved.id);
    const next = there ? list.map((one) => (one.id === saved.id ? saved : one)) : [...list, saved];
    kept[kind] = next as never;
    return saved;
  };
  const find = (id: string) => lists().find((kind) => kept[kind].some((one) => one.id === id));

  return {
    ...others,
    program_list: () => (others.program_list?.({}) ?? []).filter(({ id }) => id !== removed?.id),
    program_remove: ({ program }) => {
      removed = others.program_list?.({}).find(({ id }) => id === program) ?? null;
      return removed ?? fail();
    },
    program_bring_back: () => {
      const back = removed;
      removed = null;
      return back ?? fail();
    },
    program_get: (request) => {
      const view = others.program_get?.(request) ?? fail();
      const meetings = [...(view.snapshot.meetings ?? []), ...kept.meeting];
      const { person: people, task: tasks, constraint: constraints } = kept;
      return { ...view, snapshot: { ...view.snapshot, meetings, people, tasks, constraints } };
    },
    record_blank: (request) => {
      made += 1;
      const id = `0190a1b2-0000-7000-8000-0000000000${made}`;
      if (request.kind === 'meeting') return { thing: 'meeting', value: { ...MEETING, id: `mt_${id}`, revision: 0 } };
      if (request.kind === 'person') return { thing: 'person', value: { ...person(`pn_${id}`, '', ''), revision: 0 } };
      if (request.kind === 'task') return { thing: 'task', value: { ...task(`tk_${id}`, {}), revision: 0 } };
      if (request.kind === 'constraint') return { thing: 'constraint', value: { ...blankConstraint(`ct_${id}`) } };
      return others.record_blank?.(request) ?? fail();
    },
    record_save: (request) => {
      const { thing } = request;
      const own = isKept(thing.thing) && (thing.thing !== 'meeting' || thing.value.id !== MEETING.id);
      if (!own) return others.record_save?.(request) ?? fail();
      const value = keep(thing.thing as keyof Kept, thing.value as never);
      return { thing: { thing: thing.thing, value } as Thing, merged: false };
    },
    record_remove: (request) => {
      const kind = find(request.id);
      if (!kind) return others.record_remove?.(request) ?? fail();
      kept[kind] = (kept[kind] as { id: string }[]).filter(({ id }) => id !== request.id) as never;
      return { label: kind };
    },
    record_move: (request) => {
      const kind = find(request.id);
      if (!kind) return others.record_move?.(request) ?? fail();
      const list = [...(kept[kind] as { id: string }[])];
      const [moved] = list.splice(
        list.findIndex(({ id }) => id === request.id),
        1,
      );
      if (moved) list.splice(request.to, 0, moved);
      kept[kind] = list as never;
      return { label: kind };
    },
    readiness_get: ({ program, step }) => readiness(others.finding_list?.({ program }) ?? FINDINGS, step),
    fit_compute: ({ product_chosen }) => (product_chosen === 'yes' ? FITS : NOT_YET),
  };
}

const fail = (): never => {
  throw new Error('the mock host has no such thing');
};

function person(id: string, name: string, title: string): Person {
  const fda = { name, title, affiliation: '', capacity: 'sponsor', meetings: [] } as const;
  return { id, revision: 1, fda: { ...fda, meetings: [] }, internal: { working: WORKING, meeting_role: '' } };
}

function task(id: string, internal: Partial<Task['internal']>): Task {
  return { id, revision: 1, internal: { what: '', who: '', done: false, about: '', ...internal } };
}

function blankConstraint(id: string): Constraint {
  return { id, revision: 0, internal: { decision: '', constraint: '', answer: '', guidance: '', owner: '' } };
}

const STEPS = { all: 'Everything', request: 'Request', package: 'Package', meeting_day: 'Meeting day' } as const;

function readiness(findings: typeof FINDINGS, step: Readiness['step']): Readiness {
  const open = findings.filter(({ dismissed }) => dismissed === undefined);
  const line = (id: string, title: string, danger: boolean, of: (severity: string) => boolean) => {
    const own = open.filter(({ severity }) => of(severity));
    const count = (grade: string) => own.filter(({ severity }) => severity === grade).length;
    const [stops, warnings, notes] = [count('stop'), count('warn'), count('note')];
    const sum = 9 * (3 * stops + 2 * warnings + notes);
    return { id, title, danger, weight: 9, why: 'A refusal costs months.', stops, warnings, notes, sum, findings: own };
  };
  const lines = [
    line('refusal', 'FDA refuses the meeting', true, (severity) => severity === 'stop'),
    line('no_answer', 'FDA answers vaguely, or no', false, (severity) => severity !== 'stop'),
  ].filter(({ findings: own }) => own.length > 0);
  const stops = lines.reduce((all, { stops: own }) => all + own, 0);
  return {
    ...(step ? { step } : {}),
    answer: `${STEPS[step ?? 'all']}: ${stops > 0 ? `not yet. ${stops} stop is open.` : 'no open stop and no open danger.'}`,
    severity_why: 'A stop counts three.',
    weight: lines.reduce((all, { sum }) => all + sum, 0),
    lines,
    set_aside: findings.length - open.length,
  };
}

const REASON = {
  text: 'Proof of concept is complete.',
  fact: 'proof_of_concept',
  rule: 'Pre-IND: proof of concept is complete',
  source: 'FDA page: OTP Pre-IND Meetings (2023-06-14)',
  confidence: 'read',
} as const;
const FITS: FitOutcome = {
  outcome: 'pre-ind',
  reasons: [REASON],
  against_wish: [],
  alternatives: [{ outcome: 'wro', why: 'When writing is enough.' }],
  paragraph: 'The Sponsor requests a Type B (pre-IND) meeting.',
};
const NOT_YET: FitOutcome = {
  outcome: 'not-yet',
  reasons: [{ ...REASON, text: 'Find out whether the product is chosen.', fact: 'product_chosen' }],
  against_wish: [{ ...REASON, text: 'The product is not chosen.' }],
  alternatives: [],
  paragraph: '',
};
