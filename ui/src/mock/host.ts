/*
 * A host without Rust for tests, pictures and keyboard runs: keeps one fictional program in memory and answers every command.
 * It imitates shapes and order of events, never rules; nothing of it is in a shipped window.
 */
import {
  type ApiError,
  type Commands,
  type Event,
  type Finding,
  type OperationView,
  type PacketMade,
  type Plan,
  type ProgramSummary,
  type Question,
  type Thing,
  WRITES,
} from '../api/bindings';
import type { Host } from '../api/host';
import { packageMock } from './package';
import { packAnswers } from './packs';
import { planAnswers } from './plans';
import { questionAnswers } from './questions';
import { FINDINGS, LENGTH, MILESTONES, PACKETS, PLAIN_REPORT, PRESETS, REPORT } from './results';
import { reviewAnswers } from './review';
import { MEETING, PLANS, PROGRAM, QUESTIONS, SUMMARY } from './sample';
import { storyAnswers } from './story';
import { withTeam } from './team';
import { templateAnswers } from './templates';
import { readText, writeText } from './text';

export type Answers = { [K in keyof Commands]?: (request: Commands[K][0]) => Commands[K][1] };

export type MockHost = Host & {
  /** Every call so far, for tests. */
  calls: { name: string; payload: unknown }[];
  /** Lets the next call of this name fail. */
  failNext: (name: string, error: ApiError) => void;
  say: (event: Event) => void;
  /** Chooses an entry of the native menu; `closing` is what the system says before the window closes. */
  choose: (id: string) => void;
};

export type MockOptions = {
  empty?: boolean;
  slow?: boolean;
  folder?: string | null;
  /** What the picker of files returns. */
  file?: string | null;
  questions?: Question[];
  found?: Finding[];
  /** Whether no reviewed file came back yet. */
  noReview?: boolean;
};

export function mockHost({
  empty = false,
  slow = true,
  folder = '/home/lead/Documents/BB-301',
  file = '/home/lead/Documents/program.json',
  questions = [],
  found = [],
  noReview = false,
}: MockOptions = {}): MockHost {
  const heard: ((event: Event) => void)[] = [];
  const calls: MockHost['calls'] = [];
  const menu = new Set<(choice: string) => void>();
  const failures = new Map<string, ApiError>();
  const say = (event: Event) => {
    for (const tell of heard) tell(event);
  };
  const base = answersOf(empty || location.search.includes('empty'), found);
  Object.assign(base, questionAnswers({ ...base }, questions));
  Object.assign(base, storyAnswers({ ...base }, empty));
  Object.assign(base, planAnswers({ ...base }));
  Object.assign(base, packAnswers());
  Object.assign(base, templateAnswers());
  Object.assign(base, reviewAnswers(noReview));
  const answers = withTeam(base);
  let jobs = 0;
  const canceled = new Set<number>();

  const ask = (name: string, payload: unknown): unknown => {
    const failure = failures.get(name);
    failures.delete(name);
    if (failure) throw failure;
    const answer = answers[name as keyof Commands] as ((request: unknown) => unknown) | undefined;
    if (!answer) throw unknown(name);
    return structuredClone(answer(payload));
  };

  const runJob = (name: string, request: unknown) => {
    jobs += 1;
    const job = jobs;
    const steps = ['Writing the cover letter', 'Writing the questions', 'Searching for internal text'];
    steps.forEach((step, done) => {
      setTimeout(
        () => say({ event: 'job', job, state: 'running', done, total: 3, step, result: null }),
        slow ? done * 700 : 0,
      );
    });
    const end = (): Event => {
      const at = { event: 'job', job, done: 3, total: 3, step: '' } as const;
      try {
        const result = ask(name, request);
        say({ event: 'changed', topics: [...WRITES[name as keyof Commands]] });
        return { ...at, state: 'done', result };
      } catch (error) {
        return { ...at, state: 'failed', result: null, error: error as ApiError };
      }
    };
    setTimeout(
      () => {
        if (!canceled.delete(job)) say(end());
      },
      slow ? 2400 : 5,
    );
    return { job };
  };

  return {
    calls,
    failNext: (name, error) => failures.set(name, error),
    say,
    call: (name, payload) => {
      calls.push({ name, payload });
      if (name === 'job_start') {
        const { command, request } = payload as { command: string; request: unknown };
        return Promise.resolve(runJob(command, request));
      }
      if (name === 'job_cancel') {
        const { job } = payload as { job: number };
        canceled.add(job);
        say({ event: 'job', job, state: 'canceled', done: 0, total: 3, step: '', result: null });
        return Promise.resolve({});
      }
      try {
        return Promise.resolve(ask(name, payload));
      } catch (thrown) {
        return Promise.reject(thrown);
      }
    },
    onEvent: (tell) => heard.push(tell),
    onMenu: (tell) => {
      menu.add(tell);
      return () => void menu.delete(tell);
    },
    choose: (id) => {
      for (const tell of menu) tell(id);
    },
    pickFolder: () => Promise.resolve(folder),
    pickFile: () => Promise.resolve(file),
    showInFolder: () => Promise.resolve(),
    closeNow: () => {
      calls.push({ name: 'close_now', payload: {} });
    },
    stayOpen: () => {
      calls.push({ name: 'stay_open', payload: {} });
    },
    setTitle: () => undefined,
    nameSteps: (undo, redo) => {
      calls.push({ name: 'name_steps', payload: { undo, redo } });
    },
    setZoom: (scale) => document.documentElement.style.setProperty('zoom', String(scale)),
  };
}

