import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import type { Column } from '../data-table.tsx';
import { usePlaces } from './places.ts';
import { useAwardListWords } from './words.ts';

type Claim = Pick<Answer<'list-awards'>['items'][number], 'id' | 'claimantName' | 'clauseTitle'>;

const ClaimLink = ({ id }: { readonly id: string }) => (
  <Link to={usePlaces().award} params={{ claim: id }} className="code">
    {groupsOfFour(id)}
  </Link>
);

/** What every list of claims begins with. */
export const useClaimColumns = <Row extends Claim>(): readonly Column<Row>[] => {
  const { t, locale } = useAwardListWords();
  return [
    { title: t('number'), render: (_, { id }) => <ClaimLink id={id} /> },
    {
      title: t('claimant'),
      render: (_, { claimantName }) => (
        <div className="award-name" lang="zh-CN">
          {claimantName}
        </div>
      ),
    },
    { title: t('clause'), render: (_, { clauseTitle }) => <div className="award-name">{clauseTitle[locale]}</div> },
  ];
};
