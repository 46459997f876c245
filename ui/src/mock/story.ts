/*
 * What the mock host keeps of story, evidence and facts: lists that can be added to, moved and removed from, and the answers around
 * them. It imitates shapes, never rules: a text is read as one paragraph of plain words, and findings are examples.
 */
import type { Beat, Claim, Evidence, Place, Thing, ThingKind, Trace } from '../api/bindings';
import type { Answers } from './host';
import { PROGRAM } from './sample';
import { BEATS, beat, CLAIMS, FACTS, GUIDANCE, idOf, LOTS, PROFILE, SOURCES, source, WORKING } from './storySample';

type Lists = { [Kind in ThingKind]?: { id: string; revision: number }[] };

export function storyAnswers(base: Answers, empty: boolean): Answers {
  const lists: Lists = empty
    ? {}
    : { beat: BEATS, claim: CLAIMS, evidence: SOURCES, fact: FACTS, profile_row: PROFILE, lot: LOTS };
  const ours: ThingKind[] = [
    ...(['beat', 'claim', 'evidence', 'fact', 'profile_row', 'lot'] as const),
    ...(['dose_bridge_row', 'figure', 'enclosure', 'advice'] as const),
  ];
  let program = PROGRAM;
  let before = { ...lists };
  let made = 50;
  const kindOf = (thing: string) => ours.find((kind) => lists[kind]?.some((one) => one.id === thing));
  const list = <One>(kind: ThingKind) => (lists[kind] ?? []) as unknown as One[];
  const keep = (thing: Thing): Thing => {
    const saved = { ...thing, value: { ...thing.value, revision: thing.value.revision + 1 } } as Thing;
    if (saved.thing === 'program') {
      program = saved.value;
      return saved;
    }
    const all = lists[saved.thing] ?? [];
    const there = all.some((one) => one.id === saved.value.id);
    lists[saved.thing] = there
      ? all.map((one) => (one.id === saved.value.id ? saved.value : one))
      : [...all, saved.value];
    return saved;
  };

  return {
    program_get: (request) => {
      const view = base.program_get?.(request);
      if (!view) throw new Error('the base answers for programs');
      return {
        ...view,
        snapshot: {
          ...view.snapshot,
          program: { ...program, id: request.program },
          beats: list('beat'),
          claims: list('claim'),
          evidence: list('evidence'),
          facts: list('fact'),
          profile: list('profile_row'),
          lots: list('lot'),
          dose_bridge: list('dose_bridge_row'),
          figures: list('figure'),
          enclosures: list('enclosure'),
          advice: list('advice'),
        },
      };
    },
    record_blank: (request) => {
      made += 1;
      return blankOf(request.kind, made) ?? base.record_blank?.(request) ?? never();
    },
    record_save: (request) =>
      request.thing.thing === 'program' || ours.includes(request.thing.thing)
        ? { thing: keep(request.thing), merged: false }
        : (base.record_save?.(request) ?? never()),
    record_remove: (request) => {
      const kind = kindOf(request.id);
      if (!kind) return base.record_remove?.(request) ?? never();
      before = { ...lists };
      lists[kind] = lists[kind]?.filter((one) => one.id !== request.id) ?? [];
      return { label: kind };
    },
    record_move: (request) => {
      const kind = kindOf(request.id);
      if (!kind) return base.record_move?.(request) ?? never();
      const all = [...(lists[kind] ?? [])];
      const [moved] = all.splice(
        all.findIndex((one) => one.id === request.id),
        1,
      );
      if (moved) all.splice(request.to, 0, moved);
      lists[kind] = all;
      return { label: kind };
    },
    record_users: (request): Place[] =>
      list<Beat>('beat')
        .filter(({ fda }) => fda.claims.includes(request.id))
        .map((one) => ({ kind: 'beat', id: one.id, path: 'fda.claims[0]', label: `Beat “${one.fda.heading}”` })),
    history_undo: (request) => {
      Object.assign(lists, before);
      return base.history_undo?.(request) ?? never();
    },
    trace_get: (request) => joined(base.trace_get?.(request) ?? never(), traceOf(list('claim'), list('evidence'))),
    beat_guidance_list: ({ job }) => GUIDANCE.filter((one) => job === undefined || one.job === job),
  };
}

function blankOf(kind: ThingKind, at: number): Thing | null {
  const revision = 0;
  switch (kind) {
    case 'beat':
      return { thing: kind, value: { ...beat(idOf('bt', at), 'ask', '', '', 0), revision } };
    case 'claim':
      return {
        thing: kind,
        value: {
          id: idOf('cl', at),
          revision,
          fda: { statement: '', value: '', evidence: [] },
          internal: { working: WORKING, stale: false },
        },
      };
    case 'evidence':
      return { thing: kind, value: { ...source(idOf('ev', at), '', {}), revision } };
    case 'profile_row':
      return {
        thing: kind,
        value: {
          id: idOf('tp', at),
          revision,
          fda: { attribute: '', minimum: '', target: '', evidence: [] },
          internal: WORKING,
        },
      };
    default:
      return null;
  }
}

const joined = (one: Trace, other: Trace): Trace => ({
  rows: [...one.rows, ...other.rows],
  unused: [...one.unused, ...other.unused],
  unsupported: [...one.unsupported, ...other.unsupported],
});

function traceOf(claims: Claim[], sources: Evidence[]): Trace {
  const titled = (one: string) => sources.find((it) => it.id === one)?.fda.title ?? '';
  return {
    rows: claims.map((claim) => ({
      claim: { id: claim.id, label: claim.fda.statement },
      evidence: claim.fda.evidence.map((one) => ({ id: one, label: titled(one), maturity: 'final' })),
      questions: [],
      planned: 0,
      followed: false,
      gaps: [
        ...(claim.fda.evidence.length === 0 ? (['no_evidence'] as const) : []),
        ...(claim.internal.stale ? (['stale'] as const) : []),
      ],
    })),
    unused: sources
      .filter((one) => !claims.some(({ fda }) => fda.evidence.includes(one.id)))
      .map((one) => ({ id: one.id, label: one.fda.title })),
    unsupported: [],
  };
}

const never = (): never => {
  throw new Error('the base answers for this');
};
