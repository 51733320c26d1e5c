import { promisedWorkingDays } from '../../../shared/claim/objection.ts';
import { amountWithWan } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { Facts } from '../parts/facts.tsx';
import { Choices, ErrorSummary, Field, type Wrong } from '../parts/field.tsx';
import { Chinese } from '../parts/text.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { type Notice, type Row, takesObjections } from './open-row.ts';

/** What was typed, as it was typed. */
export type ObjectionInput = {
  readonly as: string;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
};

type Props = {
  readonly visit: Visit;
  readonly notice: Notice;
  readonly row: Row;
  /** Sent along, so that pressing twice is one objection. */
  readonly commandKey: string;
  readonly input: ObjectionInput;
  readonly wrongs: readonly Wrong[];
};

const RowShown = ({ visit, row }: Pick<Props, 'visit' | 'row'>) => {
  const { notices, objection } = wordsIn(visit.locale);
  const { columns } = notices;
  return (
    <section class="card" aria-labelledby="row">
      <h2 id="row">{objection.row}</h2>
      <Facts
        of={[
          [columns.number, row.number],
          [
            columns.claimant,
            <Chinese key="name" locale={visit.locale}>
              {row.name}
            </Chinese>,
          ],
          [columns.award, row.clauseTitle[visit.locale]],
          [
            columns.citation,
            <Chinese key="citation" locale={visit.locale}>
              {row.citation}
            </Chinese>,
          ],
          [columns.amount.replace(/[（(].*$/, '').trim(), amountWithWan(row.amountFen, visit.locale)],
        ]}
      />
    </section>
  );
};

const ObjectionForm = ({ visit, notice, row, commandKey, input, wrongs }: Props) => {
  const { objection } = wordsIn(visit.locale);
  const wrongAt = (id: string): string | undefined => wrongs.find((wrong) => wrong.id === id)?.message;
  return (
    <form
      method="post"
      action={addressIn(visit.locale, `/notices/${notice.id}/objection`, { row: row.claim })}
      novalidate
    >
      <input type="hidden" name="key" value={commandKey} />
      <Choices
        id="as"
        name="as"
        legend={objection.as}
        wrong={wrongAt('as')}
        choices={(['unit', 'person'] as const).map((value) => ({
          value,
          label: objection[value],
          checked: input.as === value,
        }))}
      />
      <Field
        id="name"
        label={objection.name}
        hint={objection.nameHint}
        wrong={wrongAt('name')}
        control={(described) => (
          <input {...described} type="text" name="name" value={input.name} autocomplete="name" required />
        )}
      />
      <Field
        id="contact"
        label={objection.contact}
        hint={objection.contactHint}
        wrong={wrongAt('contact')}
        control={(described) => (
          <input {...described} type="text" name="contact" value={input.contact} autocomplete="tel" required />
        )}
      />
      <Field
        id="reason"
        label={objection.reason}
        hint={objection.reasonHint}
        wrong={wrongAt('reason')}
        control={(described) => (
          <textarea {...described} name="reason" rows={8} required>
            {input.reason}
          </textarea>
        )}
      />
      <p class="note">
        {objection.promise} {fill(objection.promiseDays, { days: promisedWorkingDays })}
      </p>
      <p class="buttons">
        <button type="submit">{objection.send}</button>
        <a href={addressIn(visit.locale, `/notices/${notice.id}`)}>{wordsIn(visit.locale).notices.back}</a>
      </p>
    </form>
  );
};

const Closed = ({ visit, notice, row }: Pick<Props, 'visit' | 'notice' | 'row'>) => {
  const { objection, notices } = wordsIn(visit.locale);
  const day = dayInWords(row.endsOn ?? notice.endsOn, visit.locale);
  return (
    <>
      <p class="banner">{notice.ended ? fill(objection.over, { day }) : objection.notOpen}</p>
      <p>{objection.overWhat}</p>
      <p>
        <a href={addressIn(visit.locale, `/notices/${notice.id}`)}>{notices.back}</a>
      </p>
    </>
  );
};

/** 对此项提出异议: the row, who objects, why; beside the button what will happen. */
export const ObjectionPage = (props: Props) => {
  const { visit, notice, row, wrongs } = props;
  const { objection, frame } = wordsIn(visit.locale);
  return (
    <>
      <ErrorSummary title={fill(frame.errorTitle, { count: wrongs.length })} wrongs={wrongs} />
      <p class="kicker">
        <a href={addressIn(visit.locale, `/notices/${notice.id}`)}>{notice.title[visit.locale]}</a>
      </p>
      <h1>{objection.title}</h1>
      <RowShown visit={visit} row={row} />
      {takesObjections(notice, row, visit.today) ? <ObjectionForm {...props} /> : <Closed {...props} />}
    </>
  );
};
