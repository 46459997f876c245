/*
 * The desk on which drafts lie before they belong to a program, and an example to try. How a text is taken apart is Rust's.
 */
import type { Draft, MeetingKind, Modality, TriageInput } from '../../api/bindings';

export type Desk = {
  text: string;
  meeting: MeetingKind;
  modality: Modality | null;
  /** Whether the drafts have been sorted once; from then on they are sorted after each change. */
  sorted: boolean;
};

export const EMPTY_DESK: Desk = { text: '', meeting: 'pre-ind', modality: null, sorted: false };

export function triageOf({ meeting, modality }: Desk, questions: Draft[]): TriageInput {
  return { meeting, questions, ...(modality ? { modality } : {}) };
}

/** Drafts as a text that is taken apart into the same drafts again. */
export const textOf = (drafts: readonly string[]) => drafts.join('\n\n');

/** Invented drafts of an invented product, with the usual weaknesses. */
export const EXAMPLE: Desk = {
  meeting: 'pre-ind',
  modality: 'aav-in-vivo',
  sorted: true,
  text: [
    'Does the Agency agree that the expression potency assay described in section 3.2 is acceptable for release of the first clinical lots?',
    'Is our potency assay for release of the first clinical lots acceptable?',
    'Does the Agency agree with the toxicology study in mice and with the biodistribution study in section 4.3?',
    'What does FDA think of our dose escalation?',
    'Does the Agency agree that a starting dose of 2 × 10^13 vg/kg is supported by the pharmacology study in section 4.1?',
    'How long do participants have to be followed after an AAV gene therapy?',
    'Can we get orphan designation for this indication?',
    'Does the Agency agree that comparability of the toxicology lot and the clinical lot can be shown with the tests in Table 6?',
    'Does the Agency agree that the primary endpoint at week 52 is acceptable?',
  ].join('\n\n'),
};
