/*
 * How dense and how strong in contrast the window is drawn, kept on this computer. Marks on the root element; tokens.css does the rest.
 * Size is api/zoom.ts; colors are Mantine's.
 */
import { useSyncExternalStore } from 'react';

const CHOICES = {
  density: ['comfortable', 'compact'],
  contrast: ['system', 'more'],
} as const;

type Look = keyof typeof CHOICES;
type Choice<Part extends Look> = (typeof CHOICES)[Part][number];

const listeners = new Set<() => void>();

function kept<Part extends Look>(part: Part): Choice<Part> {
  const stored = localStorage.getItem(`briefing-${part}`);
  return (CHOICES[part].find((choice) => choice === stored) ?? CHOICES[part][0]) as Choice<Part>;
}

/** Draws the window as it was chosen last. */
export function restoreLook() {
  for (const part of Object.keys(CHOICES) as Look[]) document.documentElement.dataset[part] = kept(part);
}

export function changeLook<Part extends Look>(part: Part, choice: Choice<Part>) {
  localStorage.setItem(`briefing-${part}`, choice);
  restoreLook();
  for (const heard of listeners) heard();
}

export function useLook<Part extends Look>(part: Part): Choice<Part> {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    () => kept(part),
  );
}
