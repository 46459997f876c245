/*
 * A small fictional story for the mock host: beats, claims, sources, facts, and findings about them. Examples of form only.
 */
import type { Beat, BeatGuidance, Claim, Evidence, Fact, Finding, Lot, Place, ProfileRow } from '../api/bindings';
import { PROGRAM } from './sample';

export const WORKING = { owner: '', status: 'draft', note: '' } as const;
export const idOf = (prefix: string, at: number) =>
  `${prefix}_0190a1b2-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`;

export const SOURCES: Evidence[] = [
  source(idOf('ev', 1), 'Study BB-301-P04', { maturity: 'final', result: 'No adverse findings at 3 x 10^13 vg/kg' }),
  source(idOf('ev', 2), 'Study BB-301-T02', { maturity: 'planned' }),
];

export const CLAIMS: Claim[] = [
  {
    id: idOf('cl', 1),
    revision: 1,
    fda: { statement: 'One dose corrects bleeding in mice.', value: '', evidence: [idOf('ev', 1)] },
    internal: { working: WORKING, stale: true },
  },
  {
    id: idOf('cl', 2),
    revision: 1,
    fda: { statement: 'The vector does not reach the gonads.', value: '', evidence: [] },
    internal: { working: WORKING, stale: false },
  },
];

export const BEATS: Beat[] = [
  beat(idOf('bt', 1), 'unmet_need', 'Disease and unmet need', 'Patients bleed into joints every month.', 20),
  beat(idOf('bt', 2), 'safety', 'Basis for safety', 'One two three four five six seven.', 5, [idOf('cl', 1)]),
  beat(idOf('bt', 3), 'follow_up', 'Follow-up of participants', '', 0),
];

export const FACTS: Fact[] = [
  {
    id: idOf('ft', 1),
    revision: 1,
    fda: { name: 'Starting dose', key: 'starting_dose', value: '5', unit: 'units', basis: '', evidence: [] },
    internal: WORKING,
  },
];

export const PROFILE: ProfileRow[] = ['Indication', 'Efficacy'].map((attribute, at) => ({
  id: idOf('tp', at + 1),
  revision: 1,
  fda: { attribute, minimum: '', target: '', evidence: [] },
  internal: WORKING,
}));

export const LOTS: Lot[] = [
  {
    id: idOf('lt', 1),
    revision: 1,
    fda: {
      number: 'BB-TOX-1',
      purpose: 'Toxicology',
      process_version: 'Process 1',
      site: 'Example site',
      scale: '50 L',
      quantity: '2 x 10^13 vg/mL',
      method: 'ddPCR',
      reference_standard: '',
      potency: '',
      release: '',
    },
    internal: WORKING,
  },
];

/** Findings about the story; a test that needs them hands them to the host. */
export const STORY_FINDINGS: Finding[] = [
  found('beat.over_budget', 'warn', 'Basis for safety has 7 words, the budget is 5.', {
    kind: 'beat',
    id: idOf('bt', 2),
    path: 'fda.body',
    label: 'Basis for safety',
  }),
  found('story.no_ask', 'warn', 'The overview does not say what is asked of FDA.', {
    kind: 'program',
    id: PROGRAM.id,
    path: '',
    label: 'Program',
  }),
  found(
    'number.contradicts_fact',
    'warn',
    'A claim says 7; the key fact “Starting dose” is 5.',
    { kind: 'claim', id: idOf('cl', 1), path: 'fda.value', label: 'Claim “One dose”' },
    idOf('ft', 1),
  ),
];

export const GUIDANCE: BeatGuidance[] = [
  {
    id: 'safety-pre-ind',
    job: 'safety',
    meeting: 'pre-ind',
    modalities: ['all'],
    purpose: 'Show why the starting dose is reasonable.',
    must_say: ['The margin in one method'],
    leave_out: ['Every finding of every study'],
    budget_words: 600,
    weak: 'The robust margin supports the trial.',
    strong: 'The margin is tenfold, both doses by digital PCR.',
    reviewer_questions: ['Are the doses measured in the same way?'],
    confidence: 'judgment',
  },
];

export function beat(
  at: string,
  job: Beat['fda']['job'],
  heading: string,
  body: string,
  budget: number,
  claims: string[] = [],
) {
  return {
    id: at,
    revision: 1,
    fda: { job, heading, body, claims },
    internal: { working: WORKING, budget_words: budget },
  };
}

export function source(at: string, title: string, more: Partial<Evidence['fda']>): Evidence {
  const fda: Evidence['fda'] = {
    kind: 'nonclinical_study',
    title,
    citation: '',
    locator: '',
    maturity: 'planned',
    model: '',
    design: '',
    glp: '',
    result: '',
    lots: [],
    enclosed: false,
    pages: 0,
  };
  return { id: at, revision: 1, fda: { ...fda, ...more }, internal: WORKING };
}

function found(rule: string, severity: Finding['severity'], sentence: string, place: Place, detail = ''): Finding {
  return {
    id: `${rule}@${place.id}#${place.path}#${detail}`,
    rule,
    severity,
    sentence,
    why: 'An example of form only.',
    place,
    fix: 'An example of form only.',
  };
}
