import { type AppropriationKind, appropriationKinds } from '../../../../shared/claim/pot-account.ts';
import { type PotPart, potParts } from '../../../../shared/claim/pot-part.ts';
import { type Programme, programmes } from '../../../../shared/money/pot.ts';

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);

const yearOf = (value: unknown): number | undefined => {
  const year = Number(value);
  return Number.isInteger(year) && year >= 2017 && year <= 2100 ? year : undefined;
};

/** What an address says is kept only where it can be meant. */
const said = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

type Search = Readonly<Record<string, unknown>>;

export const potsSearch = (search: Search): { year?: number; programme?: Programme } =>
  said({ year: yearOf(search.year), programme: oneOf(programmes, search.programme) });

export const potSearch = (search: Search): { part?: PotPart } => said({ part: oneOf(potParts, search.part) });

export const changeSearch = (search: Search): { year?: number; programme?: Programme; kind?: AppropriationKind } =>
  said({ ...potsSearch(search), kind: oneOf(appropriationKinds, search.kind) });

export const shortSearch = (search: Search): { allocation?: string } =>
  said({ allocation: typeof search.allocation === 'string' ? search.allocation : undefined });
