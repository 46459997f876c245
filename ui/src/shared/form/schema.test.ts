/*
 * The JSON Schema that Rust writes becomes a form in the words of its doc lines.
 */
import { describe, expect, it } from 'vitest';
import { type Definitions, shapeOfType } from './schema';
import { blankOf, type Field, type Shape } from './shape';

const DEFINITIONS: Definitions = {
  Plan: {
    type: 'object',
    properties: {
      id: { $ref: '#/$defs/PlanId' },
      revision: { type: 'integer' },
      concern: { description: 'The concern behind the question.', type: 'string' },
      action: { description: 'What is done.', $ref: '#/$defs/Text' },
      weeks: { type: ['integer', 'null'] },
      likelihood: { anyOf: [{ $ref: '#/$defs/Likelihood' }, { type: 'null' }] },
      by: { anyOf: [{ $ref: '#/$defs/Day' }, { type: 'null' }] },
      visits: { type: 'array', items: { $ref: '#/$defs/Visit' } },
    },
  },
  PlanId: { type: 'string' },
  Text: { type: 'string' },
  Day: { type: 'string', format: 'date' },
  Likelihood: {
    oneOf: [
      { const: 'low', description: 'Less likely.' },
      { const: 'high', description: 'Likely.' },
    ],
  },
  Visit: { type: 'object', properties: { label: { type: 'string' }, mode: { enum: ['in_person', 'remote'] } } },
};

function fieldsOf(shape: Shape | null): Map<string, Field> {
  if (shape?.kind !== 'object') throw new Error('not an object');
  return new Map(shape.fields.map((field) => [field.key, field]));
}

describe('a form from a schema', () => {
  const fields = fieldsOf(shapeOfType('Plan', DEFINITIONS));

  it('leaves out what the program keeps by itself', () => {
    expect([...fields.keys()]).not.toContain('id');
    expect([...fields.keys()]).not.toContain('revision');
  });

  it('takes the doc line as help and tells passages from lines', () => {
    expect(fields.get('concern')).toMatchObject({ help: 'The concern behind the question.', shape: { long: false } });
    expect(fields.get('action')).toMatchObject({ help: 'What is done.', shape: { kind: 'text', long: true } });
  });

  it('knows what may be left out', () => {
    expect(fields.get('weeks')).toMatchObject({ optional: true, shape: { kind: 'number' } });
    expect(fields.get('by')).toMatchObject({ optional: true, shape: { kind: 'day' } });
  });

  it('offers documented choices in words', () => {
    expect(fields.get('likelihood')?.shape).toEqual({
      kind: 'choice',
      options: [
        { value: 'low', label: 'Less likely' },
        { value: 'high', label: 'Likely' },
      ],
    });
  });

  it('knows the entries of a list that is still empty', () => {
    const visits = fields.get('visits')?.shape;
    expect(visits?.kind === 'list' && blankOf(visits.entry)).toEqual({ label: '', mode: 'in_person' });
  });

  it('knows nothing of a type that is not there', () => {
    expect(shapeOfType('Nothing', DEFINITIONS)).toBeNull();
  });
});
