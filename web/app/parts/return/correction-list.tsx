import type { Answer } from '../../api/call.ts';
import { Effect } from './effect.tsx';
import type { Part } from './parts-of.ts';
import type { Ticks } from './ticks.ts';
import { useReturnWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly parts: readonly Part[];
  readonly ticks: Ticks;
};

/** The list as the claimant will read it, and what follows from sending it. */
export const CorrectionList = ({ view, parts, ticks }: Props) => {
  const { t } = useReturnWords();
  const ticked = parts.filter(({ target }) => ticks[target]);
  return (
    <>
      <section className="panel" aria-labelledby="correction-list">
        <h2 id="correction-list">{t('list')}</h2>
        {ticked.length === 0 && <p className="hint">{t('listEmpty')}</p>}
        <ol>
          {ticked.map(({ target, label }) => {
            const tick = ticks[target];
            return (
              <li key={target}>
                <strong>{label}</strong>
                {tick?.kind && ` · ${t(`kinds.${tick.kind}`)}`}
                <div>{tick?.words}</div>
              </li>
            );
          })}
        </ol>
      </section>
      <section className="panel" aria-labelledby="return-effect">
        <h2 id="return-effect">{t('effect')}</h2>
        <Effect view={view} targets={ticked.map(({ target }) => target)} />
      </section>
    </>
  );
};
