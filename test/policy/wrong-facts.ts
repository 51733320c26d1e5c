import { factKinds, shapeOf } from './clause-shapes.ts';
import type { Random } from './seeded-random.ts';
import {
  addUnknown,
  clauseOf,
  type Defect,
  type Json,
  type JsonObject,
  notCounts,
  notDates,
  notFlags,
  notLists,
  notObjects,
  notTexts,
  notYears,
  objectAt,
  strangeNames,
} from './wrong-values.ts';

export const wrongFact: Defect = (line, random) => {
  const names = shapeOf(clauseOf(line)).facts;
  if (names.length === 0) return null;
  const name = random.oneOf(names);
  const facts = objectAt(line, 'facts');
  const kind = factKinds[name];
  const path = `facts.${name}`;
  if (typeof kind !== 'string')
    facts[name] = random.oneOf<Json>(['', 'gold', 'Lead', 'constructor', 1, true, [kind[0] ?? '']]);
  else if (kind === 'flag') facts[name] = random.oneOf(notFlags);
  else if (kind === 'text') facts[name] = random.oneOf(notTexts);
  else if (kind === 'year') facts[name] = random.oneOf(notYears);
  else if (kind === 'count') facts[name] = random.oneOf(notCounts);
  else if (kind === 'rank') facts[name] = random.oneOf([0, ...notCounts]);
  else if (kind === 'date') facts[name] = random.oneOf(notDates);
  else return wrongList(facts, random, name, path);
  return path;
};

const wrongList = (facts: JsonObject, random: Random, name: string, path: string) => {
  const most = name === 'invoices' ? 50 : 200;
  const which = random.whole(0, 9);
  if (which === 0) facts[name] = random.oneOf(notLists);
  else if (which === 1) facts[name] = Array.from({ length: most + 1 }, () => ({}));
  else {
    const item: JsonObject = {};
    facts[name] = [{}, item];
    const own = `${path}[1]`;
    if (which === 2) {
      facts[name] = [null, random.oneOf(notObjects)];
      return own;
    }
    if (which <= 4) return addUnknown(item, random, own);
    if (name === 'invoices') {
      const field = random.oneOf(['number', 'issuer']);
      item[field] = random.oneOf(notTexts);
      return `${own}.${field}`;
    }
    if (which <= 6) {
      const field = name === 'marks' ? random.oneOf(['registeredOn', 'filedOn']) : 'registeredOn';
      item[field] = random.oneOf(notDates);
      return `${own}.${field}`;
    }
    if (which === 7 && name === 'marks') {
      item.designations = ['US', null, random.oneOf<Json>([1, true, {}, ['DE']])];
      return `${own}.designations[2]`;
    }
    const field =
      name === 'marks' ? random.oneOf(['registration', 'designations']) : random.oneOf(['registration', 'country']);
    item[field] = field === 'designations' ? random.oneOf(notLists) : random.oneOf(notTexts);
    return `${own}.${field}`;
  }
  return path;
};

export const unknownFact: Defect = (line, random) =>
  addUnknown(objectAt(line, 'facts'), random, 'facts', [
    ...strangeNames,
    ...['firstTime', 'marks', 'zone', 'patent'].filter(
      (name) => !shapeOf(clauseOf(line)).facts.some((own) => own === name),
    ),
  ]);
