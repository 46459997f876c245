/*
 * The shapes of the stored things, for generic forms, from the JSON Schema of a program that Rust writes into docs/.
 * Without that file the forms read their shape off the values.
 */
import { type Definitions, shapeOfType } from '../shared/form/schema';
import { type JsonObject, type Shape, shapeOf } from '../shared/form/shape';

const files = import.meta.glob<{ $defs?: Definitions }>('../../../docs/program.schema.json', {
  eager: true,
  import: 'default',
});
const definitions: Definitions = Object.values(files)[0]?.$defs ?? {};

/** The shape of a type of briefing-domain by its name, for example `ContingencyPlan`; else that of the value. */
export function shapeOfThing(type: string, value: JsonObject): Shape {
  return shapeOfType(type, definitions) ?? shapeOf(value);
}
