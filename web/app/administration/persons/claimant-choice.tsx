import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { RadioField, TextField } from '../../parts/form/field.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { usePersonWords } from './words.ts';

export type Found = Pick<Answer<'list-claimants'>['items'][number], 'id' | 'name' | 'creditCode'>;

type Props = {
  readonly chosen: Found | undefined;
  readonly choose: (found: Found | undefined) => void;
  readonly error: string | undefined;
};

/** A claimant found by a part of its name or code: a code typed by hand would bind to a stranger. */
export const ClaimantChoice = ({ chosen, choose, error }: Props) => {
  const { t } = usePersonWords();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = useQuery({
    ...answerOf('list-claimants', { query: { q, limit: 8 } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = q.length > 1 ? (query.data?.items ?? []) : [];
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <>
      <TextField
        path={shown.length > 0 ? 'claimant-search' : 'claimant'}
        label={t('whichClaimant')}
        hint={t('whichHint')}
        value={typed}
        change={setTyped}
        error={shown.length > 0 ? undefined : error}
      />
      <ProblemPanel problem={query.error} />
      <p role="status">{q.length > 1 && query.isSuccess && found.length === 0 && t('noneFound')}</p>
      {shown.length > 0 && (
        <RadioField
          path="claimant"
          label={t('chosen')}
          value={chosen?.id}
          change={(id) => choose(shown.find((each) => each.id === id))}
          error={error}
          choices={shown.map(({ id, name, creditCode }) => ({
            value: id,
            word: name,
            ...(creditCode && { hint: groupsOfFour(creditCode) }),
          }))}
        />
      )}
    </>
  );
};
