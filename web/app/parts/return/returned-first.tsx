import { shanghaiTime } from '../../../format/shanghai-time.ts';
import type { Answer } from '../../api/call.ts';
import { partLabel } from '../part-label.ts';
import { useReturnWords } from './words.ts';

type Returned = NonNullable<Answer<'view-review'>['lastReturn']>;

/** Another office was first: its list is the one the claimant has. */
export const ReturnedFirst = ({ returned }: { readonly returned: Returned }) => {
  const { t, locale } = useReturnWords();
  const by = returned.by[locale];
  return (
    <section className="problem" aria-labelledby="returned-first">
      <p role="alert">{t('returnedFirst', { by, time: shanghaiTime(returned.at) })}</p>
      <details>
        <summary id="returned-first">{t('itsList', { by })}</summary>
        <ol>
          {returned.corrections.map(({ target, kind, words }) => (
            <li key={target + words}>
              {partLabel(target, locale)} · {t(`kinds.${kind}`)} · <span lang="zh-CN">{words}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};
