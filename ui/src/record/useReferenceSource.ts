/*
 * What a text of a program can refer to, and how each thing is called now: key facts by their value, the others by their title.
 * What is gone has no label, and the editor says so.
 */
import { useMemo, useRef } from 'react';
import type { ReferenceKind } from '../api/bindings';
import type { Referable, ReferenceSource } from '../editor/references';
import { useGoTo } from './place';
import { type Snapshot, useSnapshot } from './things';

const MOST = 30;

export function useReferenceSource(program: string): ReferenceSource {
  const snapshot = useSnapshot(program);
  const way = useGoTo(program);
  const goTo = useRef(way);
  goTo.current = way;
  return useMemo(() => {
    const all = snapshot ? referables(snapshot) : [];
    const known = new Map(all.map((one) => [one.id, one]));
    return {
      labelOf: (_kind: ReferenceKind, id: string) => known.get(id) ?? null,
      search: (text: string) => {
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        const says = ({ label, detail }: Referable) => `${label} ${detail}`.toLowerCase();
        return all.filter((one) => words.every((word) => says(one).includes(word))).slice(0, MOST);
      },
      open: (kind: ReferenceKind, id: string) => goTo.current({ kind, id }),
    };
  }, [snapshot]);
}

function referables({ facts, claims, evidence, questions, sections, figures }: Snapshot): Referable[] {
  return [
    ...facts.map(({ id, fda }) => ({
      kind: 'fact' as const,
      id,
      label: [fda.value, fda.unit]
        .filter(Boolean)
        .join(' ')
        .replace(/<\/?su[bp]>/g, ''),
      detail: fda.name,
    })),
    ...claims.map(({ id, fda }) => ({ kind: 'claim' as const, id, label: fda.statement, detail: fda.value })),
    ...evidence.map(({ id, fda }) => ({ kind: 'evidence' as const, id, label: fda.title, detail: fda.citation })),
    ...questions.map(({ id, fda }) => ({ kind: 'question' as const, id, label: fda.title || fda.ask, detail: '' })),
    ...sections.map(({ id, fda }) => ({ kind: 'section' as const, id, label: fda.heading || fda.slot, detail: '' })),
    ...figures
      .filter(({ audience }) => audience === 'fda')
      .map(({ id, fda }) => ({ kind: 'figure' as const, id, label: fda.caption, detail: fda.alt })),
  ];
}
