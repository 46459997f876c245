/*
 * The places of running text in a packet, in their order, each with the sections that fill it and what the checks found there.
 * Which slots there are and where they stand comes from Rust.
 */
import { useMemo } from 'react';
import type { Finding, PacketKind, Section, Slot } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { useSnapshot } from '../../record/things';

export type OutlinePlace = { slot: Slot; sections: { section: Section; words: number; findings: Finding[] }[] };
export type OutlineDocument = { title: string; places: OutlinePlace[] };

export function useOutline(program: string, packet: PacketKind) {
  const slots = useAnswer('slot_list', { packet });
  const snapshot = useSnapshot(program);
  const findings = useAnswer('finding_list', { program }).data;
  const documents = useMemo(() => {
    if (!slots.data || !snapshot) return null;
    const list: OutlineDocument[] = [];
    for (const slot of slots.data) {
      const sections = snapshot.sections
        .filter(({ fda }) => fda.slot === slot.slot)
        .map((section) => ({
          section,
          words: wordsOf(section.fda.body),
          findings: (findings ?? []).filter(({ place, dismissed }) => place.id === section.id && !dismissed),
        }));
      const last = list.at(-1);
      if (last?.title === slot.document) last.places.push({ slot, sections });
      else list.push({ title: slot.document, places: [{ slot, sections }] });
    }
    return list;
  }, [slots.data, snapshot, findings]);
  return { documents, query: slots };
}

/** Words as the eye counts them; the budget itself is checked in Rust. */
export function wordsOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The sections of a packet in the order in which they are printed. */
export function inOrder(documents: OutlineDocument[]): { slot: Slot; section: Section }[] {
  return documents.flatMap(({ places }) =>
    places.flatMap(({ slot, sections }) => sections.map(({ section }) => ({ slot, section }))),
  );
}
