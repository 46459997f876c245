/*
 * The shapes of the bodies of plans, for the generic form, from the JSON Schema of a program that Rust writes into docs/.
 */
import program from '../../../docs/program.schema.json';
import { type Definitions, shapeOfVariant } from '../shared/form/schema';
import { type JsonObject, type Shape, shapeOf } from '../shared/form/shape';
import type { PlanKind } from './bindings';

const known = new Map<PlanKind, Shape>();

/** The shape of the body of a plan, the same one each time; read off the value should the schema not know the kind. */
export function shapeOfPlan(kind: PlanKind, body: JsonObject): Shape {
  const before = known.get(kind);
  if (before) return before;
  const shape = shapeOfVariant('PlanBody', kind, program.$defs as Definitions) ?? shapeOf(body);
  known.set(kind, shape);
  return shape;
}
