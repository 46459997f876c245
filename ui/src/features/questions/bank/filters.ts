/*
 * What the bank is narrowed by. It stands in the address; a part that is not there has the value of the program, `all` means no limit.
 */
import type { Area, BankQuery, Discipline, MeetingFit, Modality } from '../../../api/bindings';
import { preparedMeeting } from '../../../record/meetings';
import type { Snapshot } from '../../../record/things';
import { DISCIPLINE_NAMES, MODALITY_NAMES } from '../../../shared/format/names';
import { AREA_NAMES, FIT_NAMES } from './names';

export const FILTER_KEYS = ['text', 'area', 'discipline', 'meeting', 'modality'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
export type Filters = { [Key in FilterKey]?: string };

/** What the program itself would look for: its kind of product, its meeting. */
export function defaultsOf({ program, meetings }: Snapshot): Filters {
  const kind = preparedMeeting(meetings)?.fda.kind;
  const { modality } = program.fda;
  return {
    ...(modality ? { modality } : {}),
    ...(kind === 'interact' || kind === 'pre-ind' ? { meeting: kind } : {}),
  };
}

/** The filters in force: those of the address over those of the program. */
export const inForce = (address: Filters, defaults: Filters): Filters => ({ ...defaults, ...address });

/** What Rust is asked; a value that is none of ours is left out. */
export function queryOf(filters: Filters): BankQuery {
  const known = <Id extends string>(names: Record<Id, string>, value: string | undefined) =>
    value !== undefined && value in names ? (value as Id) : undefined;
  const area = known<Area>(AREA_NAMES, filters.area);
  const discipline = known<Discipline>(DISCIPLINE_NAMES, filters.discipline);
  const meeting = known<MeetingFit>(FIT_NAMES, filters.meeting);
  const modality = known<Modality>(MODALITY_NAMES, filters.modality);
  return {
    text: filters.text ?? '',
    ...(area ? { area } : {}),
    ...(discipline ? { discipline } : {}),
    ...(meeting ? { meeting } : {}),
    ...(modality ? { modality } : {}),
  };
}

/** The address that shows everything. */
export const everything = (defaults: Filters): Filters =>
  Object.fromEntries(Object.keys(defaults).map((key) => [key, 'all']));
