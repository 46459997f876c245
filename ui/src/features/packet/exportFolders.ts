/*
 * Where the packets of this computer were written, so that they can be shown again. The store remembers what was made and not where;
 * a folder is a habit of this computer and no part of a program.
 */
import { useSyncExternalStore } from 'react';
import type { ExportReport } from '../../api/bindings';

type Written = { packet: string; fingerprint: string; folder: string };

const PLACE = 'briefing-room.export-folders';
const MOST = 200;

/** Remembers where a packet was written; a folder holds the last packet that was written into it. */
export function keepFolder({ packet, fingerprint, folder }: ExportReport) {
  const others = read().filter((one) => one.folder !== folder);
  try {
    localStorage.setItem(PLACE, JSON.stringify([{ packet, fingerprint, folder }, ...others].slice(0, MOST)));
  } catch {
    // The web view may refuse; then the folder is known only while it is on the screen.
  }
  for (const hear of hearing) hear();
}

/** Where a packet of this content was written last; `undefined` when it was elsewhere or something else lies there now. */
export function useFolderOf(packet: string, fingerprint: string): string | undefined {
  return useSyncExternalStore(
    listen,
    () => read().find((one) => one.packet === packet && one.fingerprint === fingerprint)?.folder,
  );
}

const hearing = new Set<() => void>();

function listen(hear: () => void) {
  hearing.add(hear);
  return () => hearing.delete(hear);
}

function read(): Written[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWritten) : [];
  } catch {
    return [];
  }
}

function isWritten(kept: unknown): kept is Written {
  if (typeof kept !== 'object' || kept === null) return false;
  const { packet, fingerprint, folder } = kept as Record<string, unknown>;
  return [packet, fingerprint, folder].every((text) => typeof text === 'string');
}
