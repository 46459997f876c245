/*
 * What a generic form knows about a body: which control each part needs, what it is called, what a new entry looks like.
 * Read from the JSON Schema that Rust writes (schema.ts), or, without one, off the JSON itself.
 * Rules of content are not here; they are findings from Rust.
 */
import { titleOfKey } from '../format/words';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type Shape =
  | { kind: 'text'; long: boolean }
  | { kind: 'day' }
  | { kind: 'number' }
  | { kind: 'boolean' }
  | { kind: 'choice'; options: { value: string; label: string }[] }
  | { kind: 'reference' }
  | { kind: 'list'; entry: Shape }
  | { kind: 'object'; fields: Field[] };

export type Field = { key: string; label: string; help: string | null; shape: Shape; optional: boolean };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REFERENCE = /^[a-z]{2,3}_[0-9a-f-]{8,}$/;
/** Keys whose text is a line, not a passage. */
const LINES = /(^|_)(name|title|label|owner|id|unit|cost|status|date|day|kind|type|code|number|likelihood|who|by)$/;

/** Reads the shape off a value; the key tells lines from passages. An empty list has plain lines of text. */
export function shapeOf(value: Json, key = ''): Shape {
  if (typeof value === 'boolean') return { kind: 'boolean' };
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'string') return shapeOfText(value, key);
  if (value === null) return { kind: 'text', long: false };
  if (Array.isArray(value)) return { kind: 'list', entry: shapeOfEntries(value, key) };
  const fields = Object.entries(value).map(([name, part]) => fieldOf(name, shapeOf(part, name)));
  return { kind: 'object', fields };
}

export function fieldOf(key: string, shape: Shape, help: string | null = null, optional = false): Field {
  return { key, label: titleOfKey(key), help, shape, optional };
}

/** An empty value of a shape, for a new entry of a list or an optional part that was added. */
export function blankOf(shape: Shape): Json {
  switch (shape.kind) {
    case 'text':
    case 'day':
    case 'reference':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'choice':
      return shape.options[0]?.value ?? '';
    case 'list':
      return [];
    case 'object': {
      const needed = shape.fields.filter((field) => !field.optional);
      return Object.fromEntries(needed.map((field) => [field.key, blankOf(field.shape)]));
    }
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words that stand for a list entry in its heading, if any of its texts does. */
export function nameOfEntry(value: Json): string | null {
  if (!isObject(value)) return null;
  for (const key of ['title', 'name', 'label', 'category', 'trigger', 'text', 'what']) {
    const said = value[key];
    if (typeof said === 'string' && said.trim() !== '') return said.length > 60 ? `${said.slice(0, 57)}…` : said;
  }
  return null;
}

function shapeOfText(value: string, key: string): Shape {
  if (REFERENCE.test(value)) return { kind: 'reference' };
  if (DAY.test(value)) return { kind: 'day' };
  return { kind: 'text', long: value.length > 60 || value.includes('\n') || !LINES.test(key) };
}

/** The union of all entries: a field that only the second one has is a field of a new one too. */
function shapeOfEntries(values: Json[], key: string): Shape {
  const shapes = values.map((value) => shapeOf(value, key));
  const [first] = shapes;
  if (!first) return { kind: 'text', long: false };
  if (first.kind !== 'object') return first;
  const fields = new Map<string, Field>();
  for (const shape of shapes) {
    if (shape.kind !== 'object') continue;
    for (const field of shape.fields) if (!fields.has(field.key)) fields.set(field.key, field);
  }
  return { kind: 'object', fields: [...fields.values()] };
}
