import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ClaimAction } from '../../../../shared/claim/lifecycle.ts';
import { actionWords, stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { dayAndMonth } from '../../../format/day.ts';
import { useDecisionWords } from '../words.ts';
import { Difference, differs } from './difference.tsx';
import { type Draft, wordsIn } from './draft.ts';
import { isOther, type Review } from './review.ts';

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

const useWhoDidWhat = ({ latest, state }: Review): string | undefined => {
  const { t, locale } = useDecisionWords();
  if (!latest) return undefined;
  const { act, by, at, on } = latest;
  const said = {
    act: actionWords[act as ClaimAction]?.[locale] ?? act,
    state: stateWords[state][locale],
    time: `${dayAndMonth(on, locale)} ${clock.format(new Date(at))}`,
  };
  return by ? t('moved.by', { ...said, name: by }) : t('moved.byNobody', said);
};

type Props = {
  readonly seen: Review;
  readonly now: Review;
  readonly draft: Draft;
  readonly goOn: () => void;
};

/** The claim moved on while somebody was deciding it: who did what, what differs, and his words kept. */
export const Moved = ({ seen, now, draft, goOn }: Props) => {
  const { t } = useDecisionWords();
  const banner = useRef<HTMLDivElement>(null);
  const done = useWhoDidWhat(now);
  const decided = now.state !== 'reviewed';
  useEffect(() => banner.current?.focus(), []);
  if (!decided && !isOther(seen, now)) return null;
  const words = wordsIn(draft);
  const sides = { before: seen.assessmentNow, now: now.assessmentNow };
  return (
    <div className="problem decision-moved" role="alert" tabIndex={-1} ref={banner}>
      <h2>{t('moved.title')}</h2>
      {(decided || seen.contentRevision !== now.contentRevision) && done && <p>{done}</p>}
      {!decided && <p>{t(seen.contentRevision === now.contentRevision ? 'moved.changed' : 'moved.filed')}</p>}
      {!decided && differs(sides) && <Difference {...sides} then={t('assessment.before')} />}
      {words.length > 0 ? (
        <>
          <p>{t('moved.kept')}</p>
          {words.map((said) => (
            <blockquote key={said} className="decision-kept" lang="zh-CN">
              {said}
            </blockquote>
          ))}
        </>
      ) : (
        <p>{t('moved.nothing')}</p>
      )}
      <Button onClick={goOn}>{t(decided ? 'moved.see' : 'moved.go')}</Button>
    </div>
  );
};
