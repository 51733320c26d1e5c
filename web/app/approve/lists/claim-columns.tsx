import { Link } from '@tanstack/react-router';
import { grouped } from '../../../format/grouped.ts';
import type { Answer } from '../../api/call.ts';
import type { Column } from '../../parts/data-table.tsx';
import { useListWords } from '../words.ts';

type Claim = Pick<Answer<'list-awards'>['items'][number], 'id' | 'claimantName' | 'clauseTitle'>;

export const ClaimLink = ({ id }: { readonly id: string }) => (
  <Link to="/approve/$claim" params={{ claim: id }} className="code">
    {grouped(id)}
  </Link>
);

/** What every list of claims begins with. */
export const useClaimColumns = <Row extends Claim>(): readonly Column<Row>[] => {
  const { t, locale } = useListWords();
  return [
    { title: t('number'), render: (_, { id }) => <ClaimLink id={id} /> },
    {
      title: t('claimant'),
      render: (_, { claimantName }) => (
        <div className="approve-name" lang="zh-CN">
          {claimantName}
        </div>
      ),
    },
    { title: t('clause'), render: (_, { clauseTitle }) => <div className="approve-name">{clauseTitle[locale]}</div> },
  ];
};
