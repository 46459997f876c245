/*
 * Makes questions of a program out of sorted drafts: those that stay with rank and discipline; what was merged is noted at the question
 * it belongs to; what is put off is kept without a meeting, if that is wished.
 */
import type { Question, Triage, Triaged } from '../../api/bindings';

export type Kept = { draft: Triaged; merged: Triaged[]; later: boolean };

export function keptOf({ questions }: Triage, withLater: boolean): Kept[] {
  const mergedInto = (id: string) => questions.filter((one) => one.verdict === 'merge' && one.with === id);
  const staying = questions.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const later = withLater ? questions.filter(({ verdict }) => verdict === 'move_to_pre_ind') : [];
  return [
    ...staying.map((draft) => ({ draft, merged: mergedInto(draft.id), later: false })),
    ...later.map((draft) => ({ draft, merged: [], later: true })),
  ];
}

/** A blank question with the words of a draft; the title is that of the nearest topic, if there is one. */
export function questionOf(
  blank: Question,
  kept: Kept,
  meeting: string | undefined,
  titles: ReadonlyMap<string, string>,
): Question {
  const { draft, merged, later } = kept;
  const notes = [
    draft.verdict === 'split' ? `To be split in two. ${draft.reason}` : '',
    ...merged.map(({ text }) => `Also drafted as: ${text}`),
    later ? `Put off to the pre-IND meeting. ${draft.reason}` : '',
  ].filter(Boolean);
  return {
    ...blank,
    fda: {
      ...blank.fda,
      title: (draft.topic && titles.get(draft.topic)) || '',
      ask: draft.text,
      ...(draft.discipline ? { discipline: draft.discipline } : {}),
      ...(meeting && !later ? { meeting } : {}),
      ...(draft.rank !== undefined && !later ? { rank: draft.rank } : {}),
    },
    internal: { ...blank.internal, working: { ...blank.internal.working, note: notes.join('\n\n') } },
  };
}
