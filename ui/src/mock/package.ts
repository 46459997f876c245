/*
 * What the mock host answers for the package, traceability, history, search, settings and help. Shapes only; no rule of FDA is true here.
 */
import type {
  BackupView,
  Commands,
  FrozenView,
  RestorePointView,
  RulePack,
  Section,
  Slot,
  Trace,
} from '../api/bindings';
import { PDF_ROWS } from './results';
import { PLANS, QUESTIONS } from './sample';

type Answers = { [K in keyof Commands]?: (request: Commands[K][0]) => Commands[K][1] };

const section = (id: string, slot: string, body: string): Section => ({
  id,
  revision: 1,
  fda: { slot, heading: '', body, figures: [] },
  internal: { owner: '', status: 'draft', note: '' },
});

export const SECTIONS: Section[] = [
  section('sc_0190a1b2-0000-7000-8000-000000000041', 'background.disease', 'Few patients, no approved treatment.'),
  section('sc_0190a1b2-0000-7000-8000-000000000042', 'cmc.potency', 'The matrix holds two assays.'),
];

const slot = (id: string, document: string, heading: string, level: Slot['level'], hint: string): Slot => ({
  packet: 'pre-ind',
  slot: id,
  document,
  heading,
  level,
  pages: 2,
  hint,
  packets: ['interact', 'pre-ind'],
});

const SLOTS: Slot[] = [
  slot('background.disease', 'Background', 'Disease and unmet need', 'should', 'What care leaves unmet.'),
  slot('cmc.process', 'Manufacturing', 'Manufacturing process', 'must', 'Flow diagram with steps and limits.'),
  slot('cmc.potency', 'Manufacturing', 'Potency assurance', 'must', 'The assays and when each is ready.'),
];

/** The rows of a file that cannot be opened. */
const NO_PDF = PDF_ROWS.map((row) =>
  row.must
    ? { ...row, outcome: 'fail' as const, detail: 'The file cannot be read as PDF.' }
    : { ...row, outcome: 'not_done' as const, detail: 'The file cannot be read as PDF.' },
);

const CLAIM = 'cl_0190a1b2-0000-7000-8000-000000000051';

const TRACE: Trace = {
  rows: [
    {
      claim: { id: CLAIM, label: 'A single dose restores activity.' },
      evidence: [{ id: 'ev_1', label: 'Evidence “Study P-101”', maturity: 'final' }],
      questions: [{ id: QUESTIONS[0]?.id ?? '', label: 'Question “Potency”' }],
      planned: 1,
      followed: false,
      gaps: [],
    },
    {
      claim: { id: `${CLAIM}2`, label: 'The vector does not integrate.' },
      evidence: [],
      questions: [],
      planned: 0,
      followed: true,
      gaps: ['no_evidence', 'no_question'],
    },
  ],
  unused: [{ id: 'ev_9', label: 'Evidence “Study P-109”' }],
  unsupported: [],
};

const cite = { source: 'PAGE', section: '', date: '2024', confidence: 'read', note: '' } as const;

const RULES: RulePack = {
  id: 'sample',
  title: 'Sample rules',
  version: '1.0',
  date: '2026-11-22',
  effective_from: '2022-10-01',
  effective_to: '2027-09-30',
  final_guidance: { note: 'Not checked against the final guidance.', checked_by: '', checked_on: null },
  next: { name: 'Next', from: '2027-10-01', warning: 'Other rules are expected later.', cite },
  receipt: { rule: '', advice: '', cite },
  clock: { short_gap_days: 10, goal_note: '', written_response_note: '', cite },
  clarification: { follows: [], allowed: [], not_allowed: [], how: [], cite },
  sources: [
    {
      id: 'PAGE',
      title: 'A page on early meetings',
      section: '',
      date: '2024',
      read: 'The whole page',
      confidence: 'read',
    },
  ],
  deadlines: [],
  holidays: [],
  caps: [
    {
      id: 'cap.agenda',
      counts: 'agenda_minutes',
      meetings: ['pre-ind', 'interact'],
      limit: 60,
      severity: 'warn',
      only_wro: false,
      sub_questions_count: false,
      text: '',
      cite,
      valid: { from: '', to: '' },
    },
  ],
  elements: [],
  fit: { questions: 10, type_d_questions: 2, type_d_topics: 2, type_d_disciplines: 3, type_d_recent: 3 },
  fit_rules: [],
  pdf: [],
  placements: [],
  conflicts: [
    {
      id: 'c1',
      title: '75 or 90 days',
      readings: [
        { says: '75 days', source: 'PAGE' },
        { says: '90 days', source: 'OLD' },
      ],
      used: '75 days',
      why: 'The page is newer.',
    },
  ],
  doubts: [{ id: 'd1', text: 'Whether goals on a weekend move.' }],
};

