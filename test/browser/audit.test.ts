import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { checkProof } from '../../infra/verify/check-proof.ts';
import { readProof } from '../../infra/verify/read-files.ts';
import { openClient } from '../journeys/client.ts';
import { openBrowser, openWindow, picture, signInAs, type Window } from './browser.ts';
import { startShown } from './demonstration.ts';
import { looksWell } from './looks-well.ts';

let platform: Platform;
let browser: Browser;
/** A row on notice of the enterprise that 陈晓 acts for. */
let row: { readonly notice: string; readonly claim: string; readonly name: string };

const objector = { name: '历城区品牌研究会', contact: '0531-66601234' };

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  const client = openClient(platform.origin);
  const { items } = await client.as('clerk-chen')('list-claims', {
    path: { claimant: '91370102MA3DEM0015' },
    query: { state: 'in-notice' },
  });
  const claim = items[0]?.id ?? '';
  for (const { id } of (await client.anyone('list-notices', {})).notices) {
    const notice = await client.anyone('view-notice', { path: { notice: id } });
    const found = notice.rows.find((each) => each.claim === claim);
    if (found) row = { notice: id, claim, name: found.name };
  }
}, 400_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const auditorAt = async (address: string): Promise<Window> => {
  const window = await openWindow(browser, platform.origin);
  await signInAs(window.page, '石鉴', address);
  return window;
};

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const verify = (page: Page) => page.getByRole('button', { name: '核验', exact: true });
const verdict = (page: Page) => part(page, '核验').getByRole('status').last();
const soundVerdict = /^\d+ 条记录首尾相连；(当日根一致|还没有当日根)；重算结果逐字节相同。$/;

