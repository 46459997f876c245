/*
 * A small fictional program for the mock host: enough for every state of every screen. No rule of FDA is stated here as true;
 * the real texts come from Rust.
 */
import type { Meeting, Plan, Program, ProgramSummary, Question } from '../api/bindings';

export const SUMMARY: ProgramSummary = {
  id: 'pg_0190a1b2-0000-7000-8000-000000000001',
  name: 'BB-301',
  created_at: '2026-11-22T15:30:00Z',
  changed_at: '2026-11-22T15:42:00Z',
};

const WORKING = { owner: '', status: 'draft', note: '' } as const;

export const PROGRAM: Program = {
  id: SUMMARY.id,
  revision: 1,
  fda: {
    sponsor: 'Example Biologics',
    product_name: 'BB-301',
    other_names: [],
    modality: 'aav-in-vivo',
    product_identity: '',
    mechanism: '',
    indication: 'severe hemophilia B in adults',
    population: '',
    dosage_form: '',
    route: '',
    regimen: '',
    center: 'CBER',
    office: '',
    pathway: '',
    ind_number: '',
    designations: [],
    pediatric_plan: '',
    combination_product: '',
    human_factors: '',
    abbreviations: [],
  },
  internal: { working: WORKING, confidential_terms: [], switched_off: [], example: true },
};

export const QUESTIONS: Question[] = [
  {
    id: 'qn_0190a1b2-0000-7000-8000-000000000011',
    revision: 1,
    fda: {
      title: 'Potency',
      ask: 'Does the Agency agree that the proposed potency assay matrix is adequate for release of the first lots?',
      ask_in_request: '',
      change_note: '',
      context: '',
      position: '',
      justification: '',
      sub_questions: [],
      claims: [],
      evidence: [],
      sections: [],
    },
    internal: { working: WORKING, novelty: '' },
  },
];

export const MEETING: Meeting = {
  id: 'mt_0190a1b2-0000-7000-8000-000000000021',
  revision: 3,
  fda: {
    kind: 'pre-ind',
    format: 'teleconference',
    format_reason: '',
    type_rationale: '',
    purpose: '',
    development_status: '',
    objectives: [],
    agenda: [],
    fda_disciplines: [],
    pre_submission_number: '',
    meeting_number: '',
    project_manager: '',
    submission_route: '',
    secure_email: '',
    agent_letter: '',
    proposed_dates: [],
    unavailable_dates: [],
    package_enclosed: false,
    dates: { wished: '2027-01-15', sent: '2026-11-16' },
  },
  internal: {
    working: WORKING,
    must_leave_with: [],
    fit: {
      product_chosen: 'unknown',
      proof_of_concept: 'unknown',
      manufacturing_process: 'unknown',
      assays_developed: 'unknown',
      preliminary_release_criteria: 'unknown',
      definitive_tox: 'unknown',
      prior_interact: 'unknown',
      prior_pre_ind: 'unknown',
      ind_status: 'unknown',
      novelty: 'unknown',
      answered_by_guidance: 'unknown',
      question_count: 'unknown',
      topic_count: 'unknown',
      discipline_count: 'unknown',
      recent_type_d_requests: 'unknown',
      new_surrogate_endpoint: 'unknown',
      issue_complexity: 'unknown',
      format_wish: 'unknown',
      live_discussion_reason: '',
      sponsor_wish: 'unknown',
    },
  },
};

const BRANCH = { trigger: '', early_signs: [], evidence: '', action: '', owner: '', cost: '' };

export const PLANS: [contingency: Plan, followUp: Plan] = [
  {
    id: 'pl_0190a1b2-0000-7000-8000-000000000031',
    revision: 2,
    question: 'qn_0190a1b2-0000-7000-8000-000000000011',
    version: 1,
    body: {
      kind: 'contingency',
      internal: {
        working: WORKING,
        concern: 'The cell-based potency assay is not ready for the first lots',
        exposure: 1,
        likely_wording: '',
        least_acceptable: 'An interim limit from the infectivity assay, with the cell-based assay before Phase 2.',
        decides: 'Head of CMC',
        decide_now: '',
        agree: { ...BRANCH, trigger: 'Acceptable as proposed', action: 'Lock the assay and go on.' },
        agree_with_conditions: { ...BRANCH, early_signs: ['FDA asked this at INTERACT'] },
        disagree: { ...BRANCH, trigger: 'We do not agree', action: 'Ask what would suffice; delay lot 3.', weeks: 16 },
        no_answer: BRANCH,
      },
    },
  },
  {
    id: 'pl_0190a1b2-0000-7000-8000-000000000032',
    revision: 1,
    version: 1,
    body: {
      kind: 'ltfu',
      fda: {
        answers: {
          genome_editing: 'no',
          ex_vivo_only: 'no',
          persistence_shown: 'yes',
          integrates_or_alters_genome: 'no',
          latency_reactivation: 'no',
          genetically_modified: 'no',
          product_class: '',
          vector_or_cell: '',
          allogeneic: 'unknown',
          replication_competent: 'unknown',
          pediatric: 'unknown',
          growth_factor: 'unknown',
          cns: 'unknown',
          high_systemic_dose: 'unknown',
          dividing_tissue: 'unknown',
        },
        years: 5,
        duration_justification: 'The vector is not expected to integrate; five years cover the known delayed risks.',
        risk_assessment: '',
        objectives: ['Detect delayed adverse events', 'Describe durability of expression'],
        population: '',
        entry: '',
        delayed_events: [],
        visits: [
          { label: 'Month 6', month: 6, mode: 'in_person', window: '', assessments: ['Examination', 'Liver tests'] },
          { label: 'Year 1', month: 12, mode: 'in_person', window: '', assessments: ['Examination'] },
        ],
        assays: [],
        methods: [],
        procedures: '',
        reporting: '',
        analysis: '',
        retention: [],
        consent: [],
        oversight: '',
        continuity: { custodian: '', funding: '', records: '', text: '' },
        after_approval: '',
        form: 'undecided',
      },
      internal: { working: WORKING, cost: 'About 0.9 million a year' },
    },
  },
];
