/*
 * What a question can be linked to, as choices in words.
 */
import type { Snapshot } from '../../../record/things';
import { MEETING_NAMES } from '../../../shared/format/names';
import { plainLine } from '../plain';

type Choice = { value: string; label: string };
export type Choices = {
  meetings: Choice[];
  people: Choice[];
  claims: Choice[];
  evidence: Choice[];
  sections: Choice[];
};

export function choicesOf(
  { meetings, people, claims, evidence, sections }: Snapshot,
  headings: Record<string, string>,
): Choices {
  const same = (kind: string) => meetings.filter(({ fda }) => fda.kind === kind).length > 1;
  return {
    meetings: meetings.map(({ id, fda }, at) => ({
      value: id,
      label: same(fda.kind) ? `${MEETING_NAMES[fda.kind]}, ${at + 1}` : MEETING_NAMES[fda.kind],
    })),
    people: people.map(({ id, fda, internal }) => ({
      value: id,
      label: fda.name || internal.meeting_role || 'Without a name',
    })),
    claims: claims.map(({ id, fda }) => ({ value: id, label: short(fda.statement, 'A claim without words') })),
    evidence: evidence.map(({ id, fda }) => ({
      value: id,
      label: short(fda.title || fda.citation, 'Evidence without a title'),
    })),
    sections: sections.map(({ id }) => ({ value: id, label: headings[id] ?? 'A section without a place' })),
  };
}

/** Long enough to tell one from another, short enough for a tag. */
function short(text: string, otherwise: string): string {
  const line = plainLine(text);
  if (line === '') return otherwise;
  return line.length > 70 ? `${line.slice(0, 68).trimEnd()}…` : line;
}