/** Tab after Tab until the focus stands on what is called so. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => document.activeElement?.textContent);
    if (said?.replace(/\s/g, '') === name) return;
  }
  throw new Error(`${name} is not reached by Tab.`);
};

const download = async (page: Page, name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};

describe('a stranger objects to one row, and an auditor proves what became of it', () => {
  test('only that row waits, and its enterprise is not told by whom', async () => {
    const street = await openWindow(browser, platform.origin, { script: false });
    await street.page.goto(`/notices/${row.notice}`);
    const own = street.page.getByRole('row').filter({ hasText: row.name });
    const others = street.page.getByRole('row').filter({ hasNotText: row.name });
    const before = await others.allTextContents();
    expect(before.length).toBeGreaterThan(1);
    await own.getByRole('link', { name: /提出异议/ }).click();
    await street.page.getByRole('radio', { name: '单位' }).check();
    await street.page.getByLabel('名称或姓名').fill(objector.name);
    await street.page.getByLabel('联系方式').fill(objector.contact);
    await street.page.getByLabel('事实和理由').fill('该标准的归口单位另有其人。');
    await street.page.getByRole('button', { name: '提交异议' }).click();
    const [number = '', code = ''] = await street.page.locator('.code').allTextContents();

    await street.page.goto('/objections');
    await street.page.getByLabel('异议编号').fill(number);
    await street.page.getByLabel('查询码').fill(code);
    await street.page.getByRole('button', { name: '查询', exact: true }).click();
    expect(await street.page.getByRole('heading', { level: 2 }).first().textContent()).toBe('办理中');

    await street.page.goto(`/notices/${row.notice}`);
    expect(await own.textContent()).toContain('异议处理中');
    expect(await others.allTextContents()).toEqual(before);
    await street.context.close();

    const { page, context } = await openWindow(browser, platform.origin);
    await signInAs(page, '陈晓', `/e/claims/${row.claim}`);
    await page.getByText('异议处理中').first().waitFor();
    await picture(page, 'enterprise-objected');
    const said = await page.locator('body').textContent();
    expect(said).not.toContain(objector.name);
    expect(said).not.toContain(objector.contact);
    await context.close();
  });

  test('its journal is verified in the page; one byte of a copy changed, and the entry is named', async () => {
    const { page, faults, context } = await auditorAt(`/audit?state=objected&q=${row.claim}`);
    await page.getByRole('table').getByRole('link').first().click();
    await verify(page).click();
    await verdict(page).filter({ hasText: soundVerdict }).waitFor();
    await picture(page, 'audit-claim');
    expect(await page.locator('body').textContent()).not.toContain(objector.contact);

    const { name, text } = await download(page, '下载核验包');
    expect(name).toBe(`claim-proof-${row.claim}.json`);
    const proof = readProof(text);
    expect(checkProof(proof).filter(({ holds }) => holds === false)).toEqual([]);

    const entry = proof.journal[2] ?? {};
    const at = text.indexOf(String(entry.idempotencyKey));
    const changed = join(tmpdir(), `changed-${row.claim}.json`);
    writeFileSync(changed, `${text.slice(0, at)}~${text.slice(at + 1)}`);
    await page.getByLabel('核验另一份').setInputFiles(changed);
    await verdict(page).filter({ hasText: '核验不通过' }).waitFor();
    const finding = part(page, '核验').getByRole('listitem').filter({ hasText: '第 3 条与第 2 条不衔接' });
    expect(await finding.textContent()).toContain('之前的 2 条完好');
    expect(await finding.textContent()).toContain(String(entry.hash));
    await finding.getByRole('link', { name: '看第 3 条' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第 3 条');

    // The entry itself is open, with what it should be beside what it is; those before it hold.
    const entries = part(page, '办理记录').getByRole('listitem');
    const third = entries.filter({ hasText: '不通过' });
    expect(await third.count()).toBe(1);
    expect(await third.textContent()).toMatch(new RegExp(`应为${entry.hash}实为[0-9a-f]{64}`));
    expect(await third.getByText('上一条校验值').isVisible()).toBe(true);
    expect(await entries.filter({ hasText: '✓ 通过' }).count()).toBe(2);
    await picture(page, 'audit-broken');
    rmSync(changed);
    await looksWell(page);

    await page.getByLabel('核验另一份').setInputFiles({
      name: '别的.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"something else"}'),
    });
    await page.getByRole('alert').filter({ hasText: '“别的.json”不是核验包' }).waitFor();
    await verify(page).click();
    await verdict(page).filter({ hasText: soundVerdict }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('claims', () => {
  test('are found by state, name and number, and the address is the view', async () => {
    const { page, context } = await auditorAt('/audit');
    await page.getByRole('combobox', { name: '状态' }).selectOption('追回中');
    await page.getByRole('region', { name: '申报件 · 追回中' }).waitFor();
    expect(new URL(page.url()).search).toBe('?state=recovering');
    await picture(page, 'audit-claims');
    await looksWell(page);
    const link = page.getByRole('table').getByRole('link').first();
    const number = (await link.textContent()) ?? '';

    await page.getByLabel('申报号或单位名称').fill('没有这家');
    await page.getByRole('button', { name: '查找', exact: true }).click();
    await page.getByText('“追回中”中没有符合的申报件。').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('没有这家');
    await page.reload();
    await page.getByText('“追回中”中没有符合的申报件。').waitFor();
    expect(await page.getByLabel('申报号或单位名称').inputValue()).toBe('没有这家');
    await page.getByRole('button', { name: '清除查找' }).click();
    await link.waitFor();

    // A whole number leads to its journal whatever the state, in groups or without.
    await page.getByRole('combobox', { name: '状态' }).selectOption('已拨付');
    await page.getByLabel('申报号或单位名称').fill(number.toLowerCase());
    await page.keyboard.press('Enter');
    await title(page)
      .filter({ hasText: `办理记录 ${number}` })
      .waitFor();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?state=paid');
    await context.close();
  }, 90_000);

  test('are verified without a mouse, and each entry says all it holds', async () => {
    const { page, context } = await auditorAt('/audit?state=receipt-confirmed');
    await page.getByRole('table').getByRole('link').first().click();
    await part(page, '办理记录').getByRole('listitem').first().waitFor();
    await title(page).focus();
    await tabTo(page, '核验');
    await page.keyboard.press('Enter');
    await verdict(page).filter({ hasText: soundVerdict }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(soundVerdict);
    await tabTo(page, '离线复核');
    await page.keyboard.press('Enter');
    await page.getByText(/npm run verify -- claim-proof-[0-9A-Z]{16}\.json/).waitFor();

    const entries = part(page, '办理记录').getByRole('listitem');
    expect(await entries.first().textContent()).toMatch(/提交申报.* · (申报单位经办人|代办人|申报人本人) · /);
    const given = entries.filter({ hasText: '出具意见' }).first();
    expect(await given.textContent()).toMatch(/审核员 · 市.*局 · \d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
    await given.getByText('内容与校验值').click();
    expect(await given.textContent()).toMatch(/上一条校验值[0-9a-f]{64}/);
    expect(await entries.filter({ hasText: '当日汇总根第' }).count()).toBeGreaterThan(0);
    const decided = entries.filter({ hasText: /第 1 次核定：.*元/ });
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      decided.getByRole('button', { name: '决定书' }).click(),
    ]);
    expect(
      readFileSync(await paper.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('核验另一份').isVisible()).toBe(false);
    expect(await given.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await looksWell(page);
    await context.close();
  }, 90_000);
});

test('the root of a day is made again in the page from its leaves', async () => {
  const { page, faults, context } = await auditorAt('/audit/days');
  await picture(page, 'audit-days');
  await looksWell(page);
  await page.getByRole('table').getByRole('link').first().click();
  await verify(page).click();
  await page.getByRole('status').filter({ hasText: '核验通过' }).waitFor();
  await picture(page, 'audit-day');
  await looksWell(page);
  const { name, text } = await download(page, '下载汇总根');
  expect(name).toBe('000001.json');
  const { root, leaves } = JSON.parse(text) as { root: { count: number }; leaves: unknown[] };
  expect(leaves.length).toBe(root.count);
  await page.getByRole('table').getByRole('link').first().click();
  await title(page)
    .filter({ hasText: /^办理记录/ })
    .waitFor();
  await page.goto('/audit/days/2019-01-01');
  await page.getByText('2019-01-01 没有汇总根。').waitFor();
  await page.goto('/audit/days/2019-02-30');
  await title(page).filter({ hasText: '没有这个页面' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 90_000);

/** Neither a form nor a button of those whose page it is. */
const nothingToDo = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  const main = page.getByRole('main');
  const said = await main.getByRole('button').or(main.getByRole('link')).allTextContents();
  expect(said.filter((name) => /^(提出|编制|确认|取消|作废|封存|登记|移出|生成|按此|填报)/.test(name))).toEqual([]);
};

