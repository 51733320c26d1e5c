import type { TargetYear } from '../../../../shared/claim/target-report.ts';
import { potId } from '../../../../shared/money/pot.ts';
import { targetCitation, yearlyFund } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import { amountWithWan } from '../../../format/amount.ts';
import { Quoted } from '../../parts/citation.tsx';
import { PotBar } from '../../parts/pot/pot-bar.tsx';
import type { TargetsShown } from './lines.ts';
import { useTargetWords } from './words.ts';

type Props = { readonly fund: TargetsShown['fund']; readonly year: TargetYear };

/** The money of the year, beside what the document sets for every year. */
export const Fund = ({ fund, year }: Props) => {
  const { t, locale } = useTargetWords();
  return (
    <section className="panel" aria-labelledby="targets-fund">
      <h2 id="targets-fund">{t('fund.title', { year })}</h2>
      <p>
        {t('fund.planned', { amount: amountWithWan(yearlyFund.fen, locale) })}{' '}
        <Quoted citation={targetCitation(yearlyFund.article)} quotation={yearlyFund.quotation} />{' '}
        {fund && t('fund.appropriated', { amount: amountWithWan(fund.appropriatedFen, locale) })}
      </p>
      {fund ? <PotBar pot={{ ...fund, id: potId('cloud', year) }} linked={false} /> : <p>{t('fund.none', { year })}</p>}
    </section>
  );
};
