import { type Programme, programmes } from '../../../shared/money/pot.ts';
import { type ClaimantKind, claimantKinds } from '../../../shared/policy/vocabulary.ts';
import type { Told } from '../told.ts';

export type Policy = Told<'list-policies'>['policies'][number];
export type ClauseLine = Policy['clauses'][number];
export type RightLine = Policy['rightsWithoutSum'][number];
type Round = Told<'list-rounds'>['rounds'][number];

export type Filters = {
  readonly for?: ClaimantKind | undefined;
  readonly programme?: Programme | undefined;
  readonly open?: '1' | undefined;
  readonly q?: string | undefined;
};

const longestSearch = 60;

/** Filters as the address has them; what is none is left out. */
export const readFilters = (query: URLSearchParams): Filters => ({
  for: claimantKinds.find((kind) => kind === query.get('for')),
  programme: programmes.find((programme) => programme === query.get('programme')),
  open: query.get('open') === '1' ? '1' : undefined,
  q: query.get('q')?.trim().slice(0, longestSearch) || undefined,
});

/** How titles sound, by Chinese title: initials and whole syllables. */
export type Sounds = Readonly<Record<string, string>>;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word has to be found: as it is written, in English, or by its sound. */
const says = (q: string, texts: readonly string[], sounds: string): boolean => {
  const text = plain(texts.join('\n'));
  return plain(q)
    .split(/\s+/)
    .every((word) => text.includes(word) || (/^[a-z]+$/.test(word) && word.length > 1 && sounds.includes(word)));
};

export const openRoundOf = (clause: Pick<ClauseLine, 'policy' | 'id'>, rounds: readonly Round[]): Round | undefined =>
  rounds.find(({ open, policy, clauses }) => open && policy === clause.policy && clauses.includes(clause.id));

export const comingRoundOf = (
  clause: Pick<ClauseLine, 'policy' | 'id'>,
  rounds: readonly Round[],
  today: string,
): Round | undefined =>
  rounds
    .filter(
      ({ windowFrom, policy, clauses }) =>
        windowFrom > today && policy === clause.policy && clauses.includes(clause.id),
    )
    .sort((a, b) => (a.windowFrom < b.windowFrom ? -1 : 1))[0];

export type Catalogue = {
  readonly policies: readonly Policy[];
  readonly rounds: readonly Round[];
  readonly sounds: Sounds;
};

const fits = (clause: ClauseLine, filters: Filters, { rounds, sounds }: Catalogue): boolean =>
  (filters.for === undefined || clause.accepts.includes(filters.for)) &&
  (filters.programme === undefined || clause.programme === filters.programme) &&
  (filters.open === undefined || openRoundOf(clause, rounds) !== undefined) &&
  (filters.q === undefined ||
    says(
      filters.q,
      [clause.title.zh, clause.title.en, clause.plain.zh, clause.plain.en, clause.article],
      sounds[clause.title.zh] ?? '',
    ));

export type Found = {
  readonly policy: Policy;
  readonly clauses: readonly ClauseLine[];
  readonly rights: readonly RightLine[];
};

/** Rights are for everyone who finds them: no filter but the search applies, and with another filter they are not meant. */
const rightsOf = (policy: Policy, filters: Filters, sounds: Sounds): readonly RightLine[] =>
  filters.for || filters.programme || filters.open
    ? []
    : policy.rightsWithoutSum.filter(
        ({ title }) => filters.q === undefined || says(filters.q, [title.zh, title.en], sounds[title.zh] ?? ''),
      );

export const findClauses = (catalogue: Catalogue, filters: Filters): readonly Found[] =>
  catalogue.policies.map((policy) => ({
    policy,
    clauses: policy.clauses.filter((clause) => fits(clause, filters, catalogue)),
    rights: rightsOf(policy, filters, catalogue.sounds),
  }));

export const countOf = (found: readonly Found[]): number => found.reduce((sum, { clauses }) => sum + clauses.length, 0);

/** The filter that hides most: without it something is found. */
export const filterToLift = (
  catalogue: Catalogue,
  filters: Filters,
): { readonly name: keyof Filters; readonly count: number } | undefined =>
  (['open', 'q', 'programme', 'for'] as const)
    .filter((name) => filters[name] !== undefined)
    .map((name) => ({ name, count: countOf(findClauses(catalogue, { ...filters, [name]: undefined })) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