test('pages of other areas are read, and offer nothing to do', async () => {
  const { page, context } = await auditorAt(`/audit/claims/${row.claim}`);
  await page.getByRole('link', { name: '看评估、部门意见和材料' }).click();
  await part(page, '办理').getByText('现在没有需要您办理的事项').waitFor();
  expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
  await page.getByRole('link', { name: '到单位页办理' }).click();
  await page.getByRole('heading', { name: '不得申报期间' }).waitFor();
  expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '异议' }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: '异议人' }).waitFor();
  expect(await page.getByRole('main').getByRole('button', { name: /成立/ }).count()).toBe(0);
  for (const name of ['资金池', '拨付清单', '账户更正', '追回', '台账', '上云目标']) {
    await menu.getByRole('link', { name, exact: true }).click();
    await title(page).filter({ hasText: name }).waitFor();
    await nothingToDo(page);
  }
  await menu.getByRole('link', { name: '拨付清单', exact: true }).click();
  for (const state of ['编制中', '已封存']) {
    await page.getByRole('row').filter({ hasText: state }).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: '明细' }).waitFor();
    await page.getByRole('region', { name: '核对' }).first().waitFor();
    await nothingToDo(page);
    await page.goBack();
  }
  // What changes anything stays with those who may.
  await page.goto('/finance/lists/new');
  await page.getByText('此页供财务使用').waitFor();
  await context.close();
}, 90_000);

test('nobody but an auditor sees it, and a claim that is not there says so', async () => {
  for (const [name, address] of [
    ['陈晓', `/audit/claims/${row.claim}`],
    ['白洁', '/audit/days'],
  ] as const) {
    const { page, context } = await openWindow(browser, platform.origin);
    await signInAs(page, name, address);
    expect(await page.getByRole('main').textContent()).toContain('此页供审计');
    expect(await page.getByText(row.claim).count()).toBe(0);
    await context.close();
  }
  const { page, context } = await auditorAt('/audit/claims/0000000000000000');
  await page.getByText(/没有这(项内容|件申报)，或您无权查看/).waitFor();
  expect(await verify(page).count()).toBe(0);
  await context.close();
});
