import { refusalOf } from '../client.ts';
import type { Filed } from './filing.ts';
import type { Notice } from './notices.ts';
import { mustEqual, type Story } from './story.ts';

export type Slip = { readonly number: string; readonly code: string };

/** How each row of a notice stands, as anybody sees it. */
export const rowsNow = async ({ client }: Story, { id }: Notice) =>
  (await client.anyone('view-notice', { path: { notice: id } })).rows.map(({ claim, state, objected, endsOn }) => ({
    claim,
    state,
    objected,
    endsOn,
  }));

export const followed = ({ client }: Story, { number, code }: Slip) =>
  client.anyone('follow-objection', { path: { number }, query: { code } });

/** A stranger objects to one row, and keeps number and code; who has only the number learns nothing. */
export const objectTo = async (story: Story, notice: Notice, { id, title }: Filed): Promise<Slip> => {
  const { client, tell } = story;
  const words = { name: '赵示例', contact: '0531-66600009', reason: '该品牌三年前已获得过同一称号。' };
  const { number, code, promisedOn } = await client.anyone('object-to-claim', {
    path: { notice: notice.id },
    body: { claim: id, as: 'person', ...words },
  });
  tell('公众', `对「${title}」提出异议，编号 ${number}，承诺 ${promisedOn} 前答复`);
  const { state } = await followed(story, { number, code });
  mustEqual(state, 'handling', 'the objection while it is handled');
  const guessed = await refusalOf(followed(story, { number, code: code.slice(1) }));
  mustEqual(guessed.status, 404, 'the objection under another code');
  const held = (await rowsNow(story, notice)).filter(({ objected }) => objected).map(({ claim }) => claim);
  mustEqual(held, [id], 'the rows that are held');
  return { number, code };
};

/** Without ground: the row's notice goes on by itself, with the days it had left. */
export const dismissObjection = async (story: Story, { id, title }: Filed, slip: Slip): Promise<string> => {
  const path = { claim: id, objection: Number(slip.number.split('-')[1]) };
  const officer = story.client.as('officer-he');
  const { name, reason } = await officer('view-objection', { path });
  story.tell('officer-he', `查看 ${name} 的异议：${reason}`);
  const reply = '经核对认定文件，此前所获为另一称号。';
  const { state } = await officer('dismiss-objection', { path, body: { reason: '核查属实，称号不同', reply } });
  mustEqual(state, 'in-notice', `the state of ${title}`);
  const answered = await followed(story, slip);
  mustEqual([answered.state, answered.reply], ['dismissed', reply], 'what the objector reads');
  story.tell('公众', `凭编号和查询码看到答复：${reply}`);
  return reply;
};
