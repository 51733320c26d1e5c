import { choiceLabels } from '../../../shared/policy/fact-labels.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { percentText } from '../../../shared/policy/sentence-words.ts';
import { amountText } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { Amount } from '../parts/amount.tsx';
import { sharesOf, sumInWords } from '../parts/sum-words.ts';
import { WithAmounts } from '../parts/with-amounts.tsx';
import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Scheme = Told<'read-schemes'>['schemes'][number];

type Props = { readonly visit: Visit; readonly clause: PreparedClause; readonly schemes: readonly Scheme[] };

const Shares = ({ visit, clause }: Pick<Props, 'visit' | 'clause'>) => {
  const { guide } = wordsIn(visit.locale);
  return (
    <table>
      <caption>{guide.shareTable}</caption>
      <thead>
        <tr>
          <th scope="col">{guide.shareOf}</th>
          <th scope="col" class="number">
            {guide.shareAmount}
          </th>
        </tr>
      </thead>
      <tbody>
        {sharesOf(clause, visit.today).map(({ award, fen }) => (
          <tr key={award}>
            <th scope="row">{choiceLabels[award]?.[visit.locale] ?? award}</th>
            <td class="number">
              <Amount fen={fen} locale={visit.locale} bare />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const schemeWords = ({ content }: Scheme, { locale }: Visit): string => {
  const { guide } = wordsIn(locale);
  const amount = (fen: number): string => amountText(fen, locale);
  return content.clause === 'cloud-adoption'
    ? fill(guide.schemeRate, {
        percent: percentText(content.sums.rateBasisPoints),
        amount: amount(content.sums.perClaimantYearCapFen),
      })
    : fill(guide.schemePer, { amount: amount(content.sums.perEnterpriseFen), cap: amount(content.sums.capFen) });
};

const Schemes = ({ visit, clause, schemes }: Props) => {
  const { guide } = wordsIn(visit.locale);
  const own = schemes.filter(({ content }) => content.clause === clause.id);
  if (own.length === 0) return <p class="banner">{guide.noScheme}</p>;
  return (
    <>
      <p>{guide.schemeWhat}</p>
      <ul class="lines">
        {own.map((scheme) => (
          <li key={scheme.id}>
            {scheme.content.title[visit.locale]}
            <p>
              {schemeWords(scheme, visit)} ·{' '}
              {fill(guide.schemeDays, {
                from: dayInWords(scheme.content.from, visit.locale),
                until: dayInWords(scheme.content.until, visit.locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

/** 奖励标准: how much, and what kind of sum it is. */
export const Standard = (props: Props) => {
  const { visit, clause } = props;
  const { guide } = wordsIn(visit.locale);
  const { kind, sum } = clause.grant;
  return (
    <>
      {sum.kind !== 'rate' && sum.kind !== 'per-enterprise' && (
        <p class="big-sum">
          <WithAmounts text={sumInWords(clause, visit.today, visit.locale)} />
        </p>
      )}
      {sum.kind === 'named' && <p>{kind === 'fixed' ? guide.fixedWhat : guide.ceilingWhat}</p>}
      {sum.kind === 'units' && <p>{guide.unitWhat}</p>}
      {sum.kind === 'share-of-award' && <p>{guide.shareWhat}</p>}
      {sum.kind === 'share-of-award' && <Shares visit={visit} clause={clause} />}
      {(sum.kind === 'rate' || sum.kind === 'per-enterprise') && <Schemes {...props} />}
    </>
  );
};
