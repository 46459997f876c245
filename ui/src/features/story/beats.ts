/*
 * How a beat is called on screen, and its address.
 */
import type { Beat } from '../../api/bindings';

export const nameOf = ({ fda }: Beat) => fda.heading.trim() || 'Beat without a heading';

/** Where the focus goes once the address has changed: to the beat that was opened, or to its row in the order. */
export type Focus = 'heading' | 'row';

/** The address of a beat, or of the story when none is open, shown as before. */
export function addressOf(program: string, beat: string | undefined, view: string | undefined, focus?: Focus) {
  const to = beat === undefined ? '/program/$program/story' : '/program/$program/story/$beat';
  const params = { program, ...(beat === undefined ? {} : { beat }) };
  const search = view === undefined ? {} : { view };
  return { to, params, search, state: focus ? { focus } : {} } as never as { to: '/' };
}
