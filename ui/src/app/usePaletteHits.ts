/*
 * What the palette finds in the open program, by title and text, while one types: grouped by kind, each with where it stands. What is
 * found and how it is ordered comes from Rust.
 */
import { useEffect, useState } from 'react';
import type { ProgramHit, ThingKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { KIND_NAMES } from '../record/kinds';
import { useGoTo } from '../record/place';
import { titleOfKey } from '../shared/format/words';

export type PaletteEntry = {
  id: string;
  label: string;
  description?: string;
  keywords?: string[];
  shown?: string | undefined;
  run: () => void;
};
export type PaletteGroup = { group: string; actions: PaletteEntry[] };

/** So many of one kind; the search screen shows all. */
const MOST = 6;

export function usePaletteHits(program: string | null, query: string): { groups: PaletteGroup[]; settled: boolean } {
  const words = useSettled(query.trim());
  const asked = program !== null && words.length > 1;
  const hits = useAnswer('program_search', asked ? { program, text: words } : null).data;
  const goTo = useGoTo(program ?? '');
  const names = useSectionNames(program);
  const settled = words === query.trim() && (!asked || hits !== undefined);
  if (!asked || !hits) return { groups: [], settled };
  const kinds = new Map<ThingKind, ProgramHit[]>();
  for (const hit of hits) kinds.set(hit.kind, [...(kinds.get(hit.kind) ?? []), hit]);
  const groups = [...kinds].map(([kind, list]) => ({
    group: KIND_NAMES[kind].many,
    actions: list.slice(0, MOST).map((hit) => ({
      id: `hit-${hit.id}`,
      label: names.get(hit.id) ?? (plain(hit.title) || KIND_NAMES[kind].one),
      description: snippetOf(hit),
      run: () => goTo(hit),
    })),
  }));
  return { groups, settled };
}

/** The piece of text that was found, unless it only repeats the title. */
function snippetOf({ title, snippet }: ProgramHit): string {
  const text = snippet.map((run) => run.text).join('');
  return text.trim() === title.trim() ? '' : plain(text);
}

/** A piece of stored text without the marks and bars it is written with, on one line. */
const plain = (text: string) =>
  text
    .replace(/<\/?su[bp]>|\*\*|`/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s*\|[\s|:-]*/g, ' · ')
    .replace(/\s+/g, ' ')
    .replace(/^[·#>\s]+|[·\s]+$/g, '');

/** Sections have no title of their own; they are called by their place in the package. */
function useSectionNames(program: string | null): Map<string, string> {
  const view = useAnswer('program_get', program ? { program } : null).data;
  const sections = view?.snapshot.sections ?? [];
  return new Map(
    sections.map(({ id, fda: { heading, slot } }) => [id, heading || titleOfKey(slot.split('.').at(-1) ?? slot)]),
  );
}

/** What was typed, once the typing rests for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
