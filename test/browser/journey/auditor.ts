import type { Page } from 'playwright-core';
import { fill, openPage, part, press } from './hand.ts';

/** Finds a claim by its number and has its journal proved in the page; gives the entries and what was found. */
export const prove = async (page: Page, claim: string) => {
  await openPage(page, '/audit', '申报件');
  await fill(page, '申报号或单位名称', claim);
  await press(page, '查找');
  await page.getByRole('heading', { level: 1, name: /^办理记录/ }).waitFor();
  const headings = part(page, '办理记录').getByRole('heading', { level: 3 });
  await headings.first().waitFor();
  const entries = await headings.allTextContents();
  await press(page, '核验');
  const found = part(page, '核验').getByText(/首尾相连|不衔接/);
  return { entries, found: (await found.first().textContent()) ?? '' };
};
