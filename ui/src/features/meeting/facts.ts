/*
 * The facts from which the meeting is chosen, as questions in plain words. Every one may stay unknown; that is an answer too.
 * Total over the generated types, so a new fact or answer in Rust does not compile here until it has words.
 */
import type { FitFacts } from '../../api/bindings';

export type ChoiceName = Exclude<keyof FitFacts, CountName | 'live_discussion_reason'>;
export type CountName = 'question_count' | 'topic_count' | 'discipline_count' | 'recent_type_d_requests';

type Words<Name extends ChoiceName> = Record<Exclude<FitFacts[Name], 'unknown'>, string>;
type Choice<Name extends ChoiceName> = { label: string; answers: Words<Name> };

const YES_NO = { yes: 'Yes', no: 'No' };
export const NOT_KNOWN = 'Not known yet';

export const CHOICES: { [Name in ChoiceName]: Choice<Name> } = {
  product_chosen: { label: 'Is the product to be studied chosen?', answers: YES_NO },
  proof_of_concept: {
    label: 'How far is the proof of concept?',
    answers: {
      none: 'Nothing yet',
      in_vitro: 'In vitro only',
      preliminary_in_vivo: 'First results in animals',
      complete: 'Complete',
    },
  },
  manufacturing_process: {
    label: 'How far is the manufacturing process?',
    answers: {
      not_started: 'Not started',
      being_developed: 'Being developed',
      defined: 'Defined for clinical lots',
      locked: 'Locked',
    },
  },
  assays_developed: { label: 'Are assays developed?', answers: { none: 'None', partly: 'Some of them', yes: 'Yes' } },
  preliminary_release_criteria: { label: 'Are preliminary release criteria set?', answers: YES_NO },
  definitive_tox: {
    label: 'How far is the definitive toxicology study?',
    answers: {
      not_designed: 'Not designed',
      designed: 'Designed',
      running: 'Running',
      done: 'Done',
      not_applicable: 'None is planned',
    },
  },
  prior_interact: {
    label: 'Was there an INTERACT meeting before?',
    answers: {
      no: 'No',
      same_product: 'Yes, for this product',
      same_product_earlier_version: 'Yes, for an earlier version of it',
      other_product: 'Only for another product',
    },
  },
  prior_pre_ind: {
    label: 'Was there a pre-IND meeting before?',
    answers: {
      no: 'No',
      same_product: 'Yes, for this product and indication',
      same_product_other_indication: 'Yes, in another indication',
      other_product: 'Only for another product',
    },
  },
  ind_status: {
    label: 'Is there an IND?',
    answers: {
      none: 'No',
      active: 'Yes, for this product and indication',
      active_other_indication: 'Yes, in another indication',
    },
  },
  novelty: {
    label: 'How new are the questions?',
    answers: { none: 'Not new', some: 'New in part', high: 'Without precedent' },
  },
  answered_by_guidance: {
    label: 'How many of them does guidance answer?',
    answers: { none: 'None', some: 'Some', all: 'All' },
  },
  issue_complexity: { label: 'How complex is the issue?', answers: { ordinary: 'Ordinary', high: 'High' } },
  new_surrogate_endpoint: { label: 'Is it about a new surrogate endpoint?', answers: YES_NO },
  sponsor_wish: {
    label: 'Which meeting would you like?',
    answers: {
      none: 'No preference',
      interact: 'INTERACT',
      'pre-ind': 'Pre-IND',
      'type-a': 'Type A',
      'type-c': 'Type C',
      'type-d': 'Type D',
      wro: 'A written response',
      'clarification-request': 'A request for clarification',
    },
  },
  format_wish: {
    label: 'Which format would you like?',
    answers: { none: 'No preference', live: 'A live meeting', wro: 'A written response' },
  },
};

export const COUNTS: Record<CountName, { label: string; help?: string }> = {
  question_count: { label: 'Questions', help: 'Sub-questions counted' },
  topic_count: { label: 'Topics' },
  discipline_count: { label: 'Disciplines at FDA' },
  recent_type_d_requests: { label: 'Type D requests lately' },
};

export const GROUPS: { title: string; choices: ChoiceName[]; counts?: CountName[] }[] = [
  {
    title: 'The product and its data',
    choices: [
      'product_chosen',
      'proof_of_concept',
      'manufacturing_process',
      'assays_developed',
      'preliminary_release_criteria',
      'definitive_tox',
    ],
  },
  { title: 'What was there before', choices: ['prior_interact', 'prior_pre_ind', 'ind_status'] },
  {
    title: 'The questions',
    choices: ['novelty', 'answered_by_guidance', 'issue_complexity', 'new_surrogate_endpoint'],
    counts: ['question_count', 'topic_count', 'discipline_count', 'recent_type_d_requests'],
  },
  { title: 'What you would like', choices: ['sponsor_wish', 'format_wish'] },
];

/** How a fact is called, by the name under which a reason gives it. */
export function labelOfFact(fact: string): string | null {
  if (fact in CHOICES) return CHOICES[fact as ChoiceName].label;
  if (fact in COUNTS) return COUNTS[fact as CountName].label;
  return fact === 'live_discussion_reason' ? 'Why a live discussion is needed' : null;
}

/** How many facts are not known, of how many. */
export function unknownFacts(facts: FitFacts): { unknown: number; all: number } {
  const names = [...Object.keys(CHOICES), ...Object.keys(COUNTS)] as (ChoiceName | CountName)[];
  return { unknown: names.filter((name) => facts[name] === 'unknown').length, all: names.length };
}
