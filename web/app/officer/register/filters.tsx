import { getRouteApi } from '@tanstack/react-router';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import type { Answer } from '../../api/call.ts';
import { ChoiceField, TextField } from '../../parts/form/field.tsx';
import { filedStates } from './read-register.ts';
import { registerSearch } from './search.ts';
import { useRegisterWords } from './words.ts';
import './register.css';

const route = getRouteApi('/signed-in/officer/register');

type Round = Answer<'list-all-rounds'>['rounds'][number];

type Props = { readonly rounds: readonly Round[]; readonly shown: Round };

/** Round, state, clause and words, kept in the address. */
export const Filters = ({ rounds, shown }: Props) => {
  const { t, locale } = useRegisterWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const look = (change: Record<string, unknown>): void =>
    void navigate({ search: (before) => registerSearch({ ...before, ...change }), replace: true });
  const { content } = shown;
  return (
    <search className="register-filters" aria-label={t('filter')}>
      <ChoiceField
        path="round"
        label={t('round')}
        value={shown.id}
        change={(round) => look({ round, clause: undefined })}
        choices={rounds.map(({ id, content: { title } }) => ({ value: id, word: title[locale] }))}
      />
      <ChoiceField
        path="state"
        label={t('state')}
        none={t('allStates')}
        value={search.state ?? ''}
        change={(state) => look({ state })}
        choices={filedStates.map((state) => ({ value: state, word: stateWords[state][locale] }))}
      />
      <ChoiceField
        path="clause"
        label={t('clause')}
        none={t('allClauses')}
        value={search.clause ?? ''}
        change={(clause) => look({ clause })}
        choices={content.clauses.map((id) => ({
          value: id,
          word: findClause(content.policy, id)?.title[locale] ?? id,
        }))}
      />
      <TextField path="q" label={t('q')} value={search.q ?? ''} change={(q) => look({ q })} />
    </search>
  );
};
