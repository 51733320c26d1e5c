import { plainDate } from '../../shared/claim/shapes.ts';
import type { FactDefinition, FactName } from '../../shared/policy/fact-vocabulary.ts';
import { factsSchema } from '../../shared/policy/facts.ts';
import type { Clause } from '../../shared/policy/vocabulary.ts';

type FactValue = string | number | boolean;

/** What the calculator knows of a claim that is about to begin. */
export type DraftStart = {
  readonly clause: string;
  readonly round: string;
  readonly eventOn?: string | undefined;
  /** For an individual: whether the unit his award names is registered in Jinan. */
  readonly unitRegisteredInJinan?: boolean | undefined;
  readonly facts: Readonly<Partial<Record<FactName, FactValue>>>;
};

const page = '/e/claims/new';

/**
 * Where a claim begins, filled from the calculator:
 * `/e/claims/new?clause=&round=&eventOn=YYYY-MM-DD&unitRegisteredInJinan=true|false&fact.<name>=…`, all but the first
 * two where known. A fact is written `true` or `false`, a whole number (money in fen), a day, or the text itself; lists
 * are filled in by hand.
 */
export const draftAddress = ({ clause, round, eventOn, unitRegisteredInJinan, facts }: DraftStart): string => {
  const query = new URLSearchParams({ clause, round });
  if (eventOn !== undefined) query.set('eventOn', eventOn);
  if (unitRegisteredInJinan !== undefined) query.set('unitRegisteredInJinan', String(unitRegisteredInJinan));
  for (const [name, value] of Object.entries(facts)) query.set(`fact.${name}`, String(value));
  return `${page}?${query}`;
};

const written = ({ kind }: FactDefinition, text: string): unknown => {
  switch (kind) {
    case 'truth':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'fen':
    case 'count':
    case 'rank':
    case 'year':
      return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    default:
      return text.slice(0, 200);
  }
};

/** Reads what `draftAddress` wrote, for the clause it names; what is no value of its fact is left out. */
export const readDraftAddress = (
  query: URLSearchParams,
  clause: Pick<Clause, 'facts'>,
): Omit<DraftStart, 'clause' | 'round'> => {
  const facts: Record<string, unknown> = {};
  for (const definition of clause.facts) {
    const text = query.get(`fact.${definition.name}`);
    const value = text === null || definition.kind === 'list' ? undefined : written(definition, text);
    if (value !== undefined && factsSchema(clause).safeParse({ [definition.name]: value }).success)
      facts[definition.name] = value;
  }
  const eventOn = query.get('eventOn') ?? '';
  const unit = query.get('unitRegisteredInJinan');
  return {
    ...(plainDate.safeParse(eventOn).success && { eventOn }),
    ...((unit === 'true' || unit === 'false') && { unitRegisteredInJinan: unit === 'true' }),
    facts: facts as DraftStart['facts'],
  };
};
