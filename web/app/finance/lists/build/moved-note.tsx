import { useEffect, useRef } from 'react';
import { amountText } from '../../../../format/amount.ts';
import { useBuildWords } from '../words.ts';
import type { Moved, Payable } from './moved.ts';

const mostNamed = 20;

/** Who left and who came while the preview was read; the list waits until that was seen. */
export const MovedNote = ({ moved, now }: { readonly moved: Moved; readonly now: Payable }) => {
  const { t, locale } = useBuildWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved) note.current?.focus();
  }, [moved]);
  const text = (fen: number): string => amountText(fen, locale);
  const sentences = [
    ...moved.left.map((row) => t('moved.left', { name: row.claimantName, amount: text(row.amountFen) })),
    ...moved.came.map((row) => t('moved.came', { name: row.claimantName, amount: text(row.amountFen) })),
    ...moved.changed.map(({ before, after }) =>
      t('moved.changed', { name: after.claimantName, before: text(before.amountFen), after: text(after.amountFen) }),
    ),
  ];
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={note}>
      <h2>{t('moved.title')}</h2>
      <ul>
        {sentences.slice(0, mostNamed).map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two claims of one claimant may read the same.
          <li key={at}>{sentence}</li>
        ))}
        {sentences.length > mostNamed && <li>{t('moved.more', { count: sentences.length - mostNamed })}</li>}
      </ul>
      <p>{t('moved.renewed', { count: now.count, total: text(now.totalFen) })}</p>
    </div>
  );
};
