import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { type PotPart, potParts } from '../../../../shared/claim/pot-part.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { yuanText } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { usePotFigures } from '../../parts/pot/words.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import type { PotShown } from './pot-equation.tsx';
import { usePotWords } from './words.ts';
import './pot-claims.css';

type Row = Answer<'list-pot-claims'>['items'][number];

const figureOf = (pot: PotShown, part: PotPart): Fen =>
  ({
    held: pot.heldFen,
    paid: pot.paidFen,
    recovered: pot.recoveredFen,
    review: pot.underReviewFen,
    waiting: pot.waitingFen,
  })[part];

const PartTabs = ({ pot, part }: { readonly pot: PotShown; readonly part: PotPart }) => {
  const { t } = usePotWords();
  const { t: figure } = usePotFigures();
  return (
    <nav className="pot-parts" aria-label={t('claims.title')}>
      {potParts
        .filter((each) => each !== 'waiting' || pot.rule === 'year-end')
        .map((each) => (
          <Link
            key={each}
            to="/finance/pots/$pot"
            params={{ pot: pot.id }}
            search={{ part: each }}
            aria-current={each === part ? 'page' : undefined}
            resetScroll={false}
          >
            {figure(each)} <span className="pot-parts-figure">{yuanText(figureOf(pot, each))}</span>
          </Link>
        ))}
    </nav>
  );
};

/** Where finance deals with a claim in this state. */
const Where = ({ row: { claim, list } }: { readonly row: Row }) => {
  const { t } = usePotWords();
  if (claim.state === 'payment-returned') return <Link to="/finance/accounts">{t('claims.account')}</Link>;
  if (claim.state === 'recovering') return <Link to="/finance/recoveries">{t('claims.recovery')}</Link>;
  if (list === undefined) return null;
  return (
    <Link to="/finance/lists/$list" params={{ list }}>
      {t('claims.list')}
    </Link>
  );
};

type TotalProps = {
  readonly pot: PotShown;
  readonly part: PotPart;
  readonly rows: readonly Row[];
  readonly all: boolean;
};

/** Added up claim by claim: what the pot says must come out. */
const Total = ({ pot, part, rows, all }: TotalProps) => {
  const { t, locale } = usePotWords();
  const { t: figure } = usePotFigures();
  const sumFen = rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const differenceFen = Math.abs(figureOf(pot, part) - sumFen);
  const word = figure(part);
  return (
    <p className="pot-total">
      {t('claims.total', { count: rows.length })} <Amount fen={sumFen} />
      {all &&
        (differenceFen === 0 ? (
          <span className="pot-balanced"> ✓ {t('claims.equal', { part: word })}</span>
        ) : (
          <strong> {t('claims.differs', { part: word, difference: amountText(differenceFen, locale) })}</strong>
        ))}
    </p>
  );
};

export const PotClaims = ({ pot, part }: { readonly pot: PotShown; readonly part: PotPart }) => {
  const { t, locale } = usePotWords();
  const { t: figure } = usePotFigures();
  const pages = useInfiniteQuery(pagesOf('list-pot-claims', { path: { pot: pot.id }, query: { part, limit: 100 } }));
  return (
    <section aria-label={t('claims.title')}>
      <h2>{t('claims.title')}</h2>
      <PartTabs pot={pot} part={part} />
      <Loaded query={pages} what={t('claims.title')}>
        {(data) => {
          const rows = data.pages.flatMap(({ items }) => items);
          return (
            <>
              <DataTable
                name={figure(part)}
                rows={rows}
                rowKey={({ claim }) => claim.id}
                empty={t('claims.empty', { part: figure(part) })}
                columns={[
                  {
                    title: t('claims.number'),
                    render: (_, { claim }) => <span className="code">{groupsOfFour(claim.id)}</span>,
                  },
                  {
                    title: t('claims.claimant'),
                    render: (_, { claim }) => <span lang="zh-CN">{claim.claimantName}</span>,
                  },
                  { title: t('claims.clause'), render: (_, { claim }) => claim.clauseTitle[locale] },
                  { title: t('claims.state'), render: (_, { claim }) => <StateTag state={claim.state} /> },
                  { title: t('claims.since'), render: (_, { claim }) => claim.stateSinceOn, className: 'pot-day' },
                  {
                    title: t('claims.amount'),
                    align: 'right',
                    render: (_, { amountFen }) => <Amount fen={amountFen} bare />,
                  },
                  { title: t('claims.where'), render: (_, row) => <Where row={row} /> },
                ]}
              />
              {rows.length > 0 && <Total pot={pot} part={part} rows={rows} all={!pages.hasNextPage} />}
              {pages.hasNextPage && <More pages={pages} count={rows.length} />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
