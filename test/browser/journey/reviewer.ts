import type { Page } from 'playwright-core';
import { fill, follow, openPage, part, press, reads, rowOf } from './hand.ts';

const opened = (page: Page): Promise<void> => page.getByRole('region', { name: '评估' }).first().waitFor();

/** From the queue by its own link; claimants are told apart by name. */
export const openClaim = async (page: Page, claimant: string): Promise<void> => {
  await openPage(page, '/review', '审核队列');
  await rowOf(page, claimant).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: claimant }).waitFor();
  await opened(page);
};

export type Agreement = {
  readonly amount?: string;
  readonly reason?: string;
  /** The version that came back after corrections. */
  readonly newVersion?: number;
};

/** Agrees; a fixed sum is there already, below a ceiling it is written, and less than that has a reason. */
export const agree = async (page: Page, claimant: string, given: Agreement, recorded: string): Promise<void> => {
  await openClaim(page, claimant);
  if (given.newVersion) {
    await reads(page, `单位已重新提交，本件更新到第 ${given.newVersion} 版。`);
    await press(page, '按新版继续');
  }
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  if (given.amount) await fill(page, '金额', given.amount);
  if (given.reason) await fill(page, '理由', given.reason);
  await press(page, '出具意见');
  await reads(page, `已记录：同意 ${recorded}。`);
};

/** Opens the first claim of the queue, agrees and is back in the queue, all by keys. */
export const agreeByKeys = async (page: Page, amount: string, recorded: string): Promise<void> => {
  await openPage(page, '/review', '审核队列');
  await reads(page, '共 1 件');
  await page.keyboard.press('Enter');
  await opened(page);
  await page.keyboard.press('4');
  await page.keyboard.press('c');
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.type(amount);
  await reads(page, `同意 ${recorded}。`);
  await page.keyboard.press('Control+Enter');
  await reads(page, `已记录：同意 ${recorded}。`);
};

export const disagree = async (page: Page, claimant: string, condition: string, reason: string): Promise<void> => {
  await openClaim(page, claimant);
  await page.getByRole('radio', { name: '不同意', exact: true }).check();
  await page.getByText(/^理由涉及的条件/).click();
  await page.getByRole('checkbox', { name: condition }).check();
  await fill(page, '理由', reason);
  await press(page, '出具意见');
  await reads(page, '已记录：不同意。');
};

export type Correction = { readonly what: string; readonly kind: string; readonly words: string };

/** Everything that has to be corrected, in one list; gives what is said of the opinions there are. */
export const giveBack = async (page: Page, claimant: string, list: readonly Correction[]): Promise<string> => {
  await openClaim(page, claimant);
  await page.getByRole('radio', { name: '退回补正', exact: true }).check();
  await follow(page, '填写补正清单');
  await page.getByRole('heading', { level: 1, name: '退回补正' }).waitFor();
  for (const { what, kind, words } of list) {
    const tick = page.getByRole('checkbox', { name: `${what}需补正` });
    await tick.check();
    const row = page.getByRole('listitem').filter({ has: tick });
    await row.getByRole('radio', { name: kind }).check();
    await row.getByLabel('写给单位的话').fill(words);
  }
  const effect = (await part(page, '退回之后').textContent()) ?? '';
  await press(page, '一次告知并退回');
  await reads(page, `已退回补正：${list.length} 处`);
  return effect;
};
