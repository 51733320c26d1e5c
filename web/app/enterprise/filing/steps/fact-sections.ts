import type { FactDefinition, FactName } from '../../../../../shared/policy/fact-vocabulary.ts';
import type { Clause } from '../../../../../shared/policy/vocabulary.ts';

export type SectionId = 'facts' | 'service' | 'payment' | 'lists';

/** Facts that stand in a section of their own; all others are about the achievement. */
const sectionOf: Partial<Record<FactName, SectionId>> = {
  marks: 'lists',
  registrations: 'lists',
  contract: 'service',
  provider: 'service',
  serviceClass: 'service',
  listPriceFen: 'payment',
  providerDiscountFen: 'payment',
  paidFen: 'payment',
  paidOn: 'payment',
  invoices: 'lists',
};

/** The facts a clause names, in its order, a few at a time. */
export const sectionsOf = (
  clause: Pick<Clause, 'facts'>,
): readonly { readonly id: SectionId; readonly facts: readonly FactDefinition[] }[] => {
  const sections = Map.groupBy(clause.facts, ({ name }) => sectionOf[name] ?? 'facts');
  return [...sections].map(([id, facts]) => ({ id, facts }));
};
