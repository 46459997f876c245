/*
 * Every screen of the window and every part of one that has an address. A new screen is added here and is looked at by all checks.
 */
import type { PlanBody, ProgramSnapshot } from '../src/api/bindings';
import type { Room, Sample } from './room';

/** What the addresses are made of. */
export type Ids = { program: string; snapshot: ProgramSnapshot };

export type Screen = { name: string; at: (ids: Ids) => string };

/** The addresses below the program. */
const within = (name: string, path: string): Screen => ({ name, at: ({ program }) => `/program/${program}${path}` });

const plan = (name: string, kind: PlanBody['kind'], search = ''): Screen => ({
  name,
  at: ({ program, snapshot }) => {
    const found = snapshot.plans?.find(({ body }) => body.kind === kind);
    return `/program/${program}/plans/${found?.id ?? kind}${search}`;
  },
});

const tabs = (name: string, path: string, ids: string[]) =>
  ids.map((id) => within(`${name}: ${id}`, `${path}?tab=${id}`));

const PACKETS = ['request', 'pre-ind', 'follow-up', 'contingency', 'readiness', 'registers'];

export const SCREENS: Screen[] = [
  { name: 'Programs', at: () => '/' },
  { name: 'First ten minutes', at: () => '/start' },
  { name: 'Settings', at: () => '/settings' },
  ...['start', 'shortcuts', 'rules', 'about'].map((tab) => ({ name: `Help: ${tab}`, at: () => `/help?tab=${tab}` })),
  within('Home', ''),
  ...tabs('Program', '/facts', ['facts', 'profile', 'key-facts', 'designations', 'abbreviations', 'advice']),
  ...tabs('Meeting', '/meeting', ['fit', 'dates', 'request', 'people', 'agenda', 'leave']),
  within('Story', '/story'),
  within('Story: cards', '/story?view=cards'),
  within('Story: read through', '/story?view=read'),
  ...tabs('Evidence', '/evidence', ['claims', 'evidence', 'figures', 'lots', 'dose', 'enclosures']),
  within('Evidence: lots as a table', '/evidence?tab=lots&view=table'),
  within('Evidence: dose bridge as a table', '/evidence?tab=dose&view=table'),
  within('Questions', '/questions'),
  within('Questions: bank', '/questions?tab=bank'),
  {
    name: 'Question',
    at: ({ program, snapshot }) => `/program/${program}/questions/${snapshot.questions?.[0]?.id ?? 'none'}`,
  },
  within('Plans', '/plans'),
  plan('Plan: contingency', 'contingency'),
  plan('Plan: contingency as outline', 'contingency', '?tab=outline'),
  ...['duration', 'risk', 'visits', 'text'].map((step) => plan(`Plan: follow-up, ${step}`, 'ltfu', `?step=${step}`)),
  plan('Plan: manufacturing', 'cmc'),
  plan('Plan: partner', 'partner'),
  ...tabs('Tasks', '/tasks', ['tasks', 'constraints']),
  ...PACKETS.map((packet) => within(`Package: ${packet}`, `/packets?packet=${packet}`)),
  within('Review', '/review'),
  within('Traceability', '/trace'),
  within('History', '/history'),
  within('Search', '/search?text=dose'),
];

/** What the addresses of an example are made of. */
export async function idsOf(room: Room, sample: Sample): Promise<Ids> {
  const program = room.ids[sample];
  const { snapshot } = await room.call('program_get', { program });
  return { program, snapshot };
}
