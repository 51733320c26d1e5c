import { groupsOfFour } from '../../../shared/claim/groups-of-four.ts';
import { dayInWords } from '../../format/day.ts';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { Chinese } from '../parts/text.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';
import type { Notice, Row } from './open-row.ts';

type Props = {
  readonly visit: Visit;
  readonly notice: Notice;
  readonly row: Row;
  readonly slip: Told<'object-to-claim'>;
};

/** "7KM3 C978 PXRW 2D28-1": the number as people read it out. */
const numberInWords = (number: string): string => {
  const [claim = '', nth = ''] = number.split('-');
  return `${groupsOfFour(claim)}-${nth}`;
};

/** What whoever objected takes along: number and code, once, to write down or print. */
export const ObjectionReceipt = ({ visit, notice, row, slip }: Props) => {
  const { objection, notices, frame } = wordsIn(visit.locale);
  return (
    <>
      <h1>{objection.received}</h1>
      <p class="lead">{objection.receivedWhat}</p>
      <div class="card receipt">
        <Facts
          of={[
            [
              objection.number,
              <strong key="number" class="code">
                {numberInWords(slip.number)}
              </strong>,
            ],
            [
              objection.code,
              <strong key="code" class="code">
                {groupsOfFour(slip.code)}
              </strong>,
            ],
            [objection.receivedOn, dayInWords(slip.receivedOn, visit.locale)],
            [
              objection.promisedOn,
              <span key="promised">
                {dayInWords(slip.promisedOn, visit.locale)}{' '}
                {slip.provisional && (
                  <Mark tone="held" icon="clock">
                    {frame.provisional}
                  </Mark>
                )}
              </span>,
            ],
            [notices.name, notice.title[visit.locale]],
            [
              notices.columns.claimant,
              <Chinese key="name" locale={visit.locale}>
                {row.name}
              </Chinese>,
            ],
            [notices.columns.award, row.clauseTitle[visit.locale]],
          ]}
        />
        {slip.provisional && <p class="hint">{frame.provisionalWhy}</p>}
      </div>
      <p class="no-print">
        <button type="button" data-print hidden>
          {objection.print}
        </button>
      </p>
      <h2>{objection.next}</h2>
      <ul>
        <li>{objection.nextHeld}</li>
        <li>
          {objection.nextFollow} <a href={addressIn(visit.locale, '/objections')}>{objection.follow}</a>
        </li>
      </ul>
      <p class="no-print">
        <a href={addressIn(visit.locale, `/notices/${notice.id}`)}>{notices.back}</a>
      </p>
    </>
  );
};
