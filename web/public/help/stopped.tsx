import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

export const stops = ['notFound', 'wrongMethod', 'otherOrigin', 'tooLong', 'fault'] as const;

export type Stop = (typeof stops)[number];

type Props = { readonly visit: Visit; readonly stop: Stop; readonly reference?: string };

const sections = ['policies', 'calculator', 'notices', 'allocations', 'help'] as const;

/** There is nothing here, or it went wrong: what happened, why, what to do. */
export const Stopped = ({ visit, stop, reference = '' }: Props) => {
  const { frame } = wordsIn(visit.locale);
  return (
    <>
      <h1>{frame[stop]}</h1>
      <p class="lead">{fill(frame[`${stop}Why`], { reference })}</p>
      {stop === 'notFound' && <p>{frame.notFoundNext}</p>}
      <ul>
        <li>
          <a href={addressIn(visit.locale, '/')}>{frame.home}</a>
        </li>
        {sections.map((section) => (
          <li key={section}>
            <a href={addressIn(visit.locale, `/${section}`)}>{frame[section]}</a>
          </li>
        ))}
      </ul>
    </>
  );
};
