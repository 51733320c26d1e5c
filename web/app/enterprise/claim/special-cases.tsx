import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

const Objection = ({ open, noticeDaysLeft }: NonNullable<View['objection']>) => {
  const { t } = useClaimWords();
  return (
    <section className="panel claim-held" aria-labelledby="objection">
      <h2 id="objection">{t('objection')}</h2>
      <p>{t('objectionText', { open, days: noticeDaysLeft })}</p>
    </section>
  );
};

const Returned = ({
  claim,
  returned,
}: {
  readonly claim: View;
  readonly returned: NonNullable<View['returnedPayment']>;
}) => {
  const { t, locale } = useClaimWords();
  return (
    <section className="panel claim-held" aria-labelledby="returned-payment">
      <h2 id="returned-payment">{t('returnedPayment')}</h2>
      <p>
        {t('returnedPaymentOn', { day: dayInWords(returned.on, locale) })}{' '}
        {returned.reason ? <q lang="zh-CN">{returned.reason}</q> : t('noReason')}
      </p>
      {returned.account && (
        <p>
          {t('accountWaiting', { ending: returned.account.accountNumberEnding })}{' '}
          <Link to="/e/account" search={{ claimant: claim.claimant }}>
            {t('toAccountAgain')}
          </Link>
        </p>
      )}
    </section>
  );
};

const Recovery = ({ claim, recovery }: { readonly claim: View; readonly recovery: NonNullable<View['recovery']> }) => {
  const { t, locale } = useClaimWords();
  return (
    <section className="panel claim-stopped" aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery')}</h2>
      <p>
        {t(recovery.remainingFen > 0 ? 'recoveryText' : 'recoveryDone', {
          ordered: amountText(recovery.orderedFen, locale),
          received: amountText(recovery.receivedFen, locale),
          remaining: amountText(recovery.remainingFen, locale),
          due: dayInWords(recovery.dueOn, locale),
        })}
      </p>
      {recovery.remainingFen > 0 && (
        <p>{t('recoveryHow', { number: groupsOfFour(claim.id), office: t('recoveryOffice') })}</p>
      )}
      {recovery.plan && (
        <table className="claim-table">
          <caption>{t('plan')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planDue')}</th>
              <th scope="col" className="number">
                {t('planAmount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {recovery.plan.map(({ dueOn, amountFen }) => (
              <tr key={dueOn}>
                <td>
                  <time dateTime={dueOn}>{dueOn}</time>
                </td>
                <td className="number">
                  <Amount fen={amountFen} bare />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** What stands in the way of a claim, before all the rest: an objection, a returned payment, a recovery. */
export const SpecialCases = ({ claim }: { readonly claim: View }) => (
  <>
    {claim.objection && <Objection {...claim.objection} />}
    {claim.returnedPayment && <Returned claim={claim} returned={claim.returnedPayment} />}
    {claim.recovery && <Recovery claim={claim} recovery={claim.recovery} />}
  </>
);