function answersOf(empty: boolean, found: Finding[]): Answers {
  let programs: ProgramSummary[] = empty ? [] : [SUMMARY];
  let meeting = MEETING;
  let plans: Plan[] = PLANS;
  let findings = [...FINDINGS, ...found];
  let made: PacketMade[] = [];
  const pkg = packageMock();
  const done = [
    operation(2, 'Edit the contingency plan', '2026-11-22T15:42:00Z'),
    operation(1, 'Open the example', '2026-11-22T15:30:00Z'),
  ];
  let operations = empty ? [] : done;
  const add = (program: ProgramSummary) => {
    programs = [program, ...programs.filter(({ id }) => id !== program.id)];
    return program;
  };
  const toggle = (undone: boolean) => {
    const at = undone ? operations.findIndex((one) => !one.undone) : operations.findLastIndex((one) => one.undone);
    operations = operations.map((one, index) => (index === at ? { ...one, undone } : one));
    return { label: operations[at]?.label ?? '' };
  };
  const store = (thing: Thing): Thing => {
    const value = { ...thing.value, revision: thing.value.revision + 1 };
    const stored = { ...thing, value } as Thing;
    if (stored.thing === 'section') pkg.keep(stored.value);
    if (stored.thing === 'meeting') meeting = stored.value;
    if (stored.thing === 'plan') {
      const saved = stored.value;
      plans = plans.map((plan) => (plan.id === saved.id ? saved : plan));
    }
    return stored;
  };

  return {
    ...pkg.answers,
    program_list: () => programs,
    program_get: ({ program }) => ({
      snapshot: {
        program: { ...PROGRAM, id: program },
        meetings: [meeting],
        plans,
        questions: QUESTIONS,
        sections: pkg.sections(),
      },
      ...stepsOf(operations),
      headings: pkg.headings(),
    }),
    program_create: ({ name }) => add({ ...SUMMARY, name, id: `${SUMMARY.id}9` }),
    program_import: ({ mode }) => {
      if (mode === 'refuse' && programs.some(({ id }) => id === SUMMARY.id)) throw ALREADY_HERE;
      return add(mode === 'as_copy' ? { ...SUMMARY, id: `${SUMMARY.id}7` } : SUMMARY);
    },
    sample_list: () => [
      {
        name: 'bb-301',
        title: 'BB-301, an AAV gene therapy',
        summary: 'A made-up pre-IND meeting with story, questions, plans and a package that is nearly ready.',
      },
      {
        name: 'ct-12',
        title: 'CT-12, an autologous CAR-T',
        summary: 'A made-up INTERACT meeting, early and full of gaps.',
      },
    ],
    sample_open: () => add(SUMMARY),
    finding_list: () => findings,
    finding_dismiss: ({ finding, reason }) => {
      findings = findings.map((one) => (one.id === finding ? { ...one, dismissed: reason } : one));
      return { finding };
    },
    finding_reopen: ({ finding }) => {
      findings = findings.map(({ dismissed, ...one }) =>
        one.id === finding || dismissed === undefined ? one : { ...one, dismissed },
      );
      return { finding };
    },
    clock_get: () => MILESTONES,
    history_list: () => operations,
    history_undo: () => toggle(true),
    history_redo: () => toggle(false),
    plan_kinds: () => [
      { kind: 'contingency', title: 'Contingency plan', audience: 'internal', cardinality: 'per_question' },
      { kind: 'ltfu', title: 'Long-term follow-up plan', audience: 'fda', cardinality: 'per_program' },
    ],
    plan_list: () => plans,
    plan_add: () => plans[0] ?? never(),
    record_save: ({ thing }) => ({ thing: store(thing), merged: false }),
    text_read: ({ source }) => readText(source),
    text_write: ({ doc }) => writeText(doc),
    packet_list: () => PACKETS,
    preset_list: () => PRESETS,
    packet_export: ({ packet, final, preset, formats = [] }) => {
      const { fingerprint } = REPORT;
      const status = final ? 'FINAL' : 'DRAFT';
      const knowledge = ['sample 1.0'];
      const stamp = { as_of: '2026-11-22', made_at: '2026-11-22T16:00:00Z', who: 'lead' };
      const copy = PRESETS.find(({ id, mark }) => id === preset && mark !== '')?.title;
      made = [{ packet, status, fingerprint, knowledge, formats, ...stamp, ...(copy ? { copy } : {}) }, ...made];
      return [packet === 'follow-up' ? PLAIN_REPORT : REPORT];
    },
    packet_length_get: ({ packet }) => (packet === 'pre-ind' ? { length: LENGTH } : {}),
    register_export: ({ out }) => ({
      folder: out,
      files: [
        { path: 'bb-301-registers.xlsx', bytes: 38_000 },
        { path: 'questions.csv', bytes: 9_200 },
      ],
    }),
    packet_made_list: () => made,
    packet_sign_off: ({ packet, reader }) => ({ packet, reader, fingerprint: REPORT.fingerprint }),
  };
}

const ALREADY_HERE: ApiError = {
  code: 'refused',
  message: 'The program BB-301 is already in this store',
  hint: 'Import it as a copy, or replace the one that is there.',
};

const unknown = (name: string): ApiError => ({ code: 'not_found', message: `There is no command ${name}`, hint: '' });

const never = (): never => {
  throw new Error('the sample has plans');
};

function operation(seq: number, label: string, at: string): OperationView {
  return { seq, at, who: 'me', name: 'edit', label, kind: 'edit', undone: false };
}

function stepsOf(operations: OperationView[]) {
  const undo = operations.find(({ undone }) => !undone)?.label;
  const redo = operations.findLast(({ undone }) => undone)?.label;
  return { ...(undo ? { undo } : {}), ...(redo ? { redo } : {}) };
}
