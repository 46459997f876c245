/*
 * Two versions of the same fields: what each holds, and the steps that save what the user chose. Which fields clash, and how the others
 * go together, is Rust's word: the first step takes the stored version of the clashing fields, so that Rust merges the rest; the second
 * puts the chosen ones in their place.
 */
import type { Conflict } from '../api/bindings';
import { partAt, withPart } from './lens';

export type Side = 'mine' | 'theirs' | 'both';

export type Clash = {
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both versions one after the other; `undefined` where that makes no sense. */
  both: unknown;
};

/** The end of a path that stands for the order of a list. */
const ORDER = '#order';

/** The clashing fields; `mine` is the draft as it is now, which may be newer than what was refused. */
export function clashesOf({ paths, base, theirs }: Conflict, mine: unknown): Clash[] {
  return paths.map((path) => {
    const sides = { mine: read(mine, path), theirs: read(theirs, path) };
    return { path, base: read(base, path), ...sides, both: path.endsWith(ORDER) ? undefined : joined(sides) };
  });
}

/** The steps that save the choices, for `settle` of a draft; one is enough where everything is theirs. */
export function stepsOf<Value>(clashes: Clash[], sides: Record<string, Side>): ((value: Value) => Value)[] {
  const put = (pick: (clash: Clash) => unknown) => (value: Value) =>
    clashes.reduce((whole, clash) => write(whole, clash.path, pick(clash)), value);
  const chosen = (clash: Clash) => clash[sides[clash.path] ?? 'mine'];
  const first = put(({ theirs }) => theirs);
  return clashes.every(({ path }) => sides[path] === 'theirs') ? [first] : [first, put(chosen)];
}

function joined({ mine, theirs }: { mine: unknown; theirs: unknown }): unknown {
  if (typeof mine === 'string' && typeof theirs === 'string') {
    if (mine.trim() === '' || theirs.trim() === '') return undefined;
    const long = `${mine}${theirs}`.length > 160 || /\n/.test(`${mine.trim()}${theirs.trim()}`);
    return `${mine.trimEnd()}${long ? '\n\n' : ' / '}${theirs.trim()}`;
  }
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return undefined;
  const has = new Set(mine.map((entry) => JSON.stringify(entry)));
  return [...mine, ...theirs.filter((entry) => !has.has(JSON.stringify(entry)))];
}

function read(value: unknown, path: string): unknown {
  if (!path.endsWith(ORDER)) return partAt(value, path);
  const list = partAt(value, path.slice(0, -ORDER.length));
  return Array.isArray(list) ? (list as { id: string }[]).map(({ id }) => id) : undefined;
}

function write<Value>(value: Value, path: string, part: unknown): Value {
  if (!path.endsWith(ORDER)) return withPart(value, path, part);
  const at = path.slice(0, -ORDER.length);
  const list = (partAt(value, at) ?? []) as { id: string }[];
  const order = Array.isArray(part) ? (part as string[]) : [];
  const rank = ({ id }: { id: string }) => (order.includes(id) ? order.indexOf(id) : order.length);
  return withPart(
    value,
    at,
    [...list].sort((one, other) => rank(one) - rank(other)),
  );
}
