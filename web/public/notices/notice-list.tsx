import { amountText } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { Amount } from '../parts/amount.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { periodInWords } from './period.ts';

type Notice = Told<'list-notices'>['notices'][number];
type Props = { readonly visit: Visit; readonly notices: readonly Notice[] };

const Running = ({ visit, notices }: Props) => (
  <ul class="lines">
    {notices.map((notice) => (
      <li key={notice.id}>
        <a href={addressIn(visit.locale, `/notices/${notice.id}`)}>{notice.title[visit.locale]}</a>
        <p>{periodInWords(notice, visit.today, visit.locale)}</p>
        <p>
          {fill(wordsIn(visit.locale).home.rows, {
            count: notice.count,
            amount: amountText(notice.totalFen, visit.locale),
          })}
        </p>
      </li>
    ))}
  </ul>
);

const Ended = ({ visit, notices }: Props) => {
  const words = wordsIn(visit.locale).notices;
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.ended}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.period}</th>
          <th scope="col" class="number">
            {words.count}
          </th>
          <th scope="col" class="number">
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {notices.map(({ id, title, publishedOn, endsOn, count, totalFen }) => (
          <tr key={id}>
            <th scope="row">
              <a href={addressIn(visit.locale, `/notices/${id}`)}>{title[visit.locale]}</a>
            </th>
            <td data-label={words.period}>
              {fill(words.from, {
                from: dayInWords(publishedOn, visit.locale),
                until: dayInWords(endsOn, visit.locale),
              })}
            </td>
            <td class="number" data-label={words.count}>
              {count}
            </td>
            <td class="number" data-label={words.total}>
              <Amount fen={totalFen} locale={visit.locale} bare />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const NoticeList = ({ visit, notices }: Props) => {
  const words = wordsIn(visit.locale).notices;
  const running = notices.filter(({ ended }) => !ended);
  const ended = notices.filter((notice) => notice.ended);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.running}</h2>
        {running.length === 0 ? (
          <p>{notices.length === 0 ? words.noneEver : words.none}</p>
        ) : (
          <Running visit={visit} notices={running} />
        )}
      </section>
      {ended.length > 0 && (
        <section>
          <h2>{words.ended}</h2>
          <Ended visit={visit} notices={ended} />
        </section>
      )}
    </>
  );
};
