import { findClause } from '../../../shared/policy/documents/index.ts';
import { dayInWords } from '../../format/day.ts';
import { Facts } from '../parts/facts.tsx';
import { sumInWords } from '../parts/sum-words.ts';
import { Chinese } from '../parts/text.tsx';
import { WithAmounts } from '../parts/with-amounts.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { type ClauseLine, comingRoundOf, openRoundOf } from './find-clauses.ts';

type Props = { readonly visit: Visit; readonly line: ClauseLine; readonly rounds: Told<'list-rounds'>['rounds'] };

const windowWords = ({ visit, line, rounds }: Props): string => {
  const { catalogue } = wordsIn(visit.locale);
  const open = openRoundOf(line, rounds);
  if (open) return fill(catalogue.windowOpen, { day: dayInWords(open.windowUntil, visit.locale) });
  const coming = comingRoundOf(line, rounds, visit.today);
  return coming
    ? fill(catalogue.windowComing, { day: dayInWords(coming.windowFrom, visit.locale) })
    : catalogue.windowClosed;
};

export const ClauseCard = (props: Props) => {
  const { visit, line } = props;
  const { catalogue, kinds, sums } = wordsIn(visit.locale);
  const clause = findClause(line.policy, line.id);
  if (!clause) return null;
  return (
    <li class="clause">
      <div class="clause-head">
        <h4>
          <a href={addressIn(visit.locale, `/policies/${line.policy}/${line.id}`)}>{line.title[visit.locale]}</a>
        </h4>
        <p class="clause-sum">
          <WithAmounts text={sumInWords(clause, visit.today, visit.locale)} />
        </p>
      </div>
      <p>{line.plain[visit.locale]}</p>
      <Facts
        of={[
          [catalogue.forWhom, line.accepts.map((kind) => kinds[kind]).join(kinds.joined)],
          [catalogue.office, line.departments.map(({ name }) => name[visit.locale]).join(kinds.joined)],
          [catalogue.window, windowWords(props)],
          [
            sums.citation,
            <Chinese key="citation" locale={visit.locale}>
              {clause.citation}
            </Chinese>,
          ],
        ]}
      />
      <p class="clause-go">
        <a class="button button-quiet" href={addressIn(visit.locale, `/policies/${line.policy}/${line.id}`)}>
          {catalogue.guide}
          <span class="visually-hidden">{`: ${line.title[visit.locale]}`}</span>
        </a>
        <a href={addressIn(visit.locale, '/calculator', { got: line.id })}>
          {catalogue.tryIt}
          <span class="visually-hidden">{`: ${line.title[visit.locale]}`}</span>
        </a>
      </p>
    </li>
  );
};
