import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { Award } from '../../parts/award/award.tsx';
import { useAwardListWords } from '../../parts/award/words.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';

const route = getRouteApi('/signed-in/officer/awards/$claim');

/** What was decided for one claim; an officer may ask that it be revoked. */
export const AwardPage = () => {
  const { t, locale } = useAwardListWords();
  const { claim } = route.useParams();
  const { data } = useQuery(answerOf('view-award', { path: { claim } }));
  const [{ said, times }, say] = useState({ said: '', times: 0 });
  const done = (words: string): void => say((before) => ({ said: words, times: before.times + 1 }));
  return (
    <div className="page">
      <PageTitle title={data ? `${data.claimantName} · ${data.clauseTitle[locale]}` : t('awards')}>
        {data && <StateTag state={data.state} />}
      </PageTitle>
      {said && (
        <p className="said" role="status">
          {said} <Link to="/officer/awards">{t('back')}</Link>
        </p>
      )}
      <Award key={times} claim={claim} done={done} />
    </div>
  );
};
