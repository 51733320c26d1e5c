import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHolds } from '../../session/me.ts';
import { AskPayer } from './ask-payer.tsx';
import { AskedPayer } from './asked-payer.tsx';
import { PayerFacts } from './payer-facts.tsx';
import { usePayerWords } from './words.ts';

/** The account that payouts leave from, and the one that waits for a second person. */
export const PayerPage = () => {
  const { t } = usePayerWords();
  const acts = useHolds('finance');
  const [said, say] = useState('');
  const query = useQuery(answerOf('view-payer', {}));
  return (
    <div className="page narrow">
      <PageTitle title={t('title')} />
      <p className="hint">{t('hint')}</p>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <Loaded query={query} what={t('title')}>
        {({ inForce, asked, people }) => (
          <>
            <section className="panel" aria-label={t('inForce')}>
              <h2>{t('inForce')}</h2>
              {inForce ? <PayerFacts payer={inForce} /> : <p>{t('none')}</p>}
            </section>
            {acts && (asked ? <AskedPayer asked={asked} people={people} say={say} /> : <AskPayer say={say} />)}
          </>
        )}
      </Loaded>
    </div>
  );
};
