/*
 * Reads and replaces a part of a thing by its path, as findings name places: `fda.sub_questions[2].ask`. An entry of a list is named by its
 * place or by its id.
 * Never changes the value it is given.
 */
type Step = string | number;

/** The steps of a path: `a.b[2].c` is a, b, 2, c. */
function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) steps.push(key ?? Number(index));
  return steps;
}

/** The part at a path, or `undefined` where there is none. */
export function partAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (part, step) =>
      part === null || typeof part !== 'object' ? undefined : (part as Record<Step, unknown>)[placeIn(part, step)],
    value,
  );
}

/** Where an entry of a list stands; a step that is no id stays as it is. */
function placeIn(part: unknown, step: Step): Step {
  if (!Array.isArray(part) || typeof step === 'number' || /^\d+$/.test(step)) return step;
  return (part as { id?: unknown }[]).findIndex((entry) => entry?.id === step);
}

/** The value with another part at a path; `undefined` takes the part away. */
export function withPart<Value>(value: Value, path: string, part: unknown): Value {
  return replaced(value, stepsOf(path), part) as Value;
}

function replaced(value: unknown, [step, ...rest]: Step[], part: unknown): unknown {
  if (step === undefined) return part;
  if (typeof step === 'number' || Array.isArray(value)) {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    const place = Number(placeIn(list, step));
    const at = place < 0 ? list.length : place;
    const next = replaced(list[at], rest, part);
    if (next === undefined) list.splice(at, 1);
    else list[at] = next;
    return list;
  }
  const whole = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const next = replaced(whole[step], rest, part);
  const { [step]: _old, ...others } = whole;
  return next === undefined ? others : { ...whole, [step]: next };
}
