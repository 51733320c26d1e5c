import type { Bilingual } from '../../shared/claim/shapes.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';

const titles = new Map(enactedPolicies.flatMap(({ clauses }) => clauses.map(({ id, title }) => [id, title])));

/** A line keeps the clause by its id and its Chinese title, which is what is printed. */
export const clauseNamed = ({
  clause,
  clauseTitle,
}: {
  readonly clause: string;
  readonly clauseTitle: string;
}): Bilingual => titles.get(clause) ?? { zh: clauseTitle, en: clauseTitle };
