/*
 * What each packet is called in short, what it holds in one sentence, and which step of the work it belongs to. Total over the generated
 * kinds, so a new kind in Rust does not compile here until it is said what it is.
 */
import type { PacketKind, Step } from '../../api/bindings';

export const SHORT_NAMES: Record<PacketKind, string> = {
  request: 'Request',
  interact: 'INTERACT',
  'pre-ind': 'Pre-IND',
  'follow-up': 'Follow-up plan',
  contingency: 'Contingency book',
  readiness: 'Readiness report',
  program: 'Whole program',
};

export const SUMMARIES: Record<PacketKind, string> = {
  request: 'The cover letter and the meeting request with every required element in order.',
  interact:
    'The package for an INTERACT meeting: background, questions with positions, what is known and what is planned.',
  'pre-ind':
    'The package for a pre-IND meeting: background, questions with positions, supporting data, follow-up and enclosures.',
  'follow-up': 'How participants are followed after dosing, how long and why, with the schedule of visits.',
  contingency:
    'For each question what the team does with each answer, the least acceptable outcome and the effect on the IND date.',
  readiness: 'Every finding, where each claim and each piece of evidence is used, dates and tasks.',
  program: 'Everything the program holds, also as one file that can be imported again.',
};

/** The step whose readiness a packet needs; none where everything counts. */
export const STEPS: Partial<Record<PacketKind, Step>> = {
  request: 'request',
  interact: 'package',
  'pre-ind': 'package',
  'follow-up': 'package',
  contingency: 'meeting_day',
};
