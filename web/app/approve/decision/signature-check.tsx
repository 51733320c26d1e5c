import type { Fen } from '../../../../shared/money/fen.ts';
import { signaturesFor } from '../../../../shared/money/tiers.ts';
import { amountText } from '../../../format/amount.ts';
import { useDecisionWords } from '../words.ts';
import { Check } from './check.tsx';
import type { Checks, Review } from './review.ts';

type Tiers = Review['filing']['round']['tiers'];

/** The bounds of the tier a sum falls into. */
const boundsOf = (amountFen: Fen, tiers: Tiers) => {
  const at = tiers.findIndex(({ upToFen }) => upToFen === null || amountFen <= upToFen);
  return { overFen: tiers[at - 1]?.upToFen ?? undefined, upToFen: tiers[at]?.upToFen ?? undefined };
};

const useTierSentence = (tiers: Tiers) => {
  const { t, locale } = useDecisionWords();
  return (amountFen: Fen, needed: number): string => {
    const { overFen, upToFen } = boundsOf(amountFen, tiers);
    if (overFen !== undefined) return t('checks.tierOver', { amount: amountText(overFen, locale), needed });
    if (upToFen !== undefined) return t('checks.tierWithin', { amount: amountText(upToFen, locale), needed });
    return t('checks.tierAny', { needed });
  };
};

/** How many must sign for this sum, who has, and which signature the reader's would be. */
export const SignatureCheck = ({ review, checks }: { readonly review: Review; readonly checks: Checks }) => {
  const { t, locale } = useDecisionWords();
  const { tiers } = review.filing.round;
  const sentence = useTierSentence(tiers);
  const { amountFen, signatures } = checks;
  if (amountFen === undefined) return null;
  const needed = signaturesFor(amountFen, tiers);
  const mine = signatures.find(({ own }) => own);
  const others = signatures.filter(({ own }) => !own);
  return (
    <Check name={t('checks.tier')} good={needed !== undefined}>
      {needed === undefined ? t('checks.tierMissing') : sentence(amountFen, needed)}
      {needed !== undefined && !mine && review.actions.includes('approve') && (
        <>
          {locale === 'zh' ? '，' : ', '}
          {t('checks.nth', { nth: others.length + 1 })}
        </>
      )}
      {others.map(({ name, amountFen: signed }) => (
        <div key={name}>{t('checks.signedBy', { name, amount: amountText(signed, locale) })}</div>
      ))}
      {mine && <div>{t('checks.signedByMe', { amount: amountText(mine.amountFen, locale) })}</div>}
    </Check>
  );
};
