import { dayInWords } from '../../format/day.ts';
import { Facts } from '../parts/facts.tsx';
import { ErrorSummary, Field, type Wrong } from '../parts/field.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Followed = Told<'follow-objection'>;

const looks = { handling: ['held', 'clock'], dismissed: ['neutral', 'ledger'], upheld: ['good', 'tick'] } as const;

const Outcome = ({ visit, followed }: { readonly visit: Visit; readonly followed: Followed }) => {
  const { objection, notices } = wordsIn(visit.locale);
  const [tone, icon] = looks[followed.state];
  return (
    <section class="card" aria-labelledby="followed">
      <h2 id="followed" tabindex={-1} data-takes-focus>
        <Mark tone={tone} icon={icon}>
          {objection.state[followed.state]}
        </Mark>
      </h2>
      <p>{objection.stateWhat[followed.state]}</p>
      {followed.settledWithAnother && <p>{objection.withAnother}</p>}
      <Facts
        of={[
          [objection.receivedOn, dayInWords(followed.receivedOn, visit.locale)],
          followed.settledOn === undefined
            ? [objection.promisedOn, dayInWords(followed.promisedOn, visit.locale)]
            : [objection.settledOn, dayInWords(followed.settledOn, visit.locale)],
          followed.reply !== undefined && [
            objection.reply,
            <span key="reply" class="reply">
              {followed.reply}
            </span>,
          ],
        ]}
      />
      <p>
        <a href={addressIn(visit.locale, '/notices')}>{notices.title}</a>
      </p>
    </section>
  );
};

type Props = {
  readonly visit: Visit;
  /** The code is never shown again. */
  readonly number: string;
  readonly wrongs: readonly Wrong[];
  readonly followed?: Followed | undefined;
};

/** 查询异议: asked by form, so that number and code stand in no address and no log. */
export const FollowPage = ({ visit, number, wrongs, followed }: Props) => {
  const { objection, frame } = wordsIn(visit.locale);
  const wrongAt = (id: string): string | undefined => wrongs.find((wrong) => wrong.id === id)?.message;
  return (
    <>
      <ErrorSummary title={fill(frame.errorTitle, { count: wrongs.length })} wrongs={wrongs} />
      <h1>{objection.followTitle}</h1>
      {followed && <Outcome visit={visit} followed={followed} />}
      <p class="lead">{followed ? objection.another : objection.followLead}</p>
      <form method="post" action={addressIn(visit.locale, '/objections')} novalidate>
        <Field
          id="number"
          label={objection.number}
          hint={objection.numberHint}
          wrong={wrongAt('number')}
          control={(described) => (
            <input {...described} type="text" name="number" value={number} autocomplete="off" spellcheck={false} />
          )}
        />
        <Field
          id="code"
          label={objection.code}
          hint={objection.codeHint}
          wrong={wrongAt('code')}
          control={(described) => (
            <input {...described} type="text" name="code" autocomplete="off" spellcheck={false} class="short" />
          )}
        />
        <p class="buttons">
          <button type="submit">{objection.look}</button>
        </p>
      </form>
    </>
  );
};
