/*
 * The things of a program that a task can be about, each with the name under which it is chosen and the kind that leads to its screen.
 */
import type { ThingKind } from '../../api/bindings';
import type { Snapshot } from '../../record/things';
import { MEETING_NAMES } from '../../shared/format/names';

export type Pointed = { id: string; kind: ThingKind; label: string };

export function thingsToPointAt(snapshot: Snapshot, headings: Record<string, string>): Pointed[] {
  const list = <One extends { id: string }>(all: One[], kind: ThingKind, word: string, name: (one: One) => string) =>
    all.map((one, at) => ({ id: one.id, kind, label: `${word}: ${name(one) || at + 1}` }));
  return [
    ...list(snapshot.meetings, 'meeting', 'Meeting', ({ fda }) => MEETING_NAMES[fda.kind]),
    ...list(snapshot.questions, 'question', 'Question', ({ fda }) => fda.title),
    ...list(snapshot.plans, 'plan', 'Plan', ({ body }) => body.kind),
    ...list(snapshot.beats, 'beat', 'Story', ({ fda }) => fda.heading),
    ...list(snapshot.claims, 'claim', 'Claim', ({ fda }) => fda.statement),
    ...list(snapshot.evidence, 'evidence', 'Evidence', ({ fda }) => fda.title),
    ...list(snapshot.sections, 'section', 'Section', ({ id }) => headings[id] ?? ''),
    ...list(snapshot.enclosures, 'enclosure', 'Enclosure', ({ fda }) => fda.title),
    ...list(snapshot.lots, 'lot', 'Lot', ({ fda }) => fda.number),
    ...list(snapshot.people, 'person', 'Person', ({ fda }) => fda.name),
  ];
}
