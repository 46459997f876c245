/*
 * Which of a program's meetings is meant: the one that the address names, else the one that is prepared, as Rust takes it.
 */
import type { Meeting } from '../api/bindings';
import { today } from '../shared/format/day';

/** The meeting that is prepared unless another is chosen: the last one not held yet. */
export function preparedMeeting(meetings: Meeting[]): Meeting | undefined {
  const now = today();
  return meetings.findLast(({ fda }) => (fda.dates.meeting ?? now) >= now) ?? meetings.at(-1);
}
