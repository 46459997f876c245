/*
 * What the mock host answers about plans: a CMC and a partner plan, rows of the library, the frame of follow-up, the forecast. Shapes only;
 * no number or duration here is a rule.
 */
import type {
  CmcPlan,
  FollowUpOutcome,
  FollowUpRules,
  PartnerPlan,
  Plan,
  PlanKind,
  Scenario,
  Task,
  Thing,
} from '../api/bindings';
import type { Answers } from './host';
import { QUESTIONS } from './sample';

const WORKING = { owner: '', status: 'draft', note: '' } as const;

const CMC: CmcPlan = {
  fda: {
    potency_matrix: ['Entry into the cell', 'Expression'].map((step) => ({
      step,
      attribute: '',
      assay: '',
      used_for: '',
      qualification: '',
      lots: '',
      interim_limit: '',
      decision_date: '',
    })),
    attributes: [{ attribute: 'Titer', assay: 'ddPCR', status: 'qualified', limit: '' }],
  },
  internal: {
    working: WORKING,
    topics: [
      { topic: 'banks', title: 'Cell banks', standing: 'enough', have: 'Both banks tested', gap: '', owner: '' },
      {
        topic: 'potency',
        title: 'Potency',
        standing: 'in_progress',
        have: '',
        gap: 'No functional assay yet',
        owner: 'CMC lead',
      },
    ],
  },
};

const PARTNERS: PartnerPlan = {
  internal: {
    working: WORKING,
    own_strengths: '',
    roles_needed: ['Vector'],
    partners: [
      {
        name: 'North Vector',
        role: 'Vector',
        scores: [
          { criterion: 'speed', title: 'Speed', points: 2, reason: 'Three transfers on time' },
          { criterion: 'exit', title: 'Exit', reason: '' },
        ],
        payment: 'milestones',
        exit: '',
        risks: [],
        decision: '',
      },
    ],
    sites: [
      {
        name: 'Site 1',
        patients_a_year: '',
        points: [{ point: 'pharmacy', title: 'Pharmacy', ready: false, note: '' }],
      },
    ],
  },
};

export const CMC_PLAN: Plan = {
  id: 'pl_0190a1b2-0000-7000-8000-000000000033',
  revision: 1,
  version: 1,
  body: { kind: 'cmc', ...CMC },
};

export const PARTNER_PLAN: Plan = {
  id: 'pl_0190a1b2-0000-7000-8000-000000000034',
  revision: 1,
  version: 1,
  body: { kind: 'partner', ...PARTNERS },
};

export const SCENARIO: Scenario = {
  id: 'c-limit',
  title: 'FDA asks for a functional limit',
  areas: ['cmc'],
  disciplines: ['cmc'],
  modalities: ['all'],
  trigger: 'FDA asks for a limit before dosing.',
  early_signs: ['Questions about function'],
  options: [{ option: 'Set a floor of {floor} from lots so far', cost: 'medium', weeks_min: 4, weeks_max: 8 }],
  occasion: 'answer',
  reply_kind: 'points_to_alternative',
  reply: 'The package discloses a floor of {floor}.',
  least_acceptable: 'A floor that the lots pass.',
  topics: [],
  guidance_basis: [],
  confidence: 'judgment',
  placeholders: [{ key: 'floor', kind: 'number', hint: 'lowest value accepted' }],
};

const judged = { confidence: 'judgment' } as const;

const RULES: FollowUpRules = {
  id: 'mock',
  title: 'Follow-up',
  version: '1',
  date: '2026-11-22',
  wording: {
    may_not_be_needed: 'Follow-up beyond the main study may not be needed; justify; FDA may disagree.',
    not_known: '',
    uncertain: '',
    override_same: '',
    override: '',
    contradiction: '',
    no_class: '',
    consider_longer: '',
    integration_default: '',
  },
  fallback: { default_years: 15, templates: [], ...judged },
  nodes: [
    {
      id: 'Q1',
      fact: 'genome_editing',
      question: 'Does the product use genome-editing technology?',
      yes: { to: 'needed', text: 'follow-up needed', ...judged },
      no: { to: 'low_risk', text: 'low risk', ...judged },
      note: '',
    },
  ],
  classes: [],
  class_changes: [],
  vector_or_cell: [{ id: 'aav_vector', label: 'AAV vector', class: 'aav' }],
  visits: [],
  delayed_events: [{ category: 'New malignancy', capture: 'Histology', expedite: '', note: '', ...judged }],
  clonality: [],
  rcr: [],
  modifiers: [],
  methods: [],
  retention: [{ text: 'Two alternate contacts', ...judged }],
  consent: [],
  reporting: [],
  sponsor_stops: [],
  care: [],
};

