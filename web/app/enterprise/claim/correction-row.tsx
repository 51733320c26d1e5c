import { useState } from 'react';
import type { Correction } from '../../../../shared/claim/claim.ts';
import type { Answer } from '../../api/call.ts';
import { fieldId } from '../../parts/issue-list.tsx';
import { FormLink } from '../form-link.tsx';
import { answerTo } from './correction-state.ts';
import { contentNow, contentThen, fieldOf, stepOf, targetWord, valueAt } from './correction-target.ts';
import { Explanation } from './explanation.tsx';
import { useCorrectionWords } from './words.ts';

type Props = {
  readonly claim: Answer<'view-claim'>;
  readonly correction: Correction;
  /** The time is over: it can be read, not changed. */
  readonly closed: boolean;
};

const tones = { changed: 'good', explained: 'good', open: 'held' } as const;

/** One point: what is asked, in the office's words; what stood there and stands there now; the two ways to answer. */
export const CorrectionRow = ({ claim, correction, closed }: Props) => {
  const { t, locale } = useCorrectionWords();
  const [explaining, setExplaining] = useState(false);
  const { target, kind, words } = correction;
  const name = targetWord(target, t, locale);
  const status = answerTo(claim, target);
  const said = claim.explanations[target];
  const shownIn = (content: Parameters<typeof valueAt>[1]): string =>
    valueAt(target, content, { claim, t, locale }) ?? t('none');
  return (
    <li className="panel" id={fieldId(fieldOf(target))} tabIndex={-1}>
      <h3>
        {name} <span className="tag tag-neutral">{t(`kind.${kind}`)}</span>{' '}
        <span className={`tag tag-${tones[status]}`}>{t(status)}</span>
      </h3>
      <p>
        <span className="hint">{t('officeSays')}</span> <span lang="zh-CN">{words}</span>
      </p>
      <dl className="facts">
        <dt>{t('asSubmitted')}</dt>
        <dd>{shownIn(contentThen(claim))}</dd>
        <dt>{t('now')}</dt>
        <dd>{shownIn(contentNow(claim))}</dd>
        {said !== undefined && (
          <>
            <dt>{t('explanation')}</dt>
            <dd>{said}</dd>
          </>
        )}
      </dl>
      {!closed && (
        <p className="actions">
          <FormLink
            claim={claim.id}
            step={stepOf(target)}
            search={{ field: fieldOf(target), back: 'corrections' }}
            className="second-link"
          >
            {t('edit')}
            <span className="visually-hidden"> {name}</span>
          </FormLink>
          {!explaining && status !== 'changed' && (
            <button
              type="button"
              className="link-button"
              aria-label={t(status === 'open' ? 'explainOf' : 'explainAnewOf', { target: name })}
              onClick={() => setExplaining(true)}
            >
              {t(status === 'open' ? 'explain' : 'explainAnew')}
            </button>
          )}
        </p>
      )}
      {explaining && !closed && <Explanation claim={claim} target={target} close={() => setExplaining(false)} />}
    </li>
  );
};
