import { Link } from '@tanstack/react-router';
import { lastOfWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import { amountText } from '../../../format/amount.ts';
import { aside } from '../../../format/aside.ts';
import { dayInWords } from '../../../format/day.ts';
import { potName } from '../../parts/pot-name.ts';
import { useMe } from '../../session/me.ts';
import { useDecisionWords } from '../words.ts';
import { Check } from './check.tsx';
import type { Checks, Review } from './review.ts';
import { SignatureCheck } from './signature-check.tsx';

type Of = { readonly checks: Checks };

const KeyCheck = ({ checks: { keys } }: Of) => {
  const { t } = useDecisionWords();
  const held = keys.flatMap(({ key, holder }) => (holder ? [{ key, holder }] : []));
  if (keys.length === 0) return null;
  return (
    <Check name={t('checks.key')} good={held.length === 0}>
      {held.length === 0
        ? t('checks.keyFree', { count: keys.length })
        : held.map(({ key, holder: { claim, claimantName, takenOn, own } }) => (
            <div key={key}>
              {t(own ? 'checks.keyOwn' : 'checks.keyHeld', { key, on: takenOn, name: claimantName })}{' '}
              <Link to="/approve/$claim" params={{ claim }}>
                {t('checks.heldClaim', { number: claim })}
              </Link>
            </div>
          ))}
    </Check>
  );
};

const PotCheck = ({ checks: { pot, stops } }: Of) => {
  const { t, locale } = useDecisionWords();
  const { found } = pot;
  const stopped = stops.some(({ code }) => code.startsWith('pot-') || code === 'allocation-open');
  const figure = !found
    ? t('checks.potMissing')
    : found.rule === 'year-end'
      ? t('checks.potYearEnd', { amount: amountText(found.waitingFen, locale) })
      : t('checks.potAvailable', { amount: amountText(found.availableFen, locale) });
  return (
    <Check name={t('checks.pot')} good={found !== undefined && !stopped}>
      {potName(pot.id, locale)} · {figure}
      {found?.closedOn && ` · ${t('checks.potClosed', { on: found.closedOn })}`}
      {found?.sharing && ` · ${t('checks.potSharing')}`}
    </Check>
  );
};

const CapCheck = ({ checks: { cap } }: Of) => {
  const { t, locale } = useDecisionWords();
  if (!cap) return null;
  const [left, all, taken] = [cap.leftFen, cap.capFen, cap.takenFen].map((fen) => amountText(fen, locale));
  return (
    <Check name={t('checks.cap')} good={cap.leftFen > 0}>
      {t('checks.capLeft', { year: cap.achievementYear, left: left ?? '', cap: all ?? '', taken: taken ?? '' })}
    </Check>
  );
};

const LadderCheck = ({ checks: { ladder } }: Of) => {
  const { t, locale } = useDecisionWords();
  if (!ladder) return null;
  return (
    <Check name={t('checks.ladder')} good={ladder.every(({ rank }) => rank === 'lower')}>
      {ladder.length === 0
        ? t('checks.ladderFree')
        : ladder.map(({ clauseTitle, fen, rank }) => (
            <div key={clauseTitle.zh}>
              {t(rank === 'lower' ? 'checks.ladderLower' : 'checks.ladderHigher', {
                title: clauseTitle[locale],
                amount: amountText(fen, locale),
              })}
            </div>
          ))}
    </Check>
  );
};

const CalendarCheck = ({ review }: { readonly review: Review }) => {
  const { t, locale } = useDecisionWords();
  const { today } = useMe();
  const days = review.filing.round.noticeWorkingDays;
  const last = lastOfWorkingDays(today, days, mainlandChina);
  return (
    <Check name={t('checks.calendar')} good={last.ok}>
      {last.ok
        ? t('checks.calendarKnown', { days, until: dayInWords(last.endsOn, locale) })
        : t('checks.calendarMissing', { year: last.year })}
      {last.ok && last.provisional && aside(t('checks.provisional'), locale)}
    </Check>
  );
};

/** Everything that money and rights ask of an approval, each with its figure. */
export const CheckList = ({ review, checks }: Of & { readonly review: Review }) => (
  <dl className="decision-checks">
    <KeyCheck checks={checks} />
    <PotCheck checks={checks} />
    <CapCheck checks={checks} />
    <LadderCheck checks={checks} />
    <CalendarCheck review={review} />
    <SignatureCheck review={review} checks={checks} />
  </dl>
);
