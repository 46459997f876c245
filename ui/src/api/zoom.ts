/*
 * The size of everything in the window, 80 to 200 %, kept on this computer. Own, because the web views differ too much.
 */
import { useSyncExternalStore } from 'react';
import { host } from './call';

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const KEY = 'briefing-zoom';
const listeners = new Set<() => void>();

function storedZoom(): number {
  const kept = Number(localStorage.getItem(KEY));
  return STEPS.includes(kept) ? kept : 1;
}

/** 1 is larger, -1 smaller, 0 back to 100 %. */
export function changeZoom(direction: -1 | 0 | 1) {
  const at = STEPS.indexOf(storedZoom());
  const next = direction === 0 ? 1 : (STEPS[Math.min(STEPS.length - 1, Math.max(0, at + direction))] ?? 1);
  localStorage.setItem(KEY, String(next));
  host().setZoom(next);
  for (const heard of listeners) heard();
}

/** Scales the page to what is stored. */
export function restoreZoom() {
  const zoom = storedZoom();
  if (zoom !== 1) host().setZoom(zoom);
}

export function useZoom(): number {
  return useSyncExternalStore(subscribe, storedZoom);
}

function subscribe(heard: () => void) {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
