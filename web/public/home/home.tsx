import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../shared/calendar/years.ts';
import { amountText } from '../../format/amount.ts';
import { aside } from '../../format/aside.ts';
import { dayInWords } from '../../format/day.ts';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Round = Told<'list-rounds'>['rounds'][number];
type Notice = Told<'list-notices'>['notices'][number];

const jobs = [
  ['find', '/policies'],
  ['calculate', '/calculator'],
  ['look', '/notices'],
] as const;

const Jobs = ({ visit }: { readonly visit: Visit }) => {
  const { home } = wordsIn(visit.locale);
  return (
    <ul class="jobs">
      {jobs.map(([job, path]) => (
        <li key={job}>
          <h2>
            <a href={addressIn(visit.locale, path)}>{home[job]}</a>
          </h2>
          <p>{home[`${job}What`]}</p>
          <p class="job-go" aria-hidden="true">
            {home[`${job}Go`]} →
          </p>
        </li>
      ))}
    </ul>
  );
};

const OpenRound = ({ round, visit }: { readonly round: Round; readonly visit: Visit }) => {
  const { home, frame } = wordsIn(visit.locale);
  const { achievementYear: last, achievementYearFrom: first = last } = round;
  const left = workingDaysBetween(visit.today, round.windowUntil, mainlandChina);
  return (
    <li>
      <a href={addressIn(visit.locale, '/policies', { open: '1' })}>{round.title[visit.locale]}</a>
      <p>
        {fill(home.years, { years: first === last ? last : `${first}–${last}` })} ·{' '}
        {fill(home.clausesOpen, { count: round.clauses.length })} ·{' '}
        {fill(home.until, { day: dayInWords(round.windowUntil, visit.locale) })}
        {visit.today === round.windowUntil && ` · ${home.lastDay}`}
        {visit.today < round.windowUntil && left.ok && ` · ${fill(home.daysLeft, { days: left.workingDays })}`}
        {left.ok && left.provisional && aside(frame.provisional, visit.locale)}
      </p>
    </li>
  );
};

const OpenRounds = ({ rounds, visit }: { readonly rounds: readonly Round[]; readonly visit: Visit }) => {
  const { home } = wordsIn(visit.locale);
  const open = rounds.filter((round) => round.open);
  const coming = rounds.filter(({ windowFrom }) => windowFrom > visit.today);
  return (
    <section>
      <h2>{home.openRounds}</h2>
      {open.length === 0 && <p>{home.noOpenRounds}</p>}
      <ul class="lines">
        {open.map((round) => (
          <OpenRound key={round.id} round={round} visit={visit} />
        ))}
      </ul>
      {coming.map(({ id, title, windowFrom }) => (
        <p key={id}>
          {fill(home.nextRound, { title: title[visit.locale], day: dayInWords(windowFrom, visit.locale) })}
        </p>
      ))}
    </section>
  );
};

const RunningNotices = ({ notices, visit }: { readonly notices: readonly Notice[]; readonly visit: Visit }) => {
  const { home } = wordsIn(visit.locale);
  const running = notices.filter(({ ended }) => !ended);
  return (
    <section>
      <h2>{home.runningNotices}</h2>
      {running.length === 0 && <p>{home.noNotices}</p>}
      <ul class="lines">
        {running.map(({ id, title, count, totalFen, endsOn }) => (
          <li key={id}>
            <a href={addressIn(visit.locale, `/notices/${id}`)}>{title[visit.locale]}</a>
            <p>
              {fill(home.rows, { count, amount: amountText(totalFen, visit.locale) })} ·{' '}
              {fill(home.until, { day: dayInWords(endsOn, visit.locale) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Props = { readonly visit: Visit; readonly rounds: readonly Round[]; readonly notices: readonly Notice[] };

export const Home = ({ visit, rounds, notices }: Props) => {
  const { home } = wordsIn(visit.locale);
  return (
    <>
      <h1 class="home-lead">{home.lead}</h1>
      <p class="lead">{home.leadMore}</p>
      <Jobs visit={visit} />
      <OpenRounds rounds={rounds} visit={visit} />
      <RunningNotices notices={notices} visit={visit} />
      <section>
        <h2>{home.progress}</h2>
        <p>{home.progressWhat}</p>
        <p>
          <a class="button button-quiet" href="/e">
            {home.progressGo}
          </a>
        </p>
      </section>
    </>
  );
};
