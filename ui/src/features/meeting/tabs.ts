/*
 * The parts of the meeting screen, and which of them a field of a meeting stands in, for links that name only the field.
 */
export const TABS = [
  { id: 'fit', words: 'Which meeting' },
  { id: 'dates', words: 'Dates' },
  { id: 'request', words: 'Request' },
  { id: 'people', words: 'People' },
  { id: 'agenda', words: 'Agenda' },
  { id: 'leave', words: 'Must leave with' },
] as const;

export type Tab = (typeof TABS)[number]['id'];

const PLACES: [start: string, tab: Tab][] = [
  ['internal.fit', 'fit'],
  ['fda.dates', 'dates'],
  ['fda.agenda', 'agenda'],
  ['internal', 'leave'],
  ['fda', 'request'],
];

/** The part that the address names, else the one that holds the field it names, else the first. */
export function tabOf({ tab, field }: { tab?: string | undefined; field?: string | undefined }): Tab {
  const named = TABS.find(({ id }) => id === tab);
  if (named) return named.id;
  return PLACES.find(([start]) => field?.startsWith(start))?.[1] ?? 'fit';
}
