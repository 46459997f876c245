/*
 * Where in the window a thing of a program is edited: from a finding, a search hit or a link to its screen and field.
 * Total over the kinds of things, so a new kind does not compile here until it has a place.
 */
import { useNavigate } from '@tanstack/react-router';
import type { ThingKind } from '../api/bindings';

type Place = { kind: string; id: string; path?: string };

export type Target = { to: string; params: Record<string, string>; search: Record<string, string> };

/** The address of a kind's screen below the program; `$id` stands for the thing where the screen shows one. */
const SCREENS: Record<ThingKind, string> = {
  program: 'facts',
  profile_row: 'facts?tab=profile&id=$id',
  fact: 'facts?tab=key-facts&id=$id',
  advice: 'facts?tab=advice&id=$id',
  meeting: 'meeting?meeting=$id',
  person: 'meeting?tab=people&id=$id',
  beat: 'story/$id',
  claim: 'evidence?tab=claims&id=$id',
  evidence: 'evidence?tab=evidence&id=$id',
  figure: 'evidence?tab=figures&id=$id',
  enclosure: 'evidence?tab=enclosures&id=$id',
  lot: 'evidence?tab=lots&id=$id',
  dose_bridge_row: 'evidence?tab=dose&id=$id',
  section: 'sections/$id',
  question: 'questions/$id',
  plan: 'plans/$id',
  constraint: 'tasks?tab=constraints&id=$id',
  task: 'tasks?id=$id',
  dismissal: '',
  sign_off: 'packets',
  review_point: 'review?id=$id',
};

/** The address of a place, as the router takes it. */
export function targetOf(program: string, { kind, id, path }: Place): Target {
  const screen = SCREENS[kind as ThingKind] ?? '';
  const [below = '', query = ''] = screen.split('?');
  const search = Object.fromEntries(new URLSearchParams(query.replace('$id', encodeURIComponent(id))));
  const part = below.replace('$id', encodeURIComponent(id));
  return {
    to: `/program/${encodeURIComponent(program)}${part ? `/${part}` : ''}`,
    params: {},
    search: { ...search, ...(path ? { field: path } : {}) },
  };
}

/** Goes to a place; the same shape that links use. */
export function useGoTo(program: string) {
  const navigate = useNavigate();
  return (place: Place) => void navigate(targetOf(program, place) as never);
}
