/*
 * Turns the JSON Schema of a type, as Rust writes it, into the shape of a form: documented choices become words, optional
 * parts stay optional, the doc line of each field becomes its help text.
 * Only the part of JSON Schema that schemars produces for our types is understood; anything else becomes a line of text.
 */
import { titleOfKey } from '../format/words';
import { type Field, fieldOf, type Shape } from './shape';

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  const?: string;
  enum?: (string | null)[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};
export type Definitions = Record<string, Schema>;

/** Parts that the program keeps by itself and no one fills in. */
const HIDDEN = new Set(['id', 'revision']);

/** The shape of a named type, or `null` when the schema does not know it. */
export function shapeOfType(name: string, definitions: Definitions): Shape | null {
  const schema = definitions[name];
  return schema ? shapeOfSchema(schema, definitions, name) : null;
}

/** The shape of that variant of a type whose `kind` is this one, or `null` when there is none. */
export function shapeOfVariant(name: string, kind: string, definitions: Definitions): Shape | null {
  const variant = definitions[name]?.oneOf?.find((one) => one.properties?.kind?.const === kind);
  return variant ? shapeOfSchema(variant, definitions) : null;
}

function shapeOfSchema(schema: Schema, definitions: Definitions, name = ''): Shape {
  const { target, targetName } = follow(withoutNull(schema), definitions, name);
  if (targetName === 'Text') return { kind: 'text', long: true };
  if (targetName === 'Day' || target.format === 'date') return { kind: 'day' };
  if (/Id$/.test(targetName)) return { kind: 'reference' };

  const choices = choicesOf(target);
  if (choices) return { kind: 'choice', options: choices };

  switch (typeOf(target)) {
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return { kind: 'list', entry: shapeOfSchema(target.items ?? {}, definitions) };
    case 'object': {
      const fields = Object.entries(target.properties ?? {})
        .filter(([key]) => !HIDDEN.has(key))
        .map(([key, part]) => namedField(key, part, definitions));
      return { kind: 'object', fields };
    }
    default:
      return { kind: 'text', long: false };
  }
}

/** A field named by its key; a group by its doc line, which says more than the key. */
function namedField(key: string, schema: Schema, definitions: Definitions): Field {
  const shape = shapeOfSchema(schema, definitions);
  const help = helpOf(schema);
  const field = fieldOf(key, shape, help, isOptional(schema));
  return shape.kind === 'object' && help ? { ...field, label: unpointed(help), help: null } : field;
}

function follow(schema: Schema, definitions: Definitions, name: string): { target: Schema; targetName: string } {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  const targetName = reference?.split('/').at(-1);
  const target = targetName ? definitions[targetName] : undefined;
  return target && targetName
    ? follow(withoutNull(target), definitions, targetName)
    : { target: schema, targetName: name };
}

function choicesOf(schema: Schema): { value: string; label: string }[] | null {
  if (schema.enum) {
    const values = schema.enum.filter((value) => value !== null);
    return values.map((value) => ({ value, label: titleOfKey(value) }));
  }
  if (!schema.oneOf?.length) return null;
  const options = schema.oneOf.flatMap((one) => {
    if (one.const !== undefined)
      return [{ value: one.const, label: one.description ? unpointed(one.description) : titleOfKey(one.const) }];
    return (one.enum ?? []).filter((value) => value !== null).map((value) => ({ value, label: titleOfKey(value) }));
  });
  return options.length > 0 ? options : null;
}

const typeOf = (schema: Schema) =>
  Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type;

const isOptional = (schema: Schema) =>
  (Array.isArray(schema.type) && schema.type.includes('null')) ||
  (schema.anyOf?.some((one) => one.type === 'null') ?? false) ||
  (schema.enum?.includes(null) ?? false);

function withoutNull(schema: Schema): Schema {
  const real = schema.anyOf?.find((one) => one.type !== 'null');
  return real ?? schema;
}

const helpOf = (schema: Schema) => (schema.description ? schema.description.replace(/\s+/g, ' ') : null);

const unpointed = (sentence: string) => sentence.replace(/\.$/, '');
