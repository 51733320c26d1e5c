import type { Page } from 'playwright-core';
import { choose, fill, follow, openPage, part, press, reads } from './hand.ts';
import { type Paper, paper, takeFile } from './papers.ts';

export type Account = { readonly bank: string; readonly number: string };

/** An enterprise that was just admitted says where its money goes, and whom to call. */
export const settleIn = async (page: Page, { bank, number }: Account, contact: string): Promise<void> => {
  await openPage(page, '/e/account', '收款账户');
  await fill(page, '开户银行', bank);
  await fill(page, '账号', number);
  await press(page, '保存账户');
  await reads(page, `尾号 ${number.slice(-4)}`);
  await openPage(page, '/e/profile', /信息$/);
  await fill(page, '姓名', contact);
  await fill(page, '电话', '0531-55501234');
  await press(page, '保存联系人');
  await reads(page, '联系人已保存。');
};

/** One question of the calculator: how it reads, and what is chosen or written. */
export type Answer = { readonly asked: string; readonly check?: readonly string[]; readonly write?: string };

/** From the guide of a clause to what it comes to; gives the last heading. */
export const calculate = async (page: Page, clause: string, answers: readonly Answer[]): Promise<string> => {
  await openPage(page, '/policies', '政策目录');
  await follow(page, clause);
  await page.getByRole('heading', { level: 1, name: clause }).waitFor();
  await follow(page, '试一试能领多少');
  for (const { asked, check = [], write } of answers) {
    await page.getByRole('heading', { level: 1, name: asked }).waitFor();
    for (const label of check) await page.getByLabel(label, { exact: true }).check();
    if (write) await page.getByRole('textbox').fill(write);
    await press(page, '继续');
  }
  const answer = page.getByRole('heading', { level: 1, name: /^按您的回答/ });
  return (await answer.textContent()) ?? '';
};

/** What is put into one field of the form, by the field's own label. */
export type Entry =
  | { readonly field: string; readonly write: string }
  | { readonly field: string; readonly choose: string }
  | { readonly group: string; readonly check: string }
  /** Rows as a spreadsheet gives them; the first names the columns. */
  | { readonly cell: string; readonly paste: readonly (readonly string[])[] };

const paste = async (page: Page, rows: readonly (readonly string[])[]): Promise<void> => {
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
  await reads(page, `已粘贴 ${rows.length - 1} 行。`);
};

const enter = async (page: Page, entry: Entry): Promise<void> => {
  if ('write' in entry) await fill(page, entry.field, entry.write);
  else if ('choose' in entry) await choose(page, entry.field, entry.choose);
  else if ('check' in entry)
    await page.getByRole('group', { name: entry.group, exact: true }).getByLabel(entry.check, { exact: true }).check();
  else {
    await page.getByLabel(entry.cell, { exact: true }).focus();
    await paste(page, entry.paste);
  }
};

const onStep = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: step, exact: true }).waitFor();
  await page.getByRole('navigation', { name: '申报步骤' }).waitFor();
};

const next = async (page: Page, step: string): Promise<void> => {
  await press(page, '保存并继续');
  await onStep(page, step);
};

export const startDraft = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: '开始申报' }).waitFor();
  await press(page, '开始申报');
  await page.getByRole('navigation', { name: '申报步骤' }).waitFor();
};

/** From the task list of the home page, as whoever read no guide does. */
export const startFromHome = async (page: Page, clause: string): Promise<void> => {
  await openPage(page, '/e', '首页');
  await follow(page, `开始申报：${clause}`);
  await startDraft(page);
};

export const enterClaimant = async (page: Page, { bank, number }: Account, contact: string): Promise<void> => {
  await fill(page, '联系人姓名', contact);
  await fill(page, '联系电话', '0531-55501234');
  await fill(page, '开户银行', bank);
  await fill(page, '账号', number);
};

/** Gives what the assessment beside the form says when the platform has confirmed it. */
export const enterFacts = async (page: Page, entries: readonly Entry[], verdict: string): Promise<string> => {
  await next(page, '申报信息');
  for (const entry of entries) await enter(page, entry);
  const beside = page.getByRole('complementary', { name: '评估' });
  await beside.getByText(verdict).first().waitFor();
  await beside.getByText('平台核对结果一致').waitFor();
  return (await beside.textContent()) ?? '';
};

const present = (page: Page, { name }: Paper) => page.getByRole('button', { name: `移除 ${name}`, exact: true });

export const choosePaper = async (page: Page, kind: string, paper: Paper): Promise<void> => {
  const { name, bytes: buffer } = paper;
  await page.getByLabel(`选择文件 ${kind}`).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await present(page, paper).waitFor();
};

/** As by a mouse, from a folder of the person's own computer. */
export const dropPaper = async (page: Page, kind: string, paper: Paper): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([name, base64]) => {
      const carried = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      carried.items.add(new File([bytes], name, { type: 'application/pdf' }));
      return carried;
    },
    [paper.name, paper.bytes.toString('base64')] as const,
  );
  const slot = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: kind }) });
  await slot.dispatchEvent('drop', { dataTransfer });
  await present(page, paper).waitFor();
};

export const toPapers = (page: Page): Promise<void> => next(page, '材料');

