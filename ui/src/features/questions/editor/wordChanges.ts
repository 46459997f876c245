/*
 * Which words were taken away and which were added between two wordings, for reading; nothing is decided by it.
 */
export type Run = { at: number; kind: 'same' | 'gone' | 'new'; words: string };

/** Beyond this many words the two are shown as wholly different; a question has some forty. */
const MOST = 1500;

export function wordChanges(before: string, after: string): Run[] {
  const old = words(before);
  const now = words(after);
  if (old.length > MOST || now.length > MOST) return joined([...old.map(gone), ...now.map(added)]);
  const common = table(old, now);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      steps.push({ kind: 'same', word: a });
      i += 1;
      j += 1;
    } else if (b === undefined || (a !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      steps.push(gone(a ?? ''));
      i += 1;
    } else {
      steps.push(added(b));
      j += 1;
    }
  }
  return joined(steps);
}

type Step = { kind: Run['kind']; word: string };
const gone = (word: string): Step => ({ kind: 'gone', word });
const added = (word: string): Step => ({ kind: 'new', word });
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const at = (common: Uint16Array[], i: number, j: number) => common[i]?.[j] ?? 0;

/** How many words two rests have in common, in order. */
function table(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = common[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
    }
  }
  return common;
}

function joined(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  steps.forEach(({ kind, word }, place) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += ` ${word}`;
    else runs.push({ at: place, kind, words: word });
  });
  return runs;
}
