import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { readCsv } from '../payout/read-csv.ts';
import { openBrowser, openWindow, picture, signInAs, type Window } from './browser.ts';
import { startShown } from './demonstration.ts';
import { looksWell } from './looks-well.ts';

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const openAs = async (name: string, address: string): Promise<Window> => {
  const window = await openWindow(browser, platform.origin);
  await signInAs(window.page, name, address);
  return window;
};

const industries = (page: Page): Locator => page.getByRole('region', { name: '各行业' }).getByRole('table');

/** The rows of a table under their heads. */
const rowsOf = async (table: Locator): Promise<Record<string, string>[]> => {
  await table.getByRole('row').nth(1).waitFor();
  const heads = await table.getByRole('columnheader').allTextContents();
  const rows = await table.locator('tbody').getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').allTextContents();
      return Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']));
    }),
  );
};

const chart = (page: Page): Locator => page.getByRole('img', { name: /^横向条形图/ });

/** What the chart says, heard and seen, is what the table says. */
const chartIsTable = async (page: Page): Promise<Record<string, string>[]> => {
  await chart(page).waitFor();
  const rows = await rowsOf(industries(page));
  const heard = (await chart(page).getAttribute('aria-label')) ?? '';
  const seen = (await chart(page).locator('text').allTextContents()).join('|');
  for (const { 行业: name = '', 已完成: done, 距目标: gap } of rows) {
    expect(heard).toContain(gap ? `${name}：${done}，${gap}` : `${name}：${done}`);
    expect(seen).toContain(name);
    expect(seen).toContain(done);
    if (gap) expect(seen).toContain(gap);
  }
  return rows;
};

describe('the targets', () => {
  test('are one picture and one table, by year and county, with the sentence that asks for each', async () => {
    const { page, faults, context } = await openAs('何策', '/officer');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '上云目标' }).click();
    const all = await chartIsTable(page);
    expect(all.map(({ 行业: name }) => name)).toEqual([
      '工业',
      '科技',
      '物流',
      '服务业：商贸流通',
      '服务业：其他',
      '农业',
      '建筑业',
      '个体工商户',
      '合计',
    ]);
    expect(all[0]).toMatchObject({ 已完成: '1,888 家', 计划: '2,200 家', 力争: '2,500 家', 距目标: '差 312 家' });
    await page.getByText('全市 2017 至 2019 年新增上云 9,084 家，计划 10,000 家，差 916 家。').waitFor();
    await page.getByText('数据截至 2019年12月31日（周二）。').waitFor();
    await page.getByRole('link', { name: '槐荫区 2019 年 未填报' }).waitFor();
    await page.getByRole('row', { name: /高新技术企业 71\.7%（926 \/ 1,290 家） 占比超过 70% 已超过 70%/ }).waitFor();
    await page.getByRole('row', { name: /云平台服务商 2 家 2—3 家 已达目标/ }).waitFor();
    await page.getByText('已下达 90,000.00 元（9 万元）。').waitFor();
    await picture(page, 'targets');
    await page.getByRole('button', { name: '济政字〔2017〕39号 二（一）' }).first().click();
    await page
      .getByText('到2019年，计划新增工业上云企业2200家，力争突破2500家，其中含规模以上工业企业500家。')
      .waitFor();
    await looksWell(page);
    await page.evaluate(() => {
      document.documentElement.style.filter = 'grayscale(1)';
    });
    await picture(page, 'targets-grey');
    await page.evaluate(() => {
      document.documentElement.style.filter = '';
    });
    await page.setViewportSize({ width: 360, height: 800 });
    await picture(page, 'targets-360');
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByRole('link', { name: '截至 2018 年' }).click();
    await page.getByText(/^全市 2017 至 2018 年新增上云 6,053 家，/).waitFor();
    await page.getByText('2018 年专项引导资金未下达。').waitFor();
    await chartIsTable(page);
    await page.getByLabel('县区').selectOption({ label: '槐荫区' });
    await page.getByText(/^槐荫区 2017 至 2018 年新增上云 505 家。/).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ year: '2018', county: 'huaiyin' });
    const ofCounty = await chartIsTable(page);
    expect(Object.keys(ofCounty[0] ?? {})).not.toContain('计划');
    await page.getByText(/计划和力争是全市目标/).waitFor();
    await picture(page, 'targets-county');
    await looksWell(page);
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);

  test('that nobody reported are not 0', async () => {
    const { page, context } = await openAs('何策', '/officer/targets?year=2017&county=pingyin');
    await page.getByText('平阴县截至 2017 年未填报。').waitFor();
    const rows = await chartIsTable(page);
    expect(new Set(rows.map(({ 已完成: done }) => done))).toEqual(new Set(['未填报']));
    await page.getByRole('link', { name: '平阴县 2017 年 未填报' }).waitFor();
    await picture(page, 'targets-not-reported');
    await context.close();
  }, 60_000);

  test('are taken away as a table that says the same', async () => {
    const { page, context } = await openAs('何策', '/officer/targets?year=2019');
    const rows = await chartIsTable(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^上云目标-全市-2019-\d{4}-\d\d-\d\d\.csv$/);
    const [head = [], ...records] = readCsv(readFileSync(await download.path()));
    expect(head).toEqual(['项目', '依据', '计划', '力争', '数值', '已完成', '距目标', '截至', '未填报']);
    expect(records.length).toBe(rows.length + 7);
    for (const [at, row] of rows.entries())
      expect(records[at]).toEqual([
        row.行业,
        row.依据,
        row.计划,
        row.力争,
        row.已完成?.replace(/\D/g, ''),
        row.已完成,
        row.距目标,
        row.截至,
        row.未填报,
      ]);
    await context.close();
  }, 60_000);
});

