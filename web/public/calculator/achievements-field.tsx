import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import type { Answers } from './answers.ts';
import { mayClaim } from './conversation.ts';
import { achievements, type Family, families } from './families.ts';

type Props = { readonly visit: Visit; readonly answers: Answers; readonly describedBy: string | undefined };

const Group = ({ visit, answers, family }: Props & { readonly family: Family }) => {
  const { calculator } = wordsIn(visit.locale);
  const chosen = new Set(answers.got?.map(({ id }) => id));
  const clauses = (achievements.get(family) ?? []).filter(
    (clause) => mayClaim(clause, answers.who) || chosen.has(clause.id),
  );
  if (clauses.length === 0) return null;
  const count = clauses.filter(({ id }) => chosen.has(id)).length;
  return (
    <details class="family" open={count > 0}>
      <summary>
        {calculator.families[family]}
        {count > 0 && <span class="tag">{fill(calculator.chosenCount, { count })}</span>}
      </summary>
      {clauses.map(({ id, title }) => (
        <div class="choice" key={id}>
          <input type="checkbox" id={`got-${id}`} name="got" value={id} checked={chosen.has(id)} />
          <label for={`got-${id}`}>{title[visit.locale]}</label>
        </div>
      ))}
    </details>
  );
};

/** ③ 取得了什么: eight families in plain words; only what this kind of claimant may claim is shown. */
export const AchievementsField = (props: Props) => (
  <fieldset class="field" id="got" tabindex={-1} {...(props.describedBy && { 'aria-describedby': props.describedBy })}>
    <legend class="visually-hidden">{wordsIn(props.visit.locale).calculator.ask.got}</legend>
    {families.map((family) => (
      <Group key={family} {...props} family={family} />
    ))}
    <input type="hidden" name="got-asked" value="1" />
  </fieldset>
);
