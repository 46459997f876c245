/*
 * Marks in the page's own timeline when the first screen stands with its data, so that starts can be compared from outside.
 */
const MARK = 'usable';

export function markUsable(): void {
  if (performance.getEntriesByName(MARK).length > 0) return;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(MARK)));
}
