import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { axeFindings } from './axe.ts';
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

const officerAt = async (address: string): Promise<Window> => {
  const window = await openWindow(browser, platform.origin);
  await signInAs(window.page, '何策', address);
  return window;
};

const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

describe('a round', () => {
  test('is changed section by section, compared, and published as its next version', async () => {
    const { page, faults, context } = await officerAt('/officer');
    expect(await title(page)).toBe('申报批次');
    await picture(page, 'officer-rounds');
    await looksWell(page);
    await page.getByRole('link', { name: /^2025—2026|^20\d\d—20\d\d年度品牌/ }).click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await looksWell(page);

    await page.getByRole('link', { name: /公示与时限/ }).click();
    await page.getByLabel('公示工作日数').fill('0');
    await page.getByRole('button', { name: '保存公示与时限' }).click();
    await page.getByRole('alert').getByRole('link', { name: '公示工作日数：不能小于 1。' }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('7');
    await page.getByRole('link', { name: /公示与时限\s*未保存/ }).waitFor();
    await page.getByRole('button', { name: '保存公示与时限' }).click();
    await page.getByText('已保存公示与时限。').waitFor();
    await page.getByRole('region', { name: '工作日历' }).getByText('2027年3月').first().waitFor();
    await picture(page, 'officer-round-terms');

    await page.getByRole('link', { name: /口径参数/ }).click();
    await page.getByRole('group', { name: '马德里商标算在哪一天？' }).getByLabel('以申请日为准').check();
    await picture(page, 'officer-round-readings');
    await looksWell(page);
    // What was chosen waits while another section is looked at.
    await page.getByRole('link', { name: '核对并发布' }).click();
    await page.getByText('口径参数有未保存的修改，先保存或放弃。').waitFor();
    await page.getByRole('region', { name: '还不能发布' }).getByRole('link', { name: '口径参数' }).click();
    await page.getByRole('button', { name: '保存口径参数' }).click();
    await page.getByText('已保存口径参数。').waitFor();

    await page.getByRole('link', { name: '核对并发布' }).click();
    const differences = page.getByRole('region', { name: /与第 1 版相比的全部差异 · 2 处不同/ });
    await differences.getByRole('row', { name: /公示 5 个工作日 7 个工作日/ }).waitFor();
    await differences
      .getByRole('row', { name: /马德里商标算在哪一天？ 以国际注册日为准（平台默认） 以申请日为准/ })
      .waitFor();
    await picture(page, 'officer-round-check');
    await looksWell(page);
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await page.getByText('已发布第 2 版。').waitFor();
    await page.getByText('第 2 版 · 现行').click();
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);

  test('two at once: the second sees who changed what, and keeps every word', async () => {
    const first = await officerAt('/officer/rounds/cloud-late/basics');
    await first.page.getByLabel('批次名称（中文）').fill('我写的名称');
    const second = await officerAt('/officer/rounds/cloud-late/terms');
    await second.page.getByLabel('补正工作日数').fill('12');
    await second.page.getByRole('button', { name: '保存公示与时限' }).click();
    await second.page.getByText('已保存公示与时限。').waitFor();
    await second.context.close();

    const { page } = first;
    await page.getByRole('button', { name: '保存基本信息' }).click();
    await page.getByText(/何策 \d\d:\d\d 已修改本批次，现为第 \d+ 稿。您填写的内容已保留。/).waitFor();
    await page.getByRole('button', { name: '看变化' }).click();
    await page.getByRole('row', { name: /补正 10 个工作日 12 个工作日/ }).waitFor();
    await picture(page, 'officer-round-stale');
    await looksWell(page);
    expect(await page.getByLabel('批次名称（中文）').inputValue()).toBe('我写的名称');
    await page.getByRole('button', { name: '按新稿继续' }).click();
    await page.getByRole('button', { name: '保存基本信息' }).click();
    await page.getByText('已保存基本信息。').waitFor();
    await page.getByRole('link', { name: /公示与时限/ }).click();
    expect(await page.getByLabel('补正工作日数').inputValue()).toBe('12');
    await first.context.close();
  }, 120_000);

  test('begins from a document, and is stopped until its tiers are there', async () => {
    const { page, context } = await officerAt('/officer/rounds/new');
    await page.getByRole('button', { name: '建立批次草稿' }).click();
    await page.getByRole('heading', { name: /处需要处理/ }).waitFor();
    await looksWell(page);
    await page
      .getByLabel('政策文件')
      .selectOption({ label: '济政发〔2017〕9号 济南市人民政府关于加快推进品牌建设的实施意见' });
    // What is wrong stays told while it is mended, and does not take the focus at each key.
    await page.getByLabel('批次编号').click();
    await page.keyboard.type('brand-by-hand');
    expect(await page.getByLabel('批次编号').inputValue()).toBe('brand-by-hand');
    await page.getByLabel('批次名称（中文）').fill('手工批次');
    await page.getByLabel('批次名称（英文）').fill('Made by hand');
    await page.getByLabel('第一天').fill('2026-12-01');
    await page.getByLabel('最后一天').fill('2026-12-31');
    await page.getByRole('button', { name: '建立批次草稿' }).click();
    await page.getByText('还没有金额分级，不能发布。').waitFor();
    await page.getByRole('link', { name: '核对并发布' }).click();
    await page.getByText('没有金额分级：不知道多大金额须几人签署。').waitFor();
    await picture(page, 'officer-round-stopped');
    await page.getByRole('region', { name: '还不能发布' }).getByRole('link', { name: '金额分级' }).click();
    await page.getByRole('button', { name: '增加一级' }).click();
    await page.getByRole('button', { name: '保存金额分级' }).click();
    await page.getByRole('alert').getByRole('link', { name: '第 1 级 · 签署人数：必填。' }).click();
    await page.getByLabel('签署人数').selectOption('2');
    await page.getByRole('button', { name: '保存金额分级' }).click();
    await page.getByText('已保存金额分级。').waitFor();
    await page.getByRole('link', { name: '核对并发布' }).click();
    await page.getByRole('button', { name: '发布第 1 版' }).click();
    await page.getByText('已发布第 1 版。').waitFor();
    await context.close();
  }, 120_000);

  test('begins from last year: everything a year on', async () => {
    const { page, context } = await officerAt('/officer/rounds/new');
    await page.getByLabel('以哪个批次为底稿').selectOption('brand-2019');
    await expect.poll(() => page.getByLabel('批次编号').inputValue()).toBe('brand-2020');
    expect(await page.getByLabel('批次名称（中文）').inputValue()).toBe('2020年度品牌、标准、商标和专利奖励申报');
    await page.getByRole('button', { name: '建立批次草稿' }).click();
    await page.getByRole('heading', { name: '开放条款' }).waitFor();
    await page.getByLabel(/“济南名牌”奖励/).uncheck();
    await page.getByRole('button', { name: '保存开放条款' }).click();
    await page.getByText('已保存开放条款。').waitFor();
    await page.getByRole('region', { name: '与其他批次对照' }).getByText('本部分 1 处不同').waitFor();
    await page.getByRole('link', { name: /材料清单/ }).click();
    await page.getByRole('button', { name: '更改“山东名牌”奖励的材料清单' }).click();
    await page.getByLabel('本批次另定').check();
    await page.getByLabel('主管部门意见').check();
    await looksWell(page);
    await page.getByRole('button', { name: '保存材料清单' }).click();
    await page.getByText('已保存材料清单。').waitFor();
    await page.getByRole('link', { name: /部门\s*按默认/ }).click();
    await page.getByLabel('市工业和信息化局').check();
    await page.getByRole('button', { name: '保存部门' }).click();
    await page.getByText('已保存部门。').waitFor();
    await looksWell(page);
    await context.close();
  }, 120_000);
});

describe('a scheme', () => {
  test('is worked out as it is typed, and published once', async () => {
    const { page, context, faults } = await officerAt('/officer/schemes');
    await page.getByRole('table').waitFor();
    expect(await page.getByText('示例', { exact: true }).count()).toBe(3);
    await looksWell(page);
    await page.getByRole('link', { name: '新建实施细则' }).click();
    await page.getByRole('button', { name: '发布实施细则' }).click();
    await page.getByRole('heading', { name: /处需要处理/ }).waitFor();
    await page.getByLabel('条款').selectOption({ label: '企业上云补助' });
    await page.getByLabel('编号').fill('cloud-2019-second');
    await page.getByLabel('名称（中文）').fill('2019年下半年企业上云补助实施细则（示例）');
    await page.getByLabel('名称（英文）').fill('Scheme of the second half of 2019 (illustrative)');
    await page.getByLabel('适用起始日').fill('2019-07-01');
    await page.getByLabel('适用截止日').fill('2019-12-31');
    await page.getByLabel('补助比例（%）').fill('25');
    await page.getByLabel('每户每年上限').fill('4万');
    const example = page.getByRole('region', { name: '算一例' });
    await example.getByText('40,000.00 元').first().waitFor();
    await example.getByLabel('实付').fill('10万');
    await example.getByText('25,000.00 元').first().waitFor();
    await page.getByText(/的适用日期重叠；重叠的日子以起始日较晚的为准。/).waitFor();
    await picture(page, 'officer-scheme-new');
    await looksWell(page);
    await page.getByRole('button', { name: '发布实施细则' }).click();
    await expect.poll(() => title(page), { timeout: 20_000 }).toBe('2019年下半年企业上云补助实施细则（示例）');
    await picture(page, 'officer-scheme');
    await looksWell(page);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('a notice', () => {
  test('is seen as the public will see it, published, and takes an objection from paper', async () => {
    const { page, context, faults } = await officerAt('/officer/notices');
    await page.getByRole('region', { name: '待公示' }).waitFor();
    await picture(page, 'officer-notices');
    await looksWell(page);
    await page.getByRole('link', { name: /^编制公示/ }).click();
    await page.getByRole('region', { name: '公示预览' }).waitFor();
    await page.getByText(/公示到 20\d\d年/).waitFor();
    await picture(page, 'officer-notice-preview');
    await looksWell(page);
    await page.getByLabel('公示名称（中文）').fill('第五批拟奖励名单公示');
    await page.getByRole('button', { name: '发布公示' }).click();
    await page.getByText(/已公示 1 件，合计 /).waitFor();
    const address = await page.getByRole('link', { name: /^查看公开页/ }).getAttribute('href');
    await page.getByRole('status').getByRole('link', { name: '回到公示' }).click();
    await page.getByText('现在没有待公示的申报件。').waitFor();

    await page.getByRole('link', { name: '第五批拟奖励名单公示', exact: true }).click();
    await page.getByRole('region', { name: '公示名单' }).waitFor();
    await looksWell(page);
    await page.getByRole('link', { name: /^录入异议：第 1 项/ }).click();
    await page.getByRole('button', { name: '录入异议' }).click();
    await page.getByRole('heading', { name: /处需要处理/ }).waitFor();
    await picture(page, 'officer-objection');
    await looksWell(page);
    await page.getByLabel('单位', { exact: true }).check();
    await page.getByLabel('名称或姓名').fill('济南示例酱园');
    await page.getByLabel('联系方式').fill('0531-66600009');
    await page.getByLabel('事实和理由').fill('该老字号由本单位持有。');
    await page.getByRole('button', { name: '录入异议' }).click();
    await page.getByRole('region', { name: '异议回执' }).waitFor();
    await looksWell(page);
    await page.getByRole('link', { name: '回到公示名单' }).click();
    await page.getByText('异议处理中').waitFor();
    const open = await page.request.get(address ?? '');
    expect(await open.text()).toContain('异议处理中');
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('an objection', () => {
  test('is settled by an officer whose hands were not on the claim, with what both will read before him', async () => {
    const { page, context, faults } = await officerAt('/officer/objections');
    const row = page.getByRole('row').filter({ hasText: '济南艾山特种钢管有限公司' });
    await row.waitFor();
    await picture(page, 'officer-objections');
    await looksWell(page);
    // The one he entered himself: another settles it.
    await page.getByRole('row').filter({ hasText: '魏家庄' }).getByRole('link').click();
    await page.getByText('这件异议由您录入，须由他人处理。').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.goBack();
    await row.getByRole('link').click();
    await page.getByText('公示时钟已停，只影响这一项。').waitFor();
    await page.getByRole('link', { name: '查看核定' }).click();
    await expect.poll(() => title(page)).toContain('济南艾山特种钢管有限公司');
    expect(new URL(page.url()).pathname).toMatch(/^\/officer\/awards\//);
    await page.goBack();
    await page.getByRole('radio', { name: '不成立，恢复公示' }).check();
    await page.getByRole('button', { name: '不成立，恢复公示' }).click();
    await page.getByRole('alert').getByRole('link', { name: '给异议人的答复：必填。' }).click();
    await page.getByLabel('理由').fill('经核，处罚对象为另一家企业');
    await page.getByLabel('给异议人的答复').fill('所述处罚与被公示单位无关。');
    await page.getByRole('article', { name: '异议人将读到' }).getByText('所述处罚与被公示单位无关。').waitFor();
    await picture(page, 'officer-objection-settle');
    await looksWell(page);
    await page.getByRole('button', { name: '不成立，恢复公示' }).click();
    await page.getByText('已办结：异议不成立。').waitFor();
    await page.getByRole('status').getByRole('link', { name: '回到异议' }).click();
    await page.getByRole('row').filter({ hasText: '魏家庄' }).waitFor();
    await expect.poll(() => row.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('what was decided', () => {
  test('an officer asks that it be revoked, and takes the request back; another would revoke', async () => {
    const { page, context, faults } = await officerAt('/officer/awards');
    await page.getByText('没有“已核定”的申报。').or(page.getByRole('table')).first().waitFor();
    await looksWell(page);
    await page.getByRole('link', { name: '公示中', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '济南泺口通达物流有限公司' });
    await row.getByRole('link').click();
    await page.getByText('已核定与追回').first().waitFor();
    expect(await page.getByRole('link', { name: '到单位页办理' }).count()).toBe(0);
    await page.getByRole('radio', { name: '提请撤销' }).check();
    await page.getByText('须由另一人撤销；您不能撤销自己提请的件。').waitFor();
    await page.getByLabel('理由').fill('注册证明存疑');
    await picture(page, 'officer-award');
    await looksWell(page);
    await page.getByRole('button', { name: '提请撤销' }).click();
    await page.getByText('已提请撤销，须由另一人决定。').waitFor();
    expect(await page.getByRole('radio', { name: '撤销核定' }).count()).toBe(0);
    await page.getByRole('status').getByRole('link', { name: '回到列表' }).click();
    const asked = page.getByRole('region', { name: '已提请撤销，待另一人决定' });
    await asked.getByText('注册证明存疑').waitFor();
    await asked.getByText('您本人').waitFor();
    await picture(page, 'officer-awards');
    await looksWell(page);
    await asked.getByRole('link').click();
    await page.getByRole('radio', { name: '撤回提请' }).check();
    await page.getByLabel('理由').fill('证明已补齐');
    await page.getByRole('button', { name: '撤回提请' }).click();
    await page.getByText('已撤回提请，本件恢复办理。').waitFor();
    await page.goto('/officer/awards/0000000000000000');
    await page.getByText('没有这项内容，或您无权查看。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('the register', () => {
  test('is filtered by the address, and taken away whole as a table', async () => {
    const { page, context, faults } = await officerAt('/officer/register');
    await page
      .getByRole('link', { name: '清除筛选' })
      .or(page.getByText('本批次还没有提交过的申报件。'))
      .or(page.getByText(/^已列出 \d+ 件/))
      .first()
      .waitFor();
    await page.getByLabel('批次').selectOption('brand-2019');
    await page.getByText(/^已列出 \d+ 件/).waitFor();
    await picture(page, 'officer-register');
    await looksWell(page);
    await page.getByLabel('状态').selectOption({ label: '不予支持' });
    await page
      .getByRole('link', { name: '清除筛选' })
      .or(page.getByText(/^已列出 \d+ 件/))
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('refused');
    await page.getByLabel('状态').selectOption('');
    const shown = Number(/已列出 (\d+) 件/.exec((await page.getByText(/^已列出 \d+ 件/).textContent()) ?? '')?.[1]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^台账-brand-2019-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.startsWith('\uFEFF"申报号","申报单位"')).toBe(true);
    expect(text.trimEnd().split('\r\n').length - 1).toBe(shown);
    await page.getByText(`已下载 ${shown} 件。`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

test('whoever is no officer is told so; what is not there says so', async () => {
  const reviewer = await openWindow(browser, platform.origin);
  await signInAs(reviewer.page, '韩梅', '/officer/rounds');
  await reviewer.page.getByText('此页供政策使用。').waitFor();
  await reviewer.context.close();
  const { page, context } = await officerAt('/officer/rounds/nowhere/basics');
  await page.getByText('没有这项内容，或您无权查看。').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
}, 60_000);
