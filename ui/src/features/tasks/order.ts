/*
 * Which tasks are shown, and in which order: open before done, the earliest day first, those without a day after them.
 */
import type { Task } from '../../api/bindings';

export type Show = 'open' | 'mine' | 'all';

/** The filter of an address; open tasks when it names none. */
export const showOf = (named: string | undefined): Show => (named === 'mine' || named === 'all' ? named : 'open');

export function shownOf(tasks: Task[], show: Show, who: string | undefined): Task[] {
  if (show === 'all') return tasks;
  const open = tasks.filter(({ internal }) => !internal.done);
  return show === 'open' ? open : open.filter(({ internal }) => who !== undefined && internal.who === who);
}

export function inOrder(tasks: Task[]): Task[] {
  const key = ({ internal }: Task) => `${internal.done ? 1 : 0} ${internal.due ?? '9999'}`;
  return [...tasks].sort((one, other) => key(one).localeCompare(key(other)));
}

/** Everybody who has a task, by name. */
export function peopleOf(tasks: Task[]): string[] {
  const names = tasks.map(({ internal }) => internal.who).filter((name) => name !== '');
  return [...new Set(names)].sort((one, other) => one.localeCompare(other));
}
