import { Button, Progress } from 'antd';
import { amountText } from '../../../../format/amount.ts';
import { dayInWords } from '../../../../format/day.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useSteps } from '../use-steps.ts';
import { useBankWords } from '../words.ts';
import type { Verdicts } from './verdicts-of.ts';

type Props = {
  readonly list: string;
  readonly answer: string;
  readonly verdicts: Verdicts;
  readonly say: (said: string) => void;
};

/** What booking will do, in figures, and the one act that does it. */
export const Book = ({ list, answer, verdicts, say }: Props) => {
  const { t, locale } = useBankWords();
  const { open, counts, state, bookedOn } = verdicts;
  const { running, error, go } = useSteps('book-answer', { path: { list, answer } }, ({ changed }) =>
    say(t('book.done', { changed })),
  );
  const openCount = open.paidCount + open.returnedCount;
  const count = counts.paid + counts.returned;
  const begun = running || state === 'booking';
  const progress = t('book.progress', { done: count - openCount, count });
  return (
    <section className="bank-book" aria-label={t('book.title')}>
      {begun && (
        <>
          <Progress
            percent={count === 0 ? 100 : Math.floor(((count - openCount) / count) * 100)}
            showInfo={false}
            aria-label={progress}
          />
          <p role="status">
            {progress} {running && t('book.leave')}
          </p>
        </>
      )}
      <ProblemPanel problem={error} />
      {openCount > 0 || state === 'booking' ? (
        <>
          <p>
            {t('book.effect', {
              paid: open.paidCount,
              paidSum: amountText(open.paidFen, locale),
              returned: open.returnedCount,
              returnedSum: amountText(open.returnedFen, locale),
            })}
          </p>
          <div className="actions">
            <Button type="primary" loading={running} onClick={go}>
              {state === 'booking' && !running ? t('book.goOn') : t('book.submit', { count: openCount })}
            </Button>
            <span className="hint">{t('book.not')}</span>
          </div>
        </>
      ) : (
        <p>{bookedOn ? t('book.doneOn', { day: dayInWords(bookedOn, locale) }) : t('book.nothing')}</p>
      )}
    </section>
  );
};
