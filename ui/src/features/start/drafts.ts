/*
 * Pasted text as draft questions, one a paragraph, without the numbers and bullets a list in Word has. And an example to try.
 */
import type { MeetingKind, Modality, TriageInput } from '../../api/bindings';

export type Desk = {
  text: string;
  meeting: MeetingKind;
  modality: Modality | null;
  /** Whether the drafts have been sorted once; from then on they are sorted after each change. */
  sorted: boolean;
};

export const EMPTY_DESK: Desk = { text: '', meeting: 'pre-ind', modality: null, sorted: false };

/** `1.`, `(2)`, `Q3:`, a dash or a bullet before the words. */
const MARK = /^\s*(?:(?:Q(?:uestion)?\s*)?\(?\d{1,2}[.):]|[-–•*])\s+/i;

/** The drafts in a text. Paragraphs count; where nothing is blank between them, lines do. */
export function draftsIn(text: string): string[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const divided = lines.some((line, at) => line.trim() === '' && lines.slice(at).some((rest) => rest.trim() !== ''));
  const drafts: string[] = [];
  let open = false;
  for (const line of lines) {
    const words = line.replace(MARK, '').trim();
    if (words === '') {
      open = false;
      continue;
    }
    if (open && divided && !MARK.test(line)) drafts[drafts.length - 1] += ` ${words}`;
    else drafts.push(words);
    open = true;
  }
  return drafts;
}

export function triageOf({ text, meeting, modality }: Desk): TriageInput {
  const questions = draftsIn(text).map((words, at) => ({ id: String(at + 1), text: words, sub_questions: [] }));
  return { meeting, questions, ...(modality ? { modality } : {}) };
}

/** The text with one draft in other words, or with one more. */
export function withDraft(text: string, old: string | null, words: string): string {
  const drafts = draftsIn(text);
  const at = old === null ? -1 : drafts.indexOf(old);
  const next = at < 0 ? [...drafts, words] : drafts.map((draft, index) => (index === at ? words : draft));
  return next.join('\n\n');
}

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
