import type { Answer } from '../../api/call.ts';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

const statusOf = ({ state }: View, given: boolean) => {
  if (given) return 'given';
  if (state === 'returned') return 'paused';
  return state === 'submitted' ? 'atWork' : 'notGiven';
};

const signs = { given: '●', paused: '‖', atWork: '○', notGiven: '—' } as const;

/** One lane an office: opinions come side by side, none waits for another. */
export const Offices = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  if (claim.opinions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="offices">
      <h2 id="offices">{t('offices')}</h2>
      <ul className="claim-lanes">
        {claim.opinions.map(({ department, name, given, givenOn }) => {
          const status = statusOf(claim, given);
          return (
            <li key={department}>
              <span>{name[locale]}</span>
              <span className={`claim-lane-${status}`}>
                <span aria-hidden="true">{signs[status]}</span> {t(status)}
                {givenOn && (
                  <>
                    {' '}
                    <time dateTime={givenOn}>{givenOn}</time>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {claim.state === 'returned' && <p className="hint">{t('pausedHint')}</p>}
    </section>
  );
};
