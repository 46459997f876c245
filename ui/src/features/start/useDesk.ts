/*
 * What lies on the desk: the pasted drafts and the two choices. It survives leaving the screen, and ends with the window: drafts that
 * belong to no program are not kept in the store.
 */
import { useState } from 'react';
import { type Desk, EMPTY_DESK } from './drafts';

const PLACE = 'briefing-room.desk';

export function useDesk() {
  const [desk, setDesk] = useState<Desk>(read);
  const change = (part: Partial<Desk>) =>
    setDesk((old) => {
      const next = { ...old, ...part };
      try {
        sessionStorage.setItem(PLACE, JSON.stringify(next));
      } catch {
        // Without room to keep it the text still lies on the screen.
      }
      return next;
    });
  return { desk, change };
}

function read(): Desk {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...EMPTY_DESK, ...kept } : EMPTY_DESK;
  } catch {
    return EMPTY_DESK;
  }
}
