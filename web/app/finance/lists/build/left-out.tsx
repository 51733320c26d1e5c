import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { Amount } from '../../../parts/amount.tsx';
import { useBuildWords } from '../words.ts';
import type { Payable, Row } from './moved.ts';

type Reason = Payable['leftOut'][number]['reason'];

const places: Readonly<Record<Reason, 'accounts' | 'recoveries' | 'pot'>> = {
  'own-work': 'pot',
  'own-claimant': 'pot',
  'revocation-asked': 'pot',
  'sealed-before-restore': 'pot',
  'to-offset': 'recoveries',
  'too-many-debts': 'recoveries',
  'account-to-confirm': 'accounts',
  'account-to-correct': 'accounts',
};

/** Where finance sees or deals with the claim. */
const WhereLink = ({ reason, row }: { readonly reason: Reason; readonly row: Row }) => {
  const { t } = useBuildWords();
  const place = places[reason];
  const name = `${groupsOfFour(row.claim)} · ${t(`leftOut.where.${place}`)}`;
  if (place === 'pot')
    return (
      <Link to="/finance/pots/$pot" params={{ pot: row.pot }} search={{ part: 'held' }}>
        {name}
      </Link>
    );
  return <Link to={place === 'accounts' ? '/finance/accounts' : '/finance/recoveries'}>{name}</Link>;
};

/** What is not put on the list, why, and what to do about it; each reason opens its claims. */
export const LeftOut = ({ leftOut }: Pick<Payable, 'leftOut'>) => {
  const { t } = useBuildWords();
  return (
    <section className="panel" aria-label={t('leftOut.title')}>
      <h2>{t('leftOut.title')}</h2>
      {leftOut.length === 0 && <p>{t('leftOut.none')}</p>}
      {leftOut.map(({ reason, count, rows }) => (
        <details key={reason} className="build-left">
          <summary>
            <strong>{t(`leftOut.${reason}`)}</strong> {t('leftOut.pieces', { count })}
            <span className="hint build-cure">{t(`leftOut.cure.${reason}`)}</span>
          </summary>
          {rows.length < count && <p className="hint">{t('leftOut.first', { count: rows.length })}</p>}
          <ul>
            {rows.map((row) => (
              <li key={row.claim}>
                <WhereLink reason={reason} row={row} /> <span lang="zh-CN">{row.claimantName}</span>{' '}
                <Amount fen={row.amountFen} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};
