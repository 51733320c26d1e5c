import type { Page } from 'playwright-core';
import { factsOf, openPage, press, rowOf } from './hand.ts';

export type Slip = { readonly number: string; readonly code: string; readonly promisedOn: string };

/** Somebody with a name objects to one row, and keeps number and code. */
export const object = async (page: Page, row: string, reason: string): Promise<Slip> => {
  await rowOf(page, row)
    .getByRole('link', { name: /提出异议$/ })
    .click();
  await page.getByRole('radio', { name: '个人' }).check();
  await page.getByLabel('名称或姓名').fill('赵示例');
  await page.getByLabel('联系方式').fill('0531-66600009');
  await page.getByLabel('事实和理由').fill(reason);
  await press(page, '提交异议');
  await page.getByRole('heading', { level: 1, name: '已收到您的异议' }).waitFor();
  const facts = await factsOf(page);
  const said = (name: string): string => facts.get(name) ?? '';
  return { number: said('异议编号'), code: said('查询码'), promisedOn: said('承诺答复日期') };
};

/** Gives what is answered to whoever has number and code. */
export const followUp = async (page: Page, { number, code }: Slip): Promise<string> => {
  await openPage(page, '/objections', '查询异议');
  await page.getByLabel('异议编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await press(page, '查询');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return (await page.getByRole('main').textContent()) ?? '';
};
