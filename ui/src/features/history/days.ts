/*
 * Orders the log for the eye: by day where the user is, and how many steps of undo lead back before a change.
 */
import type { OperationView } from '../../api/bindings';

export function byDay(operations: OperationView[]): { day: string; list: OperationView[] }[] {
  const days: { day: string; list: OperationView[] }[] = [];
  for (const operation of operations) {
    const day = localDay(operation.at);
    const last = days.at(-1);
    if (last?.day === day) last.list.push(operation);
    else days.push({ day, list: [operation] });
  }
  return days;
}

function localDay(at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at.slice(0, 10);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

const UNDOABLE = new Set(['edit', 'restore']);

/** The operations come latest first; only what still stands counts. */
export function stepsBack(operations: OperationView[], wanted: OperationView): number {
  if (wanted.undone || !UNDOABLE.has(wanted.kind)) return 0;
  return operations.filter(({ seq, undone, kind }) => seq >= wanted.seq && !undone && UNDOABLE.has(kind)).length;
}
