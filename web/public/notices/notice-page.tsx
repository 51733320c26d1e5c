import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import { dayInWords } from '../../format/day.ts';
import { clauseById } from '../calculator/prior-awards.ts';
import { Amount } from '../parts/amount.tsx';
import { Mark } from '../parts/mark.tsx';
import { State } from '../parts/state.tsx';
import { Chinese, Citation } from '../parts/text.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { type Notice, type Row, takesObjections } from './open-row.ts';
import { periodInWords } from './period.ts';

type Props = { readonly visit: Visit; readonly notice: Notice };

const RowState = ({ visit, notice, row }: Props & { readonly row: Row }) => {
  const words = wordsIn(visit.locale).notices;
  const own = row.endsOn !== undefined && row.endsOn !== notice.endsOn && row.state === 'in-notice';
  return (
    <>
      <State
        state={row.state as ClaimState}
        locale={visit.locale}
        {...(row.state === 'reviewed' && { word: words.reviewedAgain })}
      />
      {own && <p class="hint">{fill(words.ownEnd, { day: dayInWords(row.endsOn ?? '', visit.locale) })}</p>}
    </>
  );
};

const NoticeRow = ({ visit, notice, row }: Props & { readonly row: Row }) => {
  const words = wordsIn(visit.locale).notices;
  const { columns } = words;
  const { locale } = visit;
  return (
    <tr>
      <td class="number" data-label={columns.number}>
        {row.number}
      </td>
      <th scope="row" data-label={columns.claimant}>
        <Chinese locale={locale}>{row.name}</Chinese>
      </th>
      <td data-label={columns.award}>{row.clauseTitle[locale]}</td>
      <td data-label={columns.citation}>
        <Citation locale={locale} clause={row.clause} citation={row.citation} />
      </td>
      <td class="number" data-label={columns.amount}>
        <Amount fen={row.amountFen} locale={locale} bare />
      </td>
      <td data-label={columns.state}>
        <RowState visit={visit} notice={notice} row={row} />
      </td>
      <td data-label={columns.act} class="no-print">
        {takesObjections(notice, row, visit.today) ? (
          <a
            href={addressIn(locale, `/notices/${notice.id}/objection`, { row: row.claim })}
            aria-label={fill(words.objectTo, { number: row.number, name: row.name })}
          >
            {words.object}
          </a>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
};

const Rows = (props: Props) => {
  const { visit, notice } = props;
  const words = wordsIn(visit.locale).notices;
  const { columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section class="scrolled" aria-label={words.table} tabIndex={0}>
      <table class="cards">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {columns.number}
            </th>
            <th scope="col">{columns.claimant}</th>
            <th scope="col">{columns.award}</th>
            <th scope="col">{columns.citation}</th>
            <th scope="col" class="number">
              {columns.amount}
            </th>
            <th scope="col">{columns.state}</th>
            <th scope="col" class="no-print">
              {columns.act}
            </th>
          </tr>
        </thead>
        <tbody>
          {notice.rows.map((row) => (
            <NoticeRow key={row.claim} {...props} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.sum}
            </th>
            <td class="number" data-label={columns.amount}>
              <strong>
                <Amount fen={notice.totalFen} locale={visit.locale} bare />
              </strong>
            </td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
};

/** The documents the rows rest on. */
const documentsOf = ({ notice }: Props): readonly string[] => [
  ...new Set(notice.rows.flatMap(({ clause }) => clauseById(clause)?.document.number ?? [])),
];

export const NoticePage = (props: Props) => {
  const { visit, notice } = props;
  const words = wordsIn(visit.locale);
  const open = notice.rows.filter((row) => takesObjections(notice, row, visit.today));
  const file = (format: string): string => `/api/notices/${notice.id}/data?format=${format}`;
  return (
    <>
      <p class="kicker">
        <a href={addressIn(visit.locale, '/notices')}>{words.notices.title}</a>
      </p>
      <h1>{notice.title[visit.locale]}</h1>
      {notice.ended && (
        <p class="banner">
          {fill(open.length > 0 ? words.notices.periodEndedBut : words.notices.periodEnded, {
            until: dayInWords(notice.endsOn, visit.locale),
            rows: open.map(({ number }) => number).join(visit.locale === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
      <p class="lead">
        {periodInWords(notice, visit.today, visit.locale)}{' '}
        {notice.provisional && (
          <span title={words.frame.provisionalWhy}>
            <Mark tone="held" icon="clock">
              {words.frame.provisional}
            </Mark>
          </span>
        )}
      </p>
      <p>
        {words.notices.basis}：<Chinese locale={visit.locale}>{documentsOf(props).join('、')}</Chinese>
      </p>
      <p>{open.length > 0 ? words.notices.askWhom : words.notices.askOnly}</p>
      {notice.rows.some(({ objected }) => objected) && <p>{words.notices.held}</p>}
      <Rows {...props} />
      <p class="links no-print">
        <span>{words.notices.download}：</span>
        <a href={file('csv')}>{words.notices.csv}</a> <a href={file('json')}>{words.notices.json}</a>
        <button type="button" class="button-quiet" data-print hidden>
          {words.notices.print}
        </button>
      </p>
    </>
  );
};
