/*
 * What a text of a program can refer to, and how each thing is called now: key facts by their value, the others by their title.
 * What is gone has no label, and the editor says so. A text for FDA is offered only what FDA may see.
 */
import { useMemo, useRef } from 'react';
import type { Audience, ProgramView, ReferenceKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import type { Picture, Referable, ReferenceSource } from '../editor/references';
import { useGoTo } from './place';
import { fullSnapshot } from './things';

const MOST = 30;
const EACH = 3;

/** Who reads the field at a path: what lies under `fda` may reach FDA. */
export const audienceOf = (path: string): Audience => (path.startsWith('internal') ? 'internal' : 'fda');

export function useReferenceSource(program: string, audience: Audience): ReferenceSource {
  const view = useAnswer('program_get', { program }).data;
  const way = useGoTo(program);
  const goTo = useRef(way);
  goTo.current = way;
  return useMemo(() => {
    // Read when it is first asked, and once for all fields of a form.
    const known = () => (view ? knownOf(view) : NOTHING);
    return {
      labelOf: (_kind: ReferenceKind, id: string) => known().byId.get(id) ?? null,
      search: (text: string, kind: ReferenceKind | null) => {
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        const says = ({ label, detail }: Referable) => `${label} ${detail}`.toLowerCase();
        return known()
          .all.filter((one) => audience === 'internal' || !known().internal.has(one.id))
          .filter((one) => kind === null || one.kind === kind)
          .filter((one) => words.every((word) => says(one).includes(word)))
          .filter(kind === null ? firstOfEach() : () => true)
          .slice(0, MOST);
      },
      pictureOf: (id: string) => known().pictures.get(id) ?? null,
      open: (kind: ReferenceKind, id: string) => goTo.current({ kind, id }),
    };
  }, [view, audience]);
}

/** Lets the first few of each kind through, so that many facts do not hide the figures. */
function firstOfEach() {
  const seen = new Map<ReferenceKind, number>();
  return ({ kind }: Referable) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= EACH;
  };
}

type Known = {
  all: Referable[];
  byId: Map<string, Referable>;
  internal: Set<string>;
  pictures: Map<string, Picture>;
};

const NOTHING: Known = { all: [], byId: new Map(), internal: new Set(), pictures: new Map() };
const read = new WeakMap<ProgramView, Known>();

function knownOf(view: ProgramView): Known {
  const before = read.get(view);
  if (before) return before;
  const all = referables(view);
  const internal = (view.snapshot.figures ?? []).filter(({ audience }) => audience !== 'fda').map(({ id }) => id);
  const pictures = new Map<string, Picture>();
  for (const { id, fda } of view.snapshot.figures ?? []) {
    if (fda.media === 'svg' && fda.svg) pictures.set(id, { svg: fda.svg });
    else if (fda.media !== 'svg' && fda.hash) pictures.set(id, { hash: fda.hash });
  }
  const byId = new Map(all.map((one) => [one.id, one]));
  const known = { all, byId, internal: new Set<string>(internal), pictures };
  read.set(view, known);
  return known;
}

function referables({ snapshot, headings }: ProgramView): Referable[] {
  const { facts, claims, evidence, questions, sections, figures } = fullSnapshot(snapshot);
  const one = (kind: ReferenceKind, id: string, label: string, detail = '') => ({
    kind,
    id,
    label: onOneLine(label),
    detail: onOneLine(detail),
  });
  return [
    ...facts.map(({ id, fda }) => one('fact', id, [fda.value.trim(), fda.unit].filter(Boolean).join(' '), fda.name)),
    ...claims.map(({ id, fda }) => one('claim', id, fda.statement, fda.value)),
    ...evidence.map(({ id, fda }) => one('evidence', id, fda.title, fda.citation)),
    ...questions.map(({ id, fda }) => one('question', id, fda.title || fda.ask)),
    ...sections.map(({ id, fda }) => one('section', id, headings[id] ?? fda.slot)),
    ...figures.map(({ id, fda }) => one('figure', id, fda.caption, fda.alt)),
  ];
}

/** A label as Rust writes it: powers after a `^`, other references by their words. */
const onOneLine = (text: string) =>
  text
    .replace(/<sup>(.*?)<\/sup>/g, '^$1')
    .replace(/<\/?sub>/g, '')
    .replace(/!?\[([^\]]*)\]\(\w+:[\w-]+\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
