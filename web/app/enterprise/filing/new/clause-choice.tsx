import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Offers } from '../../home/offers.tsx';
import { useNewWords } from '../words.ts';

type Props = { readonly claimant: string; readonly asked: string | undefined };

/** What this claimant may claim now, where the address names no clause or one that nothing opens. */
export const ClauseChoice = ({ claimant, asked }: Props) => {
  const { t } = useNewWords();
  const standing = useQuery(answerOf('view-standing', { path: { claimant } }));
  return (
    <>
      {asked !== undefined && <p className="banner filing-window">{t('noRound')}</p>}
      <p>{t('chooseClause')}</p>
      <Loaded query={standing} what={t('what')} rows={8}>
        {({ offers }) => <Offers offers={offers} claimant={claimant} searched />}
      </Loaded>
    </>
  );
};
