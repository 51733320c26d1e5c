import { createHash } from 'node:crypto';
import { announceAnswer } from '../../../functions/finance/announce-answer.ts';
import { bookAnswer } from '../../../functions/finance/book-answer.ts';
import { checkAnswer } from '../../../functions/finance/check-answer.ts';
import { viewList } from '../../../functions/finance/view-list.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { plainYuanText } from '../../../shared/money/amount-text.ts';
import { momentOn } from './business-days.ts';
import { type Scene, upload } from './file-claim.ts';
import type { List } from './pay-claims.ts';

/** Why the bank gave a payment back, by claim; the others it paid. */
export type Returns = ReadonlyMap<string, string>;

/** The bank answers every line of a sealed list with one file: uploaded, looked at, booked. */
export const answerList = async ({ act }: Scene, { id }: List, returns: Returns, day: PlainDate): Promise<void> => {
  const path = { list: id };
  const { lines } = await act('finance-tang', momentOn(day, '14:00'), 'view-list', viewList, { path });
  const rows = lines.map(({ claim, attempt, amountFen }) => {
    const reason = returns.get(claim);
    return [`${claim}-${attempt}`, plainYuanText(amountFen), reason ? '退票' : '成功', reason ?? '', day].join(',');
  });
  const bytes = Buffer.from(`${['备注,金额（元）,结果,原因,日期', ...rows].join('\r\n')}\r\n`);
  const { id: answer, upload: form } = await act(
    'finance-tang',
    momentOn(day, '14:20'),
    'announce-answer',
    announceAnswer,
    {
      path,
      body: {
        fileName: `回执-${day}.csv`,
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    },
  );
  if (!form) throw new Error(`The answer to list ${id} was there already.`);
  await upload(form, bytes);
  const ofAnswer = { path: { list: id, answer } };
  await act('finance-tang', momentOn(day, '14:30'), 'check-answer', checkAnswer, { ...ofAnswer, body: {} });
  await act('finance-tang', momentOn(day, '15:00'), 'book-answer', bookAnswer, ofAnswer);
};
