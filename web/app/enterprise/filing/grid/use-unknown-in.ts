import type { FactDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import type { Issue } from '../../../parts/form/use-issues.ts';
import { useGridWords } from '../words.ts';
import { type Row, unknownCountries } from './row.ts';

type ListDefinition = Extract<FactDefinition, { readonly kind: 'list' }>;

/** The countries of a list that nobody knows, each as a point at its cell. */
export const useUnknownIn = () => {
  const { t } = useGridWords();
  return ({ name, fields }: ListDefinition, value: unknown): Issue[] =>
    ((value ?? []) as readonly (Row | null)[]).flatMap((row, at) =>
      fields.flatMap((field) => {
        const names = unknownCountries(row, [field]);
        return names.length === 0
          ? []
          : [{ path: `facts.${name}[${at}].${field.name}`, message: t('unknown', { names: names.join('”“') }) }];
      }),
    );
};
