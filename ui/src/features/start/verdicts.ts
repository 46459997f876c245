/*
 * What triage does with a draft, in words and signs. Total over the generated type.
 */
import {
  IconArrowForwardUp,
  IconArrowMerge,
  IconArrowsSplit2,
  IconBook,
  IconBuilding,
  IconCheck,
} from '@tabler/icons-react';
import type { Triaged, Verdict } from '../../api/bindings';

export const VERDICTS: Record<Verdict, { words: string; icon: typeof IconCheck; tone: 'stays' | 'change' | 'goes' }> = {
  keep: { words: 'Keep', icon: IconCheck, tone: 'stays' },
  split: { words: 'Split in two', icon: IconArrowsSplit2, tone: 'change' },
  merge: { words: 'Merge', icon: IconArrowMerge, tone: 'change' },
  move_to_pre_ind: { words: 'Move to pre-IND', icon: IconArrowForwardUp, tone: 'goes' },
  wrong_office: { words: 'Another office decides', icon: IconBuilding, tone: 'goes' },
  answered_by_guidance: { words: 'Answered by guidance', icon: IconBook, tone: 'goes' },
};

/** `Merge with 1`. */
export const verdictOf = ({ verdict, with: twin }: Triaged) =>
  twin ? `${VERDICTS[verdict].words} with ${twin}` : VERDICTS[verdict].words;

/** The drafts that stay by rank, then the others in the order given; as the clean table has them. */
export function sorted(questions: readonly Triaged[]): { staying: Triaged[]; leaving: Triaged[] } {
  const staying = questions.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return { staying, leaving: questions.filter(({ rank }) => rank === undefined) };
}