export function packageMock() {
  let sections = SECTIONS;
  let frozen: FrozenView[] = [];
  let points: RestorePointView[] = [];
  const backups: BackupView[] = [{ path: '/home/lead/store-backups/2026-11-26.sqlite', bytes: 1_700_000 }];
  const answers: Answers = {
    record_blank: ({ kind }) => ({ thing: kind, value: section('sc_new', '', '') }) as never,
    slot_list: ({ packet }) =>
      packet === 'pre-ind' || packet === 'interact' ? SLOTS.map((one) => ({ ...one, packet })) : [],
    trace_get: () => TRACE,
    packet_preflight: ({ file }) => ({
      file: file.split('/').at(-1) ?? file,
      bytes: 1_210_000,
      ...(file.endsWith('.pdf') ? { pages: 61, rows: PDF_ROWS } : { rows: NO_PDF }),
    }),
    frozen_list: () => frozen,
    packet_freeze: ({ packet, sent_on }) => {
      const view = {
        id: 'fz_1',
        packet,
        sent_on: sent_on ?? '2026-11-22',
        frozen_at: '2026-11-22T16:00:00Z',
        who: 'me',
        fingerprint: 'a3f9c0d41b77e2',
        knowledge: 'sample 1.0',
        documents: 3,
        unchanged: true,
      };
      frozen = [view];
      return view;
    },
    guard_check: () => [
      {
        id: 'g1',
        rule: 'Q41',
        novelty: 'number',
        seen: '3 × 10¹³ vg/kg',
        sentence: 'We propose 3 × 10¹³ vg/kg.',
        line: 1,
        why: 'What is new may not be weighed.',
        fix: 'Take it out, or keep it for the IND.',
        source: { id: 'PAGE', title: 'A page', section: '', date: '2024', confidence: 'read' },
      },
    ],
    history_compare: () => [
      {
        kind: 'question',
        id: QUESTIONS[0]?.id ?? '',
        label: 'Question “Potency”',
        path: 'fda.title',
        change: 'changed',
        words: [
          { change: 'removed', text: 'Titer' },
          { change: 'added', text: 'Potency' },
          { change: 'same', text: ' of the first lots' },
        ],
      },
    ],
    restore_point_list: () => points,
    restore_point_save: ({ name }) => {
      const point = { key: points.length + 1, name, at: '2026-11-22T16:00:00Z', seq: 2 };
      points = [...points, point];
      return point;
    },
    restore_point_go: ({ point }) => ({ label: `Go back to ${point}` }),
    store_get: () => ({
      path: '/home/lead/store.sqlite',
      warning: '',
      who: 'Regulatory lead',
      rule_pack: 'Sample rules 1.0 (2026-11-22)',
      rules_note: 'Not checked.',
      library: 'built-in 1.0',
      backups,
    }),
    backup_restore: () => ({ path: '/home/lead/store-backups/before.sqlite', bytes: 1_700_000 }),
    program_search: ({ text }) =>
      'potency'.startsWith(text.toLowerCase())
        ? [
            {
              kind: 'question',
              id: QUESTIONS[0]?.id ?? '',
              title: 'Potency',
              snippet: [{ text: 'Potency', hit: true }],
            },
            { kind: 'plan', id: PLANS[0].id, title: 'Contingency plan', snippet: [{ text: 'The assay', hit: false }] },
          ]
        : [],
    rule_pack_get: () => RULES,
    guidance_list: () => [
      {
        id: 'g-1',
        title: 'CMC information for gene therapy INDs',
        center: 'CBER',
        status: 'final',
        date: '2020-01',
        topic: 'CMC',
        docket: '',
        confidence: 'read',
        answers: [],
      },
      {
        id: 'g-2',
        title: 'A guidance on potency',
        center: 'CBER',
        status: 'final',
        date: '2011-01',
        topic: 'Assays of potency',
        docket: '',
        confidence: 'secondary',
        answers: [
          {
            question: 'Whether a matrix of assays may be used',
            says: 'It may.',
            when: [],
            unless: [],
            confidence: 'unverified',
          },
        ],
      },
    ],
  };
  return {
    answers,
    sections: () => sections,
    headings: () => Object.fromEntries(sections.map(({ id, fda }) => [id, fda.heading || fda.slot])),
    keep: (saved: Section) => {
      sections = [...sections.filter(({ id }) => id !== saved.id), saved];
    },
  };
}
