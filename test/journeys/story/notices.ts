import type { Answered } from '../client.ts';
import { businessToday, mustEqual, type Story, yuan } from './story.ts';

export type Notice = Answered<'view-notice'>;

/** The officer publishes every approved claim of the round; anyone can then read the notice. */
export const publishNotice = async (story: Story, round: string, zh: string): Promise<Notice> => {
  const title = { zh, en: 'Public notice (illustrative)' };
  const { id, count, totalFen, endsOn } = await story.client.as('officer-he')('publish-notice', {
    path: { round },
    body: { title },
  });
  story.tell('officer-he', `发布公示「${zh}」：${count} 项，合计 ${yuan(totalFen)}，至 ${endsOn}`);
  const notice = await story.client.anyone('view-notice', { path: { notice: id } });
  mustEqual([notice.count, notice.totalFen, notice.rows.length], [count, totalFen, count], `the notice ${zh}`);
  for (const { number, name, clauseTitle, citation, amountFen } of notice.rows)
    story.tell('公众', `看到公示第 ${number} 项：${name}，${clauseTitle.zh}，${yuan(amountFen)}，依据 ${citation}`);
  return notice;
};

/** Moves the business clock past the last day, and lets the scheduled function end the notices. */
export const passNotices = async (story: Story, notices: readonly Notice[]): Promise<void> => {
  const endsOn =
    notices
      .map((notice) => notice.endsOn)
      .toSorted()
      .at(-1) ?? story.today;
  const today = await businessToday(story.client);
  const days = Math.round((Date.parse(endsOn) - Date.parse(today)) / 86_400_000) + 1;
  if (days > 0) await story.client.local('/local/clock', { forward: `+${days}d` });
  await story.client.local('/local/tick', {});
  story.tell('业务时钟', `走到 ${await businessToday(story.client)}，公示期满`);
};
