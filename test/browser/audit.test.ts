import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { checkProof } from '../../infra/verify/check-proof.ts';
import { readProof } from '../../infra/verify/read-files.ts';
import { openClient } from '../journeys/client.ts';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';

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

const verdict = (page: Page) => page.getByRole('region', { name: '核验' }).getByRole('status').last();

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
    const { page, faults, context } = await openWindow(browser, platform.origin);
    await signInAs(page, '石鉴', `/audit?state=objected&q=${row.claim}`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await verdict(page)
      .filter({ hasText: /条记录首尾相连；.*重算结果逐字节相同。/ })
      .waitFor();
    await picture(page, 'audit-claim');
    expect(await page.locator('body').textContent()).not.toContain(objector.contact);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载核验包' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`claim-proof-${row.claim}.json`);
    const text = readFileSync(await download.path(), 'utf8');
    const proof = readProof(text);
    expect(checkProof(proof).filter(({ holds }) => holds === false)).toEqual([]);

    const entry = proof.journal[2] ?? {};
    const at = text.indexOf(String(entry.idempotencyKey));
    const changed = join(tmpdir(), `changed-${row.claim}.json`);
    writeFileSync(changed, `${text.slice(0, at)}~${text.slice(at + 1)}`);
    await page.getByText('核验另一份').first().click();
    await page.getByLabel('核验另一份').setInputFiles(changed);
    await verdict(page).filter({ hasText: '核验不通过' }).waitFor();
    const finding = page.getByRole('listitem').filter({ hasText: '第 3 条与第 2 条不衔接' });
    expect(await finding.textContent()).toContain('之前的 2 条完好');
    expect(await finding.textContent()).toContain(String(entry.hash));
    await finding.getByRole('link', { name: '看第 3 条' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第 3 条');
    await picture(page, 'audit-broken');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Entry 3 does not follow entry 2').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: '中文' }).click();

    await page.getByLabel('核验另一份').setInputFiles({
      name: '别的.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"something else"}'),
    });
    await page.getByRole('alert').filter({ hasText: '“别的.json”不是核验包' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('the root of a day is made again in the page from its leaves', async () => {
  const { page, context } = await openWindow(browser, platform.origin);
  await signInAs(page, '石鉴', '/audit/days');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '核验通过' }).waitFor();
  await picture(page, 'audit-day');
  await context.close();
});

test('nobody but an auditor sees it, and a claim that is not there says so', async () => {
  const { page, context } = await openWindow(browser, platform.origin);
  await signInAs(page, '白洁', `/audit/claims/${row.claim}`);
  expect(await page.getByRole('main').textContent()).toContain('此页供审计');
  await context.close();
  const auditor = await openWindow(browser, platform.origin);
  await signInAs(auditor.page, '石鉴', '/audit/claims/0000000000000000');
  await auditor.page.getByText(/没有这(项内容|件申报)，或您无权查看/).waitFor();
  await auditor.context.close();
});
