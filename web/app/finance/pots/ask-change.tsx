import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ChangeForm } from './change-form.tsx';
import { usePotWords } from './words.ts';

/** A change of appropriation, asked for by one person; another confirms it. */
export const AskChange = () => {
  const { t } = usePotWords();
  const query = useQuery(answerOf('list-pots', {}));
  return (
    <div className="page narrow">
      <PageTitle title={t('ask.title')} />
      <Loaded query={query} what={t('title')}>
        {({ pots }) => <ChangeForm pots={pots} />}
      </Loaded>
    </div>
  );
};
