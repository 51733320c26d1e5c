import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { wan } from '../../shared/money/fen.ts';
import { type Client, openClient } from '../journeys/client.ts';
import { axeFindings } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';
import { fileZone } from './review-claims.ts';

let platform: Platform;
let browser: Browser;
let client: Client;

const institute = { clerk: 'clerk-sun', of: '泉域' };

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  client = openClient(platform.origin);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const opened = async (address: string, who = '韩梅') => {
  const window = await openWindow(browser, platform.origin);
  await signInAs(window.page, who, address);
  return window;
};

const financeAgrees = (claim: string) =>
  client.as('reviewer-finance')('give-opinion', {
    path: { claim },
    body: { agrees: true, department: 'finance', contentRevision: 1, amountFen: wan(50) },
  });

const financeReturns = (claim: string) =>
  client.as('reviewer-finance')('return-claim', {
    path: { claim },
    body: {
      department: 'finance',
      contentRevision: 1,
      corrections: [{ target: 'evidence:bank-account-proof', kind: 'outdated', words: '账户证明已超过一年，请换新。' }],
    },
  });

const tick = async (page: Page, what: string, kind: string, words: string): Promise<void> => {
  await page.getByRole('checkbox', { name: `${what}需补正` }).check();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: `${what}需补正` }) });
  await row.getByRole('radio', { name: kind }).check();
  await row.getByLabel('写给单位的话').fill(words);
};

test('two fields and a paper are asked for at once; whose opinion lapses is said before', async () => {
  const claim = await fileZone(client, '一次告知', institute);
  await financeAgrees(claim);
  const { page, faults, context } = await opened(`/review/${claim}`);
  await page.getByText('1. 申报单位属于条款所列类别').waitFor();
  await page.keyboard.press('r');
  await page.waitForFunction(() => document.activeElement?.textContent === '填写补正清单');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '退回补正' }).waitFor();
  await page.getByRole('button', { name: '一次告知并退回' }).click();
  const nothing = page.getByRole('alert').filter({ hasText: '请至少勾选一处' });
  await nothing.waitFor();
  await page.getByRole('checkbox', { name: '示范区或基地名称需补正' }).check();
  await nothing.waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: '示范区或基地名称需补正' }).uncheck();
  await tick(page, '成果日期', '有误', '成果日期应为批复文件的印发日期。');
  expect(await page.getByText('保留：市财政局意见。').count()).toBe(1);
  await page.getByRole('checkbox', { name: '示范区或基地名称需补正' }).check();
  await page.getByRole('button', { name: '一次告知并退回' }).click();
  await page.getByRole('alert').filter({ hasText: '请选择示范区或基地名称的问题' }).waitFor();
  await tick(page, '示范区或基地名称', '有误', '名称以批复为准。');
  await tick(page, '银行账户证明', '过期', '账户证明已过有效期，请换新。');
  await page.getByText('将失效：市财政局意见。').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'review-return-ticked');
  await page.getByRole('button', { name: '一次告知并退回' }).click();
  await page.getByText(/已退回补正：3 处，.*前补正。/).waitFor();
  const seen = await client.as('clerk-sun')('view-claim', { path: { claim } });
  expect(seen.state).toBe('returned');
  expect(seen.corrections).toEqual([
    { target: 'eventOn', kind: 'wrong', words: '成果日期应为批复文件的印发日期。' },
    { target: 'fact:zone', kind: 'wrong', words: '名称以批复为准。' },
    { target: 'evidence:bank-account-proof', kind: 'outdated', words: '账户证明已过有效期，请换新。' },
  ]);
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test('where another office returned it first its list is shown, and what was ticked is kept', async () => {
  const claim = await fileZone(client, '先后退回', institute);
  const { page, context } = await opened(`/review/${claim}/return`);
  await tick(page, '成果日期', '有误', '请核对日期。');
  await financeReturns(claim);
  await page.getByRole('button', { name: '一次告知并退回' }).click();
  await page.getByText(/市财政局 \d\d:\d\d 已先退回补正/).waitFor();
  await page.getByText('市财政局的清单').click();
  await page.getByText('账户证明已超过一年，请换新。').waitFor();
  expect(await page.getByRole('checkbox', { name: '成果日期需补正' }).isChecked()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'review-returned-first');
  await context.close();
}, 120_000);

test('an opinion on what has moved is not taken: who moved it is said, and every word is kept', async () => {
  const claim = await fileZone(client, '意见过期', institute);
  const { page, context } = await opened(`/review/${claim}`);
  await page.getByText('1. 申报单位属于条款所列类别').waitFor();
  await page.keyboard.press('x');
  await page.getByLabel('理由', { exact: true }).fill('批复文件不是国家部委所发。');
  await financeReturns(claim);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/市财政局 \d\d:\d\d 已退回补正，第 1 版不再审核。您写的意见已保留。/).waitFor();
  expect(await page.getByLabel('理由', { exact: true }).inputValue()).toBe('批复文件不是国家部委所发。');
  await picture(page, 'review-stale');

  const clerk = client.as('clerk-sun');
  const draft = await clerk('view-claim', { path: { claim } });
  const { eventOn } = draft;
  const body = {
    clause: 'national-brand-zone',
    revision: draft.revision,
    ...(eventOn && { eventOn }),
    facts: { zone: '意见过期（更名）' },
    explanations: { 'evidence:bank-account-proof': '账户未变，证明仍有效。' },
  } as const;
  await clerk('save-draft', { path: { claim }, body });
  const { revision } = await clerk('view-claim', { path: { claim } });
  await clerk('submit-claim', { path: { claim }, body: { revision, commitment: true } });
  await page.reload();
  await page.getByText(/单位已重新提交，本件更新到第 2 版。您写的意见已保留。/).waitFor();
  expect(await page.getByRole('button', { name: '出具意见' }).count()).toBe(0);
  const changes = page.getByRole('region', { name: '自上次提交的变化' });
  expect(await changes.getByRole('row', { name: /示范区或基地名称/ }).textContent()).toContain(
    '意见过期意见过期（更名）',
  );
  expect(await changes.getByText('单位说明：账户未变，证明仍有效。').count()).toBe(1);
  await page.getByRole('button', { name: '按新版继续' }).click();
  await page.getByRole('button', { name: '出具意见' }).click();
  await page.getByText('已记录：不同意。').waitFor();
  await context.close();
}, 120_000);

test('two claims for one achievement stand side by side; only one of them can be approved', async () => {
  const one = await fileZone(client, '同一示范区', institute);
  await fileZone(client, '同一示范区', { clerk: 'agent-wu', of: '生物医药' });
  const { page, context } = await opened('/review');
  await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '有争议 2' }).click();
  await page.getByRole('heading', { level: 1, name: '有争议的申报' }).waitFor();
  await page.getByText('只能核定其中一件。', { exact: true }).waitFor();
  await page.getByText('第二件', { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'review-contested');
  await page.goto(`/review/${one}`);
  await page.getByText('同一成果另有申报，只能核定其中一件。').waitFor();
  await context.close();
}, 120_000);
