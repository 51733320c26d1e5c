import { evidenceKinds } from '../../../shared/evidence/kinds.ts';
import { requiredEvidence } from '../../../shared/policy/required-evidence.ts';
import { conditionSentence } from '../../../shared/policy/sentences.ts';
import { amountText, amountWithWan } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { draftAddress } from '../../format/draft-address.ts';
import { Facts } from '../parts/facts.tsx';
import { OutcomeMark } from '../parts/state.tsx';
import { WithAmounts } from '../parts/with-amounts.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import type { Answers } from './answers.ts';
import { statedDay, statedFacts } from './facts-of.ts';
import { Invoice } from './invoice.tsx';
import type { Card } from './result.ts';
import { changeInWords } from './say.ts';

/** Who reviews each clause, by clause. */
export type Offices = Readonly<Record<string, readonly string[]>>;

type Props = {
  readonly visit: Visit;
  readonly card: Card;
  readonly answers: Answers;
  readonly offices: Offices;
  /** One primary button a page. */
  readonly leads: boolean;
};

const headline = ({ visit, card }: Props): string => {
  const words = wordsIn(visit.locale).calculator.card;
  const { verdict, fen, atBestFen, clause } = card;
  if (verdict === 'refused') return words.notNow;
  if (fen > 0)
    return fill(clause.grant.kind === 'fixed' ? words.fixed : words.upTo, { amount: amountWithWan(fen, visit.locale) });
  return atBestFen > 0 ? fill(words.couldBe, { amount: amountText(atBestFen, visit.locale) }) : words.noSum;
};

/** What is not simply met, the worst first; the rest is in a fold. */
const InTheWay = ({ visit, card }: Props) => {
  const { calculator } = wordsIn(visit.locale);
  const order = { 'not-met': 0, unknown: 1, 'needs-person': 2, met: 3 } as const;
  const open = card.assessment.conditions
    .filter(({ outcome }) => outcome !== 'met')
    .sort((a, b) => order[a.outcome] - order[b.outcome]);
  if (open.length === 0 && card.open.length === 0) return null;
  return (
    <ul class="conditions">
      {card.open.map((what) => (
        <li key={what}>
          <OutcomeMark outcome="unknown" locale={visit.locale} />
          <span>{what === 'who' ? calculator.card.openWho : calculator.card.openDay}</span>
        </li>
      ))}
      {open.map((condition) => (
        <li key={condition.id}>
          <OutcomeMark outcome={condition.outcome} locale={visit.locale} />
          <span>{conditionSentence(condition, visit.locale)}</span>
        </li>
      ))}
    </ul>
  );
};

const AllConditions = ({ visit, card }: Props) => {
  const { calculator } = wordsIn(visit.locale);
  const { conditions } = card.assessment;
  const met = conditions.filter(({ outcome }) => outcome === 'met');
  return (
    <details>
      <summary>{fill(calculator.card.conditions, { met: met.length, count: conditions.length })}</summary>
      <ul class="conditions">
        {conditions.map((condition) => (
          <li key={condition.id}>
            <OutcomeMark outcome={condition.outcome} locale={visit.locale} />
            <span>{conditionSentence(condition, visit.locale)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const windowWords = ({ visit, card }: Props): string => {
  const words = wordsIn(visit.locale).calculator.card;
  const { round, year } = card;
  if (!round?.open) return words.notOpen;
  if (!card.mayBegin && card.verdict !== 'refused') return fill(words.otherYear, { year: year ?? '—' });
  return fill(words.openUntil, { round: round.title[visit.locale], day: dayInWords(round.windowUntil, visit.locale) });
};

const beginAddress = ({ card, answers }: Props): string | undefined =>
  card.mayBegin && card.round
    ? draftAddress({
        clause: card.clause.id,
        round: card.round.id,
        eventOn: statedDay(card.clause, answers.of[card.clause.id] ?? {}),
        ...(answers.who === 'individual' &&
          (answers.jinan === 'yes' || answers.jinan === 'no') && { unitRegisteredInJinan: answers.jinan === 'yes' }),
        facts: statedFacts(card.clause, answers.of[card.clause.id] ?? {}),
      })
    : undefined;

const Ground = (props: Props) => {
  const { visit, card, answers, offices } = props;
  const { calculator, kinds } = wordsIn(visit.locale);
  const words = calculator.card;
  const kind = answers.who === undefined || answers.who === 'unsure' ? 'company' : answers.who;
  const needsScheme = card.clause.grant.sum.kind === 'rate' || card.clause.grant.sum.kind === 'per-enterprise';
  return (
    <Facts
      of={[
        [words.office, (offices[card.clause.id] ?? []).join(kinds.joined)],
        [words.window, windowWords(props)],
        [
          words.readings,
          card.round ? fill(words.readingsOf, { round: card.round.title[visit.locale] }) : words.readingsDefault,
        ],
        needsScheme && [words.scheme, card.scheme ? card.scheme.content.title[visit.locale] : words.noScheme],
        [
          words.papers,
          requiredEvidence(card.clause, kind)
            .map((paper) => evidenceKinds[paper][visit.locale])
            .join(kinds.joined),
        ],
      ]}
    />
  );
};

export const ResultCard = (props: Props) => {
  const { visit, card, leads } = props;
  const { calculator } = wordsIn(visit.locale);
  const { clause, assessment, changes } = card;
  const begin = beginAddress(props);
  const guide = addressIn(visit.locale, `/policies/${clause.document.id}/${clause.id}`);
  const title = clause.title[visit.locale];
  return (
    <article class={`card card-${card.verdict}`}>
      <h3>{title}</h3>
      <p class="big-sum">
        <WithAmounts text={headline(props)} />
      </p>
      <InTheWay {...props} />
      {card.fen > 0 && <Invoice visit={visit} clause={clause} steps={assessment.steps} />}
      {changes.length > 0 && (
        <>
          <h4>{calculator.changes}</h4>
          <ul class="changes">
            {changes.map((change) => (
              <li key={`${change.what}${change.value}`}>
                <WithAmounts text={changeInWords(change, visit.locale)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <AllConditions {...props} />
      <Ground {...props} />
      <p class="buttons">
        {begin && (
          <a class={leads ? 'button' : 'button button-quiet'} href={begin}>
            {calculator.card.begin}
            <span class="visually-hidden">{`: ${title}`}</span>
          </a>
        )}
        <a class={leads && !begin ? 'button' : undefined} href={guide}>
          {calculator.card.guide}
          <span class="visually-hidden">{`: ${title}`}</span>
        </a>
      </p>
    </article>
  );
};
