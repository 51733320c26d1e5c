import type { Page } from 'playwright-core';
import { choose, factsOf, fill, follow, openPage, part, press, reads, unspaced } from './hand.ts';
import { type Paper, takeFile } from './papers.ts';

export type Payer = {
  readonly name: string;
  readonly accountNumber: string;
  readonly bank: string;
  readonly bankCode: string;
};

export const askPayer = async (page: Page, payer: Payer): Promise<void> => {
  await openPage(page, '/finance/payer', '付款账户');
  await fill(page, '户名', payer.name);
  await fill(page, '账号', payer.accountNumber);
  await fill(page, '开户行', payer.bank);
  await fill(page, '联行号', payer.bankCode);
  await press(page, '登记付款账户');
  await reads(page, '等待另一位财务人员确认');
};

/** The second person types the number from a paper of his own. */
export const confirmPayer = async (page: Page, accountNumber: string): Promise<void> => {
  await openPage(page, '/finance/payer', '付款账户');
  await fill(page, '请按您手中的开户资料填写账号', accountNumber);
  await press(page, '确认付款账户');
  await reads(page, '已确认，以后从这个账户拨付');
};

export type Appropriation = {
  readonly programme: string;
  readonly year: number;
  readonly amount: string;
  readonly document: string;
  /** What is done when it is not enough; asked once for each pot that can be cut. */
  readonly rule?: string;
};

export const askAppropriation = async (page: Page, asked: Appropriation): Promise<void> => {
  await openPage(page, '/finance/appropriations/new', '提出预算变动');
  await choose(page, '专项', asked.programme);
  await choose(page, '资金年度', String(asked.year));
  await fill(page, '金额', asked.amount);
  await fill(page, '文号', asked.document);
  if (asked.rule) await page.getByRole('radio', { name: asked.rule }).check();
  await press(page, '提交变动');
  await page.getByRole('heading', { level: 1, name: '资金池' }).waitFor();
};

/** `what` as the page names the change: 下达预算：2027 年品牌建设资金池，450,000.00 元. */
export const confirmAppropriation = async (page: Page, what: string): Promise<void> => {
  await openPage(page, '/finance', '资金池');
  await part(page, what).getByRole('button', { name: '确认下达预算' }).click();
  await reads(page, `已确认：${what}`);
};

/** Gives the number of the new list; `count` and `total` as the page says them before it is made. */
export const buildList = async (page: Page, count: number, total: string): Promise<string> => {
  await openPage(page, '/finance/lists/new', '编制拨付清单');
  await part(page, '将编入').getByText(`${count} 件，合计 ${total}`).waitFor();
  await press(page, '编制清单');
  await reads(page, `编入完成：本次编入 ${count} 件`);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

export const openList = (page: Page, list: string): Promise<void> =>
  openPage(page, `/finance/lists/${list}`, /^拨付清单 /);

/** The second person types total and count from a sheet of his own. */
export const seal = async (page: Page, total: string, count: number): Promise<void> => {
  await fill(page, '合计', total);
  await fill(page, '笔数', String(count));
  await press(page, '封存清单');
};

/** Has the file made, waits for it and takes it. */
export const exportAs = async (page: Page, name: string): Promise<Paper> => {
  await press(page, `生成文件：${name}`);
  const take = page.getByRole('button', { name: `下载：${name}` });
  await take.waitFor();
  return takeFile(page, () => take.click());
};

export const openAnswers = async (page: Page, list: string): Promise<void> => {
  await openList(page, list);
  await follow(page, '导入银行回执');
  await page.getByRole('heading', { level: 1, name: /^银行回执/ }).waitFor();
};

/** Chooses the bank's file; gives the verdicts as they are counted before anything moves. */
export const readAnswer = async (page: Page, name: string, buffer: Buffer): Promise<readonly string[]> => {
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('region', { name: `核对结果：${name}` }).waitFor();
  const counts = page.getByRole('navigation', { name: '按结论筛选' }).getByRole('link');
  await counts.first().waitFor();
  return counts.allTextContents();
};

export const bookAnswer = async (page: Page, rows: number): Promise<void> => {
  await press(page, `按此入账 ${rows} 行`);
  await reads(page, `已入账：${rows} 行变化`);
};

/** Both accounts side by side, as they are compared. */
export const readAccounts = async (page: Page, ending: string): Promise<string> => {
  await openPage(page, '/finance/accounts', '账户更正');
  const waiting = page.getByRole('region').filter({ has: page.getByRole('button', { name: '确认新账户' }) });
  await waiting.getByText(ending).first().waitFor();
  return (await waiting.last().textContent()) ?? '';
};

/** Lets the new one be paid. */
export const confirmAccount = async (page: Page): Promise<void> => {
  await press(page, '确认新账户');
  await reads(page, '重新列为待拨付');
};

/** What is left on a list counts as paid by the treasury's own paper. */
export const bookAllPaid = async (page: Page, list: string, document: string): Promise<void> => {
  await openList(page, list);
  await part(page, '登记拨付结果').getByLabel('国库支付凭证号').fill(document);
  await press(page, '登记全部已付');
  await reads(page, '全部拨付，清单办结');
};

export const receiveRecovery = async (page: Page, amount: string, document: string, left: string): Promise<void> => {
  await openPage(page, '/finance/recoveries', '追回');
  await press(page, /^登记追回款/);
  await fill(page, '到账金额', amount);
  await fill(page, '凭证号', document);
  await reads(page, left);
  await press(page, '登记到账');
};

/** A file that was there before changes nothing, and says since when. */
export const sendAgain = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await reads(page, /此文件 .+ 已导入，本次 0 行变化。/);
};

/** What the list says of itself. */
export const readList = async (page: Page, list: string): Promise<ReadonlyMap<string, string>> => {
  await openList(page, list);
  const head = part(page, '清单概况');
  await head.waitFor();
  return new Map([...(await factsOf(head))].map(([name, said]) => [name, unspaced(said)]));
};
