import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { type Rate, shareOut } from '../../../../../shared/money/allocation.ts';
import { amountText } from '../../../../format/amount.ts';
import type { Answer } from '../../../api/call.ts';
import { Amount } from '../../../parts/amount.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { More } from '../../../parts/more.tsx';
import { type AllocationShown, sharedFen } from './shown.ts';
import { useShortWords } from './words.ts';

type Share = Answer<'view-allocation'>['shares'][number];

type Props = {
  readonly allocation: AllocationShown;
  readonly shares: readonly Share[];
  readonly pages: Parameters<typeof More>[0]['pages'];
};

/** A fen more than the rate gives, of what rounding down left over. */
const hasExtra = ({ fullFen, shareFen }: Share, { numerator, denominator }: Rate): boolean =>
  BigInt(shareFen) > (BigInt(fullFen) * BigInt(numerator)) / BigInt(denominator);

/** Worked out here once more from the fund and the full sums: it must come out as the platform says, to the fen. */
const isExact = (shares: readonly Share[], fundFen: number, sharedFen: number): boolean => {
  const again = shareOut(fundFen, shares);
  const same = again.every(({ shareFen }, at) => shareFen === shares[at]?.shareFen);
  return same && shares.reduce((sum, { shareFen }) => sum + shareFen, 0) === sharedFen;
};

const Proof = ({ allocation, shares }: Omit<Props, 'pages'>) => {
  const { t, locale } = useShortWords();
  const { rate, fundFen = 0 } = allocation;
  const extra = rate ? shares.filter((share) => hasExtra(share, rate)).length : 0;
  const sum = amountText(
    shares.reduce((total, { shareFen }) => total + shareFen, 0),
    locale,
  );
  return (
    <>
      <p className="short-proof">
        {isExact(shares, fundFen, sharedFen(allocation)) ? (
          <span className="short-exact">✓ {t('exact', { sum })}</span>
        ) : (
          <strong className="problem">{t('inexact', { sum })}</strong>
        )}
      </p>
      <p className="hint">{extra > 0 ? t('remainder', { count: extra }) : t('noRemainder')}</p>
    </>
  );
};

/** Full, cut and share of every claim, in the order that decides who gets what rounding leaves over. */
export const Shares = ({ allocation, shares, pages }: Props) => {
  const { t } = useShortWords();
  const { rate } = allocation;
  return (
    <section>
      <h2>{t('shares.title')}</h2>
      {shares.length > 0 && !pages.hasNextPage && <Proof allocation={allocation} shares={shares} />}
      <DataTable
        name={t('shares.title')}
        rows={shares}
        rowKey={({ claim }) => claim}
        empty={t('shares.none')}
        columns={[
          { title: t('shares.number'), render: (_, { claim }) => <span className="code">{groupsOfFour(claim)}</span> },
          { title: t('shares.name'), render: (_, { name }) => <span lang="zh-CN">{name}</span> },
          { title: t('shares.full'), align: 'right', render: (_, { fullFen }) => <Amount fen={fullFen} bare /> },
          { title: t('shares.cut'), align: 'right', render: (_, { cutFen }) => <Amount fen={cutFen} bare /> },
          {
            title: t('shares.share'),
            align: 'right',
            render: (_, share) => (
              <>
                <Amount fen={share.shareFen} bare />
                {rate && hasExtra(share, rate) && <span className="hint"> {t('shares.extra')}</span>}
              </>
            ),
          },
          { title: t('shares.given'), render: (_, { given }) => t(given ? 'shares.yes' : 'shares.no') },
        ]}
      />
      {pages.hasNextPage && <More pages={pages} count={shares.length} />}
    </section>
  );
};
