/*
 * Which points are shown, and under which headings; neighbors in the file stay together.
 */
import type { ReviewEntry } from '../../api/bindings';

export type Show = 'open' | 'decided' | 'all';

export const showOf = (show: string | undefined): Show => (show === 'decided' || show === 'all' ? show : 'open');

/** The points of a choice; one that a link leads to is shown whatever was chosen. */
export function shownOf(entries: ReviewEntry[], show: Show, linked?: string): ReviewEntry[] {
  return entries.filter(({ point: { id, internal } }) => {
    const open = internal.decision === 'open';
    return show === 'all' || open === (show === 'open') || id === linked;
  });
}

/** The points under their headings, in the order in which these come first. */
export function bySection(entries: ReviewEntry[]): { key: string; heading: string; points: ReviewEntry[] }[] {
  const sections = new Map<string, ReviewEntry[]>();
  for (const entry of entries) {
    const section = entry.point.quote.section;
    sections.set(section, [...(sections.get(section) ?? []), entry]);
  }
  return [...sections].map(([section, points]) => ({
    key: section,
    heading: section || 'Before the first heading',
    points,
  }));
}
