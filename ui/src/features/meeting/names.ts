/*
 * How the choices of a meeting and of its people are called. Total over the generated types.
 */
import type { Capacity, Discipline, Outcome } from '../../api/bindings';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  interact: 'an INTERACT meeting',
  'pre-ind': 'a pre-IND meeting',
  'type-c': 'a Type C meeting',
  'type-d': 'a Type D meeting',
  wro: 'a written response',
  'not-yet': 'no request yet',
  'ind-direct': 'straight to the IND',
  'other-channel': 'another channel',
};

export const DISCIPLINE_NAMES: Record<Discipline, string> = {
  cmc: 'CMC',
  'pharm-tox': 'Pharmacology and toxicology',
  clinical: 'Clinical',
  statistical: 'Statistics',
  device: 'Device and delivery',
  regulatory: 'Regulatory',
};

export const CAPACITY_NAMES: Record<Capacity, string> = {
  sponsor: 'Sponsor',
  consultant: 'Consultant',
  interpreter: 'Interpreter',
  contractor: 'Contract organization',
  investigator: 'Investigator',
  patient: 'Patient or advocate',
};
