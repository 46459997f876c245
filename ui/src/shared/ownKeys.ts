/*
 * Keys that a field keeps for itself before the window's own shortcuts see them: in text, Ctrl+K makes a link and Ctrl+= lowers letters.
 */
type Wants = (event: KeyboardEvent) => boolean;

const fields = new Set<Wants>();

/** Claims the keys for which `wants` says yes, until the returned function is called. */
export function claimKeys(wants: Wants): () => void {
  fields.add(wants);
  return () => void fields.delete(wants);
}

/** Whether a field keeps this key press for itself. */
export const isClaimed = (event: KeyboardEvent) => [...fields].some((wants) => wants(event));
