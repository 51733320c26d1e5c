import { Link } from '@tanstack/react-router';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { Deadline } from '../../parts/day.tsx';
import { FormLink } from '../form-link.tsx';
import { TurnLine } from '../turn-line.tsx';
import { useEnterpriseWords } from '../words.ts';
import { ConfirmReceipt } from './confirm-receipt.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

const dueOf = ({ state, dueOn, noticeEndsOn, recovery }: View) => {
  if (state === 'recovering') return recovery?.dueOn;
  return state === 'in-notice' ? noticeEndsOn : dueOn;
};

const Way = ({ claim }: { readonly claim: View }) => {
  const { t } = useClaimWords();
  const { id, state, actions, corrections } = claim;
  if (state === 'draft')
    return (
      <FormLink claim={id} step="facts" className="main-link">
        {t('goOn')}
      </FormLink>
    );
  if (state === 'returned')
    return (
      <Link to="/e/claims/$claim/corrections" params={{ claim: id }} className="main-link">
        {t('toCorrect', { count: corrections.length })}
      </Link>
    );
  if (actions.includes('correct-account') && !claim.returnedPayment?.account)
    return (
      <Link to="/e/account" search={{ claimant: claim.claimant }} className="main-link">
        {t('toAccount')}
      </Link>
    );
  return actions.includes('confirm-receipt') ? <ConfirmReceipt claim={claim} /> : null;
};

const lookOf = ({ turn, state }: View): string => {
  if (turn.who === 'claimant') return 'yours';
  return state === 'refused' || state === 'revoked' ? 'stopped' : turn.who === 'nobody' ? 'closed' : 'others';
};

/** The answer of five seconds: who has it, until when, and whether there is anything to do. */
export const TurnCard = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useEnterpriseWords();
  const { t: say } = useClaimWords();
  const due = dueOf(claim);
  const closed = claim.turn.who === 'nobody';
  return (
    <section className={`turn-card turn-${lookOf(claim)}`} aria-label={say('card')}>
      <p className="turn-line">
        {closed ? (
          <strong>
            {say('closedOn', {
              state: stateWords[claim.state][locale],
              day: dayInWords(claim.stateSinceOn, locale),
            })}
          </strong>
        ) : (
          <>
            {t('turnNow')}
            {locale === 'en' && ' '}
            <strong>
              <TurnLine claim={claim} />
            </strong>
          </>
        )}
        {due && (
          <>
            {' · '}
            <Deadline on={due} />
          </>
        )}
        {claim.turn.who !== 'claimant' && claim.state !== 'refused' && ` · ${t('nothingToDo')}`}
      </p>
      <Way claim={claim} />
    </section>
  );
};
