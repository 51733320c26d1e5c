import { dayInWords } from '../../format/day.ts';
import { Mark } from '../parts/mark.tsx';
import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

export type Round = Told<'view-clause'>['rounds'][number];

type Props = { readonly visit: Visit; readonly rounds: readonly Round[] };

/** The round that counts for who begins now: an open one, else the next, else the last. */
export const leadingRound = (rounds: readonly Round[], today: string): Round | undefined => {
  const byWindow = [...rounds].sort((a, b) => (a.windowFrom < b.windowFrom ? -1 : 1));
  return (
    byWindow.findLast(({ open }) => open) ?? byWindow.find(({ windowFrom }) => windowFrom > today) ?? byWindow.at(-1)
  );
};

const RoundState = ({ visit, round }: { readonly visit: Visit; readonly round: Round }) => {
  const { guide } = wordsIn(visit.locale);
  if (round.open)
    return (
      <Mark tone="good" icon="tick">
        {guide.open}
      </Mark>
    );
  const coming = round.windowFrom > visit.today;
  return (
    <Mark tone={coming ? 'moving' : 'neutral'} icon="clock">
      {coming ? guide.comingState : guide.ended}
    </Mark>
  );
};

const yearsOf = ({ achievementYear: last, achievementYearFrom: first = last }: Round): string =>
  first === last ? `${last}` : `${first}–${last}`;

/** 申报窗口: every round that took or takes this clause. */
export const Windows = ({ visit, rounds }: Props) => {
  const { guide, notices } = wordsIn(visit.locale);
  if (rounds.length === 0) return <p>{guide.noRounds}</p>;
  return (
    <table class="cards">
      <caption class="visually-hidden">{guide.windows}</caption>
      <thead>
        <tr>
          <th scope="col">{guide.round}</th>
          <th scope="col">{guide.window}</th>
          <th scope="col">{guide.year}</th>
          <th scope="col">{guide.state}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">{round.title[visit.locale]}</th>
            <td data-label={guide.window}>
              {fill(notices.from, {
                from: dayInWords(round.windowFrom, visit.locale),
                until: dayInWords(round.windowUntil, visit.locale),
              })}
            </td>
            <td data-label={guide.year}>{yearsOf(round)}</td>
            <td data-label={guide.state}>
              <RoundState visit={visit} round={round} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What can be done now: begin, or know when. */
export const Begin = ({
  visit,
  guide,
  round,
}: {
  visit: Visit;
  guide: Told<'view-clause'>;
  round: Round | undefined;
}) => {
  const words = wordsIn(visit.locale).guide;
  if (round === undefined) return <p>{words.never}</p>;
  const title = round.title[visit.locale];
  if (round.open)
    return (
      <p class="begin">
        <a class="button" href={`/e/claims/new?${new URLSearchParams({ clause: guide.id, round: round.id })}`}>
          {words.begin}
        </a>{' '}
        <span class="beside">
          {fill(words.beginIn, { round: title, day: dayInWords(round.windowUntil, visit.locale) })}
        </span>
      </p>
    );
  return (
    <p>
      {round.windowFrom > visit.today
        ? fill(words.coming, { round: title, day: dayInWords(round.windowFrom, visit.locale) })
        : fill(words.closed, { day: dayInWords(round.windowUntil, visit.locale) })}
    </p>
  );
};
