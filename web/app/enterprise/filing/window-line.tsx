import { dayInWords } from '../../../format/day.ts';
import { Deadline } from '../../parts/day.tsx';
import { useFiling } from './use-filing.ts';
import { useFilingWords } from './words.ts';

/** Until when it may be submitted, and what stands in the way whatever is written. */
export const WindowLine = () => {
  const { t, locale } = useFilingWords();
  const { claim, grounds } = useFiling();
  const { round, today, claimant } = grounds;
  const day = (on: string): string => dayInWords(on, locale);
  const debarred = claimant.debarments?.find(({ from, until }) => from <= today && today <= until);
  if (debarred)
    return (
      <p className="banner filing-window">{t('debarred', { from: day(debarred.from), until: day(debarred.until) })}</p>
    );
  if (claim.state === 'returned')
    return claim.correctionDueOn ? (
      <p className="filing-window">
        {t('correctionsUntil')} <Deadline on={claim.correctionDueOn} />
      </p>
    ) : null;
  if (!round.takesClause) return <p className="banner filing-window">{t('clauseGone')}</p>;
  if (today < round.windowFrom)
    return <p className="banner filing-window">{t('windowToCome', { from: day(round.windowFrom) })}</p>;
  if (today > round.windowUntil)
    return (
      <p className="banner filing-window">
        {t('windowClosed', { from: day(round.windowFrom), until: day(round.windowUntil) })}
      </p>
    );
  return (
    <p className="filing-window">
      {round.title[locale]} · {t('windowOpen')} <Deadline on={round.windowUntil} />
    </p>
  );
};
