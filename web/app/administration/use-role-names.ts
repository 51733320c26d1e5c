import { useQuery } from '@tanstack/react-query';
import { hatWords } from '../../../shared/claim/lifecycle-words.ts';
import type { Role } from '../../../shared/claim/person.ts';
import { answerOf } from '../api/use-answer.ts';
import { useAdministrationWords } from './words.ts';

type Held = { readonly role: Role; readonly department?: string | undefined };

/** The words for a role, a reviewer's with the department it is held for. */
export const useRoleNames = () => {
  const { t, locale } = useAdministrationWords();
  const { data } = useQuery(answerOf('list-departments', {}));
  const departments = new Map((data?.departments ?? []).map(({ id, name }) => [id, name[locale]]));
  const nameOf = ({ role, department }: Held): string => {
    const said = hatWords[role][locale];
    return department === undefined
      ? said
      : t('roleIn', { role: said, department: departments.get(department) ?? department });
  };
  return { nameOf, departments };
};
