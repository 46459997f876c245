/*
 * The size of everything in the window, 80 to 200 %, kept on this computer. Own, because the web views differ too much.
 */
import { useSyncExternalStore } from 'react';
import { host } from '../api/call';

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
  showZoom(next);
  for (const heard of listeners) heard();
}

/** Scales the page to what is stored. */
export function restoreZoom() {
  const zoom = storedZoom();
  if (zoom !== 1) showZoom(zoom);
}

function showZoom(scale: number) {
  host().setZoom(scale);
  // WebKit scales the strokes of an icon twice: by the page and by its own view box.
  const twice = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
  document.documentElement.style.setProperty('--br-icon-stroke', String(twice ? 2 / scale : 2));
}

export function useZoom(): number {
  return useSyncExternalStore(subscribe, storedZoom);
}

function subscribe(heard: () => void) {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
