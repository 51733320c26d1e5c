import { yuanText } from '../../../shared/money/fen.ts';
import { aside } from '../../format/aside.ts';
import { Field } from '../parts/field.tsx';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import type { Answers, Fault } from './answers.ts';
import { asksAmount, type PriorRow } from './prior-awards.ts';

type Props = {
  readonly visit: Visit;
  readonly answers: Answers;
  readonly rows: readonly PriorRow[];
  readonly faults: ReadonlyMap<string, Fault>;
};

const Row = ({ visit, answers, row, faults }: Omit<Props, 'rows'> & { readonly row: PriorRow }) => {
  const { calculator } = wordsIn(visit.locale);
  const name = `${row.clause.id}.${row.year}`;
  const title = row.clause.title[visit.locale];
  const kept = Array.isArray(answers.had)
    ? answers.had.find(({ clause, year }) => clause === row.clause.id && year === row.year)
    : undefined;
  const fault = faults.get(`had.${name}`);
  if (asksAmount(row))
    return (
      <Field
        id={`had.${name}`}
        label={title}
        hint={fill(calculator.ask.hadAmount, { year: row.year })}
        wrong={fault && calculator.fault[fault.fault]}
        control={(described) => (
          <input
            {...described}
            type="text"
            inputmode="decimal"
            class="short"
            name={`had.${name}`}
            value={fault?.given ?? (kept ? yuanText(kept.fen) : '')}
            autocomplete="off"
          />
        )}
      />
    );
  const when = row.why === 'once' ? calculator.ask.hadOnce : fill(calculator.ask.hadLadder, { year: row.year });
  return (
    <div class="choice">
      <input type="checkbox" id={`had-${name}`} name="had" value={name} checked={kept !== undefined} />
      <label for={`had-${name}`}>
        {title}
        {aside(when, visit.locale)}
      </label>
    </div>
  );
};

/** ⑥ 以前领过这些奖励吗: what caps and ladders count, and what comes once. */
export const AwardsField = ({ rows, ...props }: Props) => (
  <fieldset class="field" id="had" tabindex={-1} aria-describedby="had-hint">
    <legend class="visually-hidden">{wordsIn(props.visit.locale).calculator.ask.had}</legend>
    {rows.map((row) => (
      <Row key={`${row.clause.id}.${row.year}`} {...props} row={row} />
    ))}
    <input type="hidden" name="had-asked" value="1" />
  </fieldset>
);
