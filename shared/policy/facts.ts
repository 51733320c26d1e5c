import * as z from 'zod';
import { factLabels, listFieldLabels } from './fact-labels.ts';
import type { FactDefinition, FactShape, Facts, ListFieldDefinition } from './fact-vocabulary.ts';
import type { Clause } from './vocabulary.ts';

const whole = z.int().min(0);

const fieldSchema = (field: ListFieldDefinition): z.ZodType => {
  switch (field.kind) {
    case 'text':
      return z.string();
    case 'texts':
      return z.array(z.string().nullable());
    case 'date':
      return z.iso.date();
  }
};

/**
 * A list that names every fault, those of its entries too: zod's own `.max` skips the entries of a list too long.
 */
const listSchema = (shape: Extract<FactShape, { kind: 'list' }>): z.ZodType => {
  const fields = Object.fromEntries(
    shape.fields.map((field) => [
      field.name,
      fieldSchema(field).nullish().meta({ title: listFieldLabels[field.name].zh }),
    ]),
  );
  return z
    .array(z.strictObject(fields).nullable())
    .refine((list) => list.length <= shape.most, {
      error: `must not have more than ${shape.most} entries`,
      params: { most: shape.most },
      when: ({ value }) => Array.isArray(value),
    })
    .meta({ maxItems: shape.most });
};

const shapeSchema = (shape: FactShape): z.ZodType => {
  switch (shape.kind) {
    case 'truth':
      return z.boolean();
    case 'text':
      return z.string();
    case 'choice':
      return z.enum(shape.choices);
    case 'date':
      return z.iso.date();
    case 'fen':
    case 'count':
      return whole;
    case 'rank':
      return z.int().min(1);
    case 'year':
      return z.int();
    case 'list':
      return listSchema(shape);
  }
};

const definedSchema = (definition: FactDefinition): z.ZodType =>
  shapeSchema(definition).nullish().meta({ title: factLabels[definition.name].zh });

const schemas = new WeakMap<readonly FactDefinition[], z.ZodType<Facts>>();

/**
 * What may be stated for a clause: the facts it names and nothing else, each of them absent, null or of its kind. Made
 * from the clause's own definitions; serves `assess`, the request body and the form.
 */
export const factsSchema = (clause: Pick<Clause, 'facts'>): z.ZodType<Facts> => {
  const known = schemas.get(clause.facts);
  if (known !== undefined) return known;
  const shape = Object.fromEntries(clause.facts.map((definition) => [definition.name, definedSchema(definition)]));
  // The shape is made from data, so the compiler cannot see that names and kinds are those of `Facts`;
  // `FactDefinition` has checked each of them where the clause was written.
  const schema = z.strictObject(shape) as unknown as z.ZodType<Facts>;
  schemas.set(clause.facts, schema);
  return schema;
};