const counts = (page: Page, item: string): Locator => page.getByLabel(`${item}的本次填报数`, { exact: true });

describe('a report', () => {
  test('is made by keyboard, says what it does, and moves the sums', async () => {
    const { page, faults, context } = await openAs('何策', '/officer/targets');
    await page.getByRole('link', { name: '填报槐荫区 2019 年' }).click();
    await page.getByText('槐荫区 2019 年 未填报。').waitFor();
    await page.getByRole('button', { name: '提交填报' }).click();
    await page.getByRole('heading', { name: '有 3 处需要处理' }).waitFor();
    await looksWell(page);
    await page.getByRole('link', { name: '截至日期：必填。' }).click();
    await page.getByLabel('截至日期').fill('2019-12-31');
    await page.getByLabel('文号').focus();
    await page.keyboard.type('槐荫上云示例〔2020〕1号');
    await page.keyboard.press('Tab');
    // What scrolls is reached by the keyboard itself, before what is in it.
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Tab');
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4o');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^科技：须为/ })
      .click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^规模以上工业企业：其中数不能多于所属行业/ })
      .click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('6');
    await page.getByText('将填报：首报 3 项。').waitFor();
    await picture(page, 'target-report');
    await looksWell(page);
    await page.getByRole('button', { name: '提交填报' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已填报 3 项。').waitFor();
    await page
      .getByRole('row', { name: /^1 .* 何策 2019-12-31 槐荫上云示例〔2020〕1号 工业 50；规模以上工业企业 6；科技 40/ })
      .waitFor();
    await page.getByRole('link', { name: '回到上云目标' }).click();
    await page.getByLabel('县区').selectOption({ label: '全市' });
    await page.getByText(/新增上云 9,174 家/).waitFor();
    expect((await chartIsTable(page))[0]).toMatchObject({ 已完成: '1,938 家', 距目标: '差 262 家' });
    await page.getByRole('link', { name: '槐荫区 2019 年 部分未填报' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);

  test('is corrected with before and after in sight, and a reason', async () => {
    const { page, context } = await openAs('何策', '/officer/targets/lixia/2019');
    const industry = page.getByRole('row', { name: /^工业 \d/ });
    const before = /^工业\s*(\d+)/.exec((await industry.textContent()) ?? '')?.[1] ?? '';
    expect(Number(before)).toBeGreaterThan(1);
    await page.getByLabel('截至日期').fill('2019-12-31');
    await page.getByLabel('文号').fill('历下上云示例〔2020〕2号');
    await counts(page, '工业').fill(String(Number(before) - 1));
    await industry.getByText(`更正 ${before} → ${Number(before) - 1}`).waitFor();
    await page.getByRole('button', { name: '提交填报' }).click();
    await page.getByRole('alert').getByRole('link', { name: '更正理由：必填。' }).click();
    await picture(page, 'target-correction');
    await page.keyboard.type('1 家重复统计（示例）');
    await page.getByRole('button', { name: '提交填报' }).click();
    await page.getByText('已填报 1 项。').waitFor();
    await page
      .getByRole('row', {
        name: `历下上云示例〔2020〕2号 工业 ${before} → ${Number(before) - 1} 1 家重复统计（示例）`,
      })
      .waitFor();
    await looksWell(page);
    await context.close();
  }, 120_000);

  test('by two at once: the second sees who reported what, and keeps every figure', async () => {
    const first = await openAs('何策', '/officer/targets/shanghe/2019');
    await first.page.getByLabel('文号').fill('我的文号');
    await first.page.getByLabel('截至日期').fill('2019-12-31');
    await counts(first.page, '物流').fill('9');
    const second = await openAs('何策', '/officer/targets/shanghe/2019');
    await second.page.getByLabel('文号').fill('商河上云示例〔2020〕1号');
    await second.page.getByLabel('截至日期').fill('2019-12-31');
    await counts(second.page, '物流').fill('7');
    await second.page.getByRole('button', { name: '提交填报' }).click();
    await second.page.getByText('已填报 1 项。').waitFor();
    await second.context.close();

    const { page } = first;
    await page.getByRole('button', { name: '提交填报' }).click();
    await page.getByText(/何策 \d\d:\d\d 已填报，现为第 1 次填报。您填写的内容已保留。/).waitFor();
    await page.getByRole('button', { name: '看变化' }).click();
    await page.getByText('物流：未填报 → 7').waitFor();
    await picture(page, 'target-report-stale');
    await looksWell(page);
    await page.getByRole('button', { name: '按新数据继续' }).click();
    expect([await counts(page, '物流').inputValue(), await page.getByLabel('文号').inputValue()]).toEqual([
      '9',
      '我的文号',
    ]);
    await page.getByText('更正 7 → 9').waitFor();
    await page.getByLabel('更正理由').fill('漏报 2 家（示例）');
    await page.getByRole('button', { name: '提交填报' }).click();
    await page.getByText('已填报 1 项。').waitFor();
    await page.getByRole('row', { name: /物流 7 → 9 漏报 2 家/ }).waitFor();
    await first.context.close();
  }, 120_000);
});

test('an auditor reads it all and reports nothing; whoever is neither is told so', async () => {
  const { page, context, faults } = await openAs('石鉴', '/audit');
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '上云目标' }).click();
  await chartIsTable(page);
  await page.getByRole('button', { name: '导出 CSV' }).waitFor();
  expect(await page.getByRole('link', { name: /^填报/ }).count()).toBe(0);
  await page.getByRole('link', { name: '历城区', exact: true }).click();
  await page.getByText('只读。填报由政策专员办理。').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.getByRole('link', { name: '2018', exact: true }).click();
  await page.getByRole('row', { name: /科技 \d+ → \d+ 12 家科技企业同时报在商贸流通/ }).waitFor();
  await looksWell(page);
  await menu.getByRole('link', { name: '申报件' }).waitFor();
  await page.goto('/officer/schemes/new');
  await page.getByText(/^此页供政策使用。/).waitFor();
  expect(faults).toEqual([]);
  await context.close();

  const reviewer = await openAs('韩梅', '/officer/targets');
  await reviewer.page.getByText(/^此页供政策使用。/).waitFor();
  await reviewer.context.close();
  const officer = await openAs('何策', '/officer/targets');
  await officer.page.goto('/officer/targets/laiwu/2019');
  await officer.page.getByText('没有这个页面。').waitFor();
  await officer.context.close();
}, 120_000);