const OUTCOME: FollowUpOutcome = {
  class: null,
  class_reason: 'No class is named.',
  decision_path: [{ node: 'Q1', answer: 'no', leads_to: 'low risk', ...judged }],
  needed: 'product_specific',
  years: { default: 5, min: 2, max: null },
  basis: 'Class table.',
  ...judged,
  visits: [
    {
      template: 'aav',
      period: 'Years 1 to 5',
      months: [6, 12, 24, 72],
      in_person: true,
      mode: '',
      assess: 'Examination; liver tests',
      note: '',
      ...judged,
    },
  ],
  monitoring: [],
  say_with_care: ['The years were not read in the guidance itself.'],
};

const ROWS: Partial<Record<PlanKind, Record<string, unknown>>> = {
  cmc: {
    topic: [
      { id: 'banks', title: 'Cell and virus banks', interact: 'A plan.', pre_ind: 'Tested banks.', ...judged },
      { id: 'potency', title: 'Potency', interact: 'Steps.', pre_ind: 'An assay with a limit.', ...judged },
    ],
  },
  partner: {
    criterion: [
      {
        id: 'speed',
        title: 'Speed',
        ask: 'How long did the last transfers take?',
        good: 'Dates of three.',
        warning: 'A plan without a past.',
        weight: 2,
        weight_reason: 'Past speed is the best guess.',
        ...judged,
      },
      {
        id: 'exit',
        title: 'Exit',
        ask: 'What happens when either stops?',
        good: 'Transfer at cost.',
        warning: 'At discretion.',
        weight: 3,
        weight_reason: 'Most programs change once.',
        ...judged,
      },
    ],
    site: [{ id: 'pharmacy', title: 'Pharmacy', ask: 'Has it handled such a product?', ...judged }],
  },
};

const KINDS = [
  { kind: 'contingency', title: 'Contingency plan', audience: 'internal', cardinality: 'per_question' },
  { kind: 'ltfu', title: 'Long-term follow-up plan', audience: 'fda', cardinality: 'per_program' },
  { kind: 'cmc', title: 'CMC readiness', audience: 'fda', cardinality: 'per_program' },
  { kind: 'partner', title: 'Partner and site plan', audience: 'internal', cardinality: 'per_program' },
] as const;

const CASE = { parallel_weeks: 16, parallel_date: '2027-09-01', sum_weeks: 20, sum_date: '2027-09-29' };

/** The answers about plans, above those of the host. */
export function planAnswers(base: Answers): Answers {
  let own = [CMC_PLAN, PARTNER_PLAN];
  let made = 0;
  const tasks: Task[] = [];
  const all = (program: string) => [...(base.plan_list?.({ program }) ?? []), ...own];
  return {
    plan_kinds: () => [...KINDS],
    plan_list: ({ program }) => all(program),
    program_get: (request) => {
      const view = base.program_get?.(request);
      if (!view) throw new Error('the mock host has programs');
      return { ...view, snapshot: { ...view.snapshot, plans: all(request.program), tasks: [...tasks] } };
    },
    record_blank: (request) => {
      const known = base.record_blank?.(request);
      if (known) return known;
      made += 1;
      if (request.kind === 'task') {
        const internal = { what: '', who: '', done: false, about: '' };
        return { thing: 'task', value: { id: `tk_new_${made}`, revision: 0, internal } };
      }
      const [first] = QUESTIONS;
      return { thing: 'question', value: { ...first, id: `qn_new_${made}`, revision: 0 } } as Thing;
    },
    record_save: (request) => {
      const { thing } = request;
      if (thing.thing === 'task') tasks.push(thing.value);
      if (thing.thing === 'plan' && own.some(({ id }) => id === thing.value.id)) {
        const saved = { ...thing.value, revision: thing.value.revision + 1 };
        own = own.map((plan) => (plan.id === saved.id ? saved : plan));
        return { thing: { thing: 'plan', value: saved }, merged: false };
      }
      return base.record_save?.(request) ?? { thing, merged: false };
    },
    scenario_list: ({ text }) => [SCENARIO].filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
    ind_forecast_get: () => ({
      target: '2027-05-12',
      plans: 1,
      cases: ['Best', 'Likely', 'Worst'].map((name) => ({ case: name, assumption: 'as estimated', ...CASE })),
    }),
    follow_up_rules_get: () => RULES,
    ltfu_compute: ({ genome_editing }) =>
      genome_editing === 'yes' ? { ...OUTCOME, needed: 'yes', years: { default: 15, min: 15, max: null } } : OUTCOME,
    plan_guidance_get: ({ kind }) => ({ kind, rows: ROWS[kind] ?? {} }),
  };
}
