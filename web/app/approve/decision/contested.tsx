import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';

/** This claim and every other for the same achievement, and which of them holds the key. */
export const Contested = ({ review }: { readonly review: Review }) => {
  const { t } = useDecisionWords();
  if (review.contested.length === 0) return null;
  const held = review.contested.some(({ holds }) => holds);
  return (
    <section className="panel" aria-labelledby="contested">
      <h2 id="contested">{t('contested.title')}</h2>
      <table className="decision-table">
        <thead>
          <tr>
            <th scope="col">{t('contested.claim')}</th>
            <th scope="col">{t('contested.claimant')}</th>
            <th scope="col">{t('contested.state')}</th>
            <th scope="col">{t('contested.key')}</th>
            <th scope="col">{t('contested.holder')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('contested.this')} <span className="code">{groupsOfFour(review.id)}</span>
            </th>
            <td lang="zh-CN">{review.claimantName}</td>
            <td>
              <StateTag state={review.state} />
            </td>
            <td />
            <td>{held ? '' : t('contested.free')}</td>
          </tr>
          {review.contested.map(({ key, claim, claimantName, state, holds }) => (
            <tr key={claim + key}>
              <th scope="row">
                <Link to="/approve/$claim" params={{ claim }} className="code">
                  {groupsOfFour(claim)}
                </Link>
              </th>
              <td lang="zh-CN">{claimantName}</td>
              <td>
                <StateTag state={state} />
              </td>
              <td className="code">{key}</td>
              <td>{holds ? <strong>{t('contested.holds')}</strong> : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
