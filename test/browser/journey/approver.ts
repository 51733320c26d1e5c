import type { Page } from 'playwright-core';
import { fill, openPage, part, press, reads, rowOf } from './hand.ts';

export const openDecision = async (page: Page, claimant: string): Promise<void> => {
  await openPage(page, '/approve', '待核定');
  await rowOf(page, claimant).getByRole('link').click();
  await page.getByRole('heading', { name: '核定检查' }).waitFor();
};

/** What is read before the signature: the question, the checks with their figures, the notice, what it will do. */
export const readDecision = async (page: Page) => {
  const checks = part(page, '核定检查');
  await checks.getByText('没有妨碍核定的事项。').waitFor();
  const effect = part(page, '办理后');
  await effect.waitFor();
  return {
    question: (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    checks: (await checks.textContent()) ?? '',
    notice: (await page.getByRole('article', { name: '核定决定书' }).textContent()) ?? '',
    effect: (await effect.textContent()) ?? '',
  };
};

/** The button says the sum; so does the page when it is done. */
export const sign = async (page: Page, button: string, said: string): Promise<void> => {
  await press(page, button);
  await reads(page, said);
};

export const refuse = async (page: Page, condition: string, words: string): Promise<string> => {
  await page.getByRole('radio', { name: '不予支持', exact: true }).check();
  await page.getByLabel('第 1 条：未符合的条件').selectOption({ label: condition });
  await page.getByLabel('第 1 条：理由').fill(words);
  const notice = page.getByRole('article', { name: '不予支持决定书' });
  await notice.getByText(words).waitFor();
  const preview = (await notice.textContent()) ?? '';
  await press(page, '不予支持本件');
  await reads(page, '已决定不予支持，单位可以看到决定书。');
  return preview;
};

/** Part of what was paid is to come back, by a day; gives what is said before it is ordered. */
export const orderRecovery = async (page: Page, claimant: string, amount: string, by: string, reason: string) => {
  await openPage(page, '/approve/awards?state=receipt-confirmed', '已核定与追回');
  await rowOf(page, claimant).getByRole('link').first().click();
  await page.getByRole('radio', { name: '责令追回' }).check();
  await fill(page, '追回金额', amount);
  await fill(page, '到期日', by);
  await fill(page, '理由', reason);
  const after = part(page, '办理后');
  await after.getByText(/^申报单位须在/).waitFor();
  const effect = (await after.textContent()) ?? '';
  await press(page, '责令追回');
  await reads(page, /^已责令追回/);
  return effect;
};
