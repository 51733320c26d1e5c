import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { readSearch } from '../search.ts';
import { useDeskWords } from './words.ts';
import { Workbench } from './workbench.tsx';

/** One claim before a reviewer: queue, assessment and papers side by side, and what he says of it below. */
export const Desk = () => {
  const { t } = useDeskWords();
  const { claim = '' } = useParams({ strict: false });
  const search = readSearch(useSearch({ strict: false }));
  const query = useQuery(answerOf('view-review', { path: { claim } }));
  return (
    <Loaded query={query} what={t('claim')} rows={12}>
      {(view) => <Workbench key={view.id} view={view} search={search} />}
    </Loaded>
  );
};