/** Every paper the page asks for, by the page's own headings. */
export const asked = async (page: Page): Promise<readonly string[]> => {
  const slots = page.getByRole('heading', { level: 2, name: /未上传$/ });
  await slots.first().waitFor();
  const titles = await slots.allTextContents();
  return titles.map((title) => title.replace(/\s*未上传$/, ''));
};

/** Promises, checks and submits; gives the number of the claim. */
export const submit = async (page: Page, ceiling: string): Promise<string> => {
  await next(page, '告知承诺');
  await page.getByLabel('我已阅读并作出以上承诺').check();
  await next(page, '核对并提交');
  await reads(page, new RegExp(`^(第 \\d+ 次提交 · )?最高 ${ceiling}`));
  await press(page, '提交申报');
  await page.getByRole('heading', { level: 1, name: '已提交' }).waitFor();
  await reads(page, '现在您无需操作。');
  return new URL(page.url()).pathname.split('/')[3] ?? '';
};

type Wish = { readonly clause: string; readonly facts: readonly Entry[] };

type Filer = {
  readonly account: Account;
  readonly contact: string;
  /** A person claims by the place of the unit on the certificate. */
  readonly unitInJinan?: true;
  readonly of: string;
};

/** From the home page to the receipt; gives the number of the claim. */
export const fileClaim = async (page: Page, wish: Wish, filer: Filer, ceiling: string): Promise<string> => {
  await startFromHome(page, wish.clause);
  await enterClaimant(page, filer.account, filer.contact);
  if (filer.unitInJinan) await enter(page, { group: '获奖证书所载单位在济南市注册', check: '是' });
  await enterFacts(page, wish.facts, '可予支持');
  await toPapers(page);
  for (const kind of await asked(page)) await choosePaper(page, kind, paper(kind, filer.of));
  return submit(page, ceiling);
};

const backToList = async (page: Page, done: string): Promise<void> => {
  await press(page, '保存并返回补正清单');
  await page.getByRole('heading', { level: 1, name: '补正', exact: true }).waitFor();
  await reads(page, `已处理 ${done} 处`);
};

/** From the task on the home page; gives what the card and the list say of whose turn it is. */
export const openCorrections = async (page: Page, clause: string): Promise<string> => {
  await openPage(page, '/e', '首页');
  await follow(page, clause);
  const card = part(page, '轮到谁');
  const turn = (await card.textContent()) ?? '';
  await card.getByRole('link', { name: /^去补正/ }).click();
  await page.getByRole('heading', { level: 1, name: '补正', exact: true }).waitFor();
  return turn;
};

/** A wrong field and a paper that has to be changed, each from its own place in the list. */
export const correct = async (page: Page, label: string, write: string, kind: string, fresh: Paper): Promise<void> => {
  await follow(page, `去修改 ${label}`);
  await page.getByRole('heading', { level: 1, name: '申报信息' }).waitFor();
  await fill(page, label, write);
  await backToList(page, '1 / 2');
  await follow(page, `去修改 ${kind}`);
  await press(page, `移除 ${kind}.pdf`);
  await choosePaper(page, kind, fresh);
  await backToList(page, '2 / 2');
};

/** Gives what the page says will change, and then how the offices stand. */
export const submitCorrections = async (page: Page): Promise<{ changes: string; offices: string }> => {
  const changes = (await part(page, '将提交的变化').textContent()) ?? '';
  await page.getByRole('checkbox', { name: /^我承诺/ }).check();
  await press(page, '提交补正');
  await reads(page, '您单位（经办人）提交补正');
  return { changes, offices: (await part(page, '部门意见').textContent()) ?? '' };
};

/** From the task on the home page; gives what the bank said. */
export const correctAccount = async (page: Page, clause: string, { bank, number }: Account): Promise<string> => {
  await openPage(page, '/e', '首页');
  await follow(page, `去更正账户 ${clause}`);
  const task = part(page, '银行退票，待您更正');
  await task
    .getByText(/^.*银行退回，写明：/)
    .first()
    .waitFor();
  const said = (await task.textContent()) ?? '';
  await task.getByLabel('开户银行').fill(bank);
  await task.getByLabel('账号').fill(number);
  await task.getByRole('button', { name: '更正账户' }).click();
  await reads(page, new RegExp(`新账户（尾号 ${number.slice(-4)}）等待财务确认`));
  return said;
};

/** Gives what stands beside the button, and how the claim stands then. */
export const confirmReceipt = async (page: Page, clause: string): Promise<string> => {
  await openPage(page, '/e', '首页');
  await follow(page, `去确认到账 ${clause}`);
  const effect = (await page.getByText(/^确认后：/).textContent()) ?? '';
  await press(page, '确认到账');
  await part(page, '轮到谁').getByText('已确认到账').waitFor();
  return effect;
};

/** Whose turn it is, as the card on the page of a claim says it. */
export const readTurn = async (page: Page, claim: string): Promise<string> => {
  await page.goto(`/e/claims/${claim}`);
  return (await part(page, '轮到谁').textContent()) ?? '';
};

/** The decision as the enterprise keeps it. */
export const takeDecision = (page: Page): Promise<Paper> =>
  takeFile(page, () => page.getByRole('button', { name: /^决定书/ }).click());
