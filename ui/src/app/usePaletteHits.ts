/*
 * What the palette finds in the open program, by title and text, while one types: grouped by kind, each with where it stands. What is
 * found and how it is ordered comes from Rust.
 */
import { useEffect, useState } from 'react';
import type { ProgramHit, ThingKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { KIND_NAMES } from '../record/kinds';
import { useGoTo } from '../record/place';

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
  const settled = words === query.trim() && (!asked || hits !== undefined);
  if (!asked || !hits) return { groups: [], settled };
  const kinds = new Map<ThingKind, ProgramHit[]>();
  for (const hit of hits) kinds.set(hit.kind, [...(kinds.get(hit.kind) ?? []), hit]);
  const groups = [...kinds].map(([kind, list]) => ({
    group: KIND_NAMES[kind].many,
    actions: list.slice(0, MOST).map((hit) => ({
      id: `hit-${hit.id}`,
      label: plain(hit.title) || KIND_NAMES[kind].one,
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

/** What was typed, once the typing rests for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
