/*
 * A review in memory: two changes and a comment that came back in one file. It imitates shapes and order of events, never rules.
 */
import type { ReviewEntry, ReviewPoint, ReviewPointNotes, ReviewQuote } from '../api/bindings';
import type { Answers } from './host';
import { QUESTIONS } from './sample';

const BLANK: ReviewPointNotes = {
  kind: 'comment',
  author: 'Ana Ruiz',
  date: '2026-11-20T09:00:00Z',
  text: '',
  reply_to: '',
  resolved: false,
  by_hand: '',
  file: 'BB-301 returned.docx',
  sha256: '',
  key: '',
  decision: 'open',
  why: '',
  who: '',
  applied: false,
};

const NO_WORDS: ReviewQuote = {
  passage: '',
  before: '',
  after: '',
  note: '',
  paragraph: '',
  at: 0,
  section: '',
  bookmarks: [],
};

const point = (id: number, quote: Partial<ReviewQuote>, internal: Partial<ReviewPointNotes>): ReviewPoint => ({
  id: `rv_0190a1b2-0000-7000-8000-0000000000${id}`,
  revision: 1,
  quote: { ...NO_WORDS, ...quote },
  internal: { ...BLANK, ...internal },
});

const REVIEW: ReviewEntry[] = [
  {
    point: point(91, { section: 'Question CMC-1: Potency', before: 'two', after: 'three' }, { kind: 'replace' }),
    label: 'Replacement',
    words: [
      { change: 'same', text: 'We tested ' },
      { change: 'removed', text: 'two' },
      { change: 'added', text: 'three' },
      { change: 'same', text: ' lots.' },
    ],
    offer: {
      kind: 'question',
      id: QUESTIONS[0]?.id ?? '',
      revision: 1,
      path: 'fda.position',
      label: 'Question “Potency”',
    },
    by_hand: '',
  },
  {
    point: point(
      92,
      { section: 'Question CMC-1: Potency', passage: 'three lots' },
      { kind: 'comment', text: 'Which three?' },
    ),
    label: 'Comment',
    words: [],
    by_hand: '',
  },
  {
    point: point(
      93,
      { section: 'Background', before: 'One moves.', after: 'One moves.', note: 'Stability' },
      { kind: 'move' },
    ),
    label: 'Move',
    words: [{ change: 'same', text: 'One moves.' }],
    by_hand: 'Moved text is put in its new place by hand.',
  },
];

export function reviewAnswers(none: boolean): Answers {
  let entries = none ? [] : REVIEW;
  return {
    review_list: () => entries,
    review_read: ({ path }) => {
      const known = entries.length;
      entries = REVIEW;
      const file = path.split('/').at(-1) ?? path;
      return { file, comments: 1, changes: 2, added: REVIEW.length - known, known, generated: 0 };
    },
    review_decide: ({ id, decision, why, apply }) => {
      entries = entries.map((entry) => {
        if (entry.point.id !== id) return entry;
        const { offer, ...rest } = entry;
        const internal = { ...entry.point.internal, decision, why, who: 'lead', applied: apply !== undefined };
        return { ...rest, ...(decision === 'open' && offer ? { offer } : {}), point: { ...entry.point, internal } };
      });
      const point = entries.find((entry) => entry.point.id === id)?.point ?? REVIEW[0]?.point;
      return { point: point as ReviewPoint, changed: apply?.label ?? '' };
    },
  };
}
