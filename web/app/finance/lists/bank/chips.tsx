import { Link } from '@tanstack/react-router';
import { bankSearch, type VerdictChip, verdictChips } from '../search.ts';
import { useBankWords } from '../words.ts';
import type { Verdicts } from './verdicts-of.ts';

type Props = {
  readonly list: string;
  readonly answer: string;
  readonly chosen: VerdictChip | undefined;
  readonly counts: Verdicts['counts'];
};

/** How many rows have each verdict; each count shows its rows. */
export const Chips = ({ list, answer, chosen, counts }: Props) => {
  const { t } = useBankWords();
  const all = verdictChips.reduce((sum, verdict) => sum + counts[verdict], 0);
  const chip = (verdict: VerdictChip | undefined, word: string, count: number) => (
    <li key={word}>
      <Link
        to="/finance/lists/$list/bank"
        params={{ list }}
        search={bankSearch({ answer, verdict })}
        className="bank-chip"
        activeProps={{}}
        aria-current={chosen === verdict ? 'true' : undefined}
        resetScroll={false}
      >
        {word} <strong>{count}</strong>
      </Link>
    </li>
  );
  return (
    <nav aria-label={t('result.chips')}>
      <ul className="bank-chips">
        {chip(undefined, t('result.all'), all)}
        {verdictChips.map((verdict) => chip(verdict, t(`result.verdict.${verdict}`), counts[verdict]))}
        {counts.unreadable > 0 && (
          <li>
            <a className="bank-chip" href="#bank-unreadable">
              {t('result.unreadable')} <strong>{counts.unreadable}</strong>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};
