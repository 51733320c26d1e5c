import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { useBuildWords, useListWords } from '../words.ts';
import { ChoosePots } from './choose-pots.tsx';
import { OpenLists } from './open-lists.tsx';
import { Preview } from './preview.tsx';
import './build.css';

const route = getRouteApi('/signed-in/finance/lists/new');

/** What is payable becomes a list: pots, what would go on it and what not, then one act. */
export const BuildList = () => {
  const { t } = useBuildWords();
  const lists = useListWords();
  const { pots } = route.useSearch();
  const kept = useQuery(answerOf('list-pots', {}));
  return (
    <div className="page build">
      <PageTitle title={t('title')} />
      <p>
        <Link to="/finance/lists">{lists.t('back')}</Link>
      </p>
      <p className="hint">{t('hint')}</p>
      <OpenLists />
      <Loaded query={kept} what={t('pots')} rows={2}>
        {(answer) =>
          answer.payoutsOpen ? (
            <>
              <ChoosePots pots={answer.pots} />
              <Preview key={pots ?? ''} pots={pots} />
            </>
          ) : (
            <p className="problem" role="alert">
              {t('locked')}
            </p>
          )
        }
      </Loaded>
    </div>
  );
};
