import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { axeFindings } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';

let platform: Platform;
let browser: Browser;
let bai: Page;
let tang: Page;
const faults: (readonly string[])[] = [];

/** The asker and the one who confirms, each in a window of his own. */
const seat = async (name: string): Promise<Page> => {
  const window = await openWindow(browser, platform.origin);
  faults.push(window.faults);
  await signInAs(window.page, name, '/finance');
  return window.page;
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  [bai, tang] = await Promise.all([seat('白洁'), seat('唐宁')]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

const open = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const potPanel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

const year = new Date().getFullYear();
const brand = `${year} 年品牌建设资金池`;

describe('pots', () => {
  test('show what is in them as a bar, as an equation, and by year and programme', async () => {
    await open(bai, '/finance', '资金池');
    const panel = potPanel(bai, brand);
    await panel.getByText('账平').waitFor();
    expect(await panel.textContent()).toContain('停止并请示');
    await picture(bai, 'finance-pots');
    await bai.getByLabel('资金年度').selectOption('2019');
    await panel.waitFor({ state: 'detached' });
    expect(new URL(bai.url()).search).toBe('?year=2019');
    await bai.getByLabel('专项').selectOption('cloud');
    expect(new URL(bai.url()).searchParams.get('programme')).toBe('cloud');
    await bai.reload();
    expect(await potPanel(bai, '2019 年企业上云资金池').textContent()).toContain('同比例核减');
    expect(await bai.getByRole('heading', { level: 3 }).count()).toBe(2);
    await bai.getByLabel('资金年度').selectOption(String(year));
    await bai.getByRole('link', { name: '显示全部' }).click();
    await panel.waitFor();
  });

  test('open the claims behind each figure, which add up to it', async () => {
    await open(bai, '/finance', '资金池');
    await potPanel(bai, brand).getByRole('link', { name: '已占用' }).first().click();
    await bai.getByRole('heading', { level: 1, name: brand }).waitFor();
    expect(new URL(bai.url()).searchParams.get('part')).toBe('held');
    await bai.getByText('与资金池的已占用一致').waitFor();
    await picture(bai, 'finance-pot');
    for (const part of ['已付', '审核中']) {
      await bai.getByRole('navigation', { name: '各项金额对应的申报' }).getByRole('link', { name: part }).click();
      await bai.getByText(`与资金池的${part}一致`).waitFor();
    }
    await open(bai, '/finance/pots/brand-2020?part=recovered', '2020 年品牌建设资金池');
    await bai.getByText('与资金池的追回一致').waitFor();
  });

  test('whose books do not balance, or wait to be checked, say what is wrong and build no list', async () => {
    const { page, context } = await openWindow(browser, platform.origin);
    await signInAs(page, '白洁', '/finance');
    await page.getByRole('link', { name: '编制拨付清单' }).waitFor();
    await page.route('**/api/finance/pots', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { pots: { id: string; availableFen: number; balances: boolean }[] };
      const pots = told.pots.map((pot) =>
        pot.id === 'brand-2020' ? { ...pot, availableFen: pot.availableFen - 100, balances: false } : pot,
      );
      await route.fulfill({ response: answer, json: { ...told, pots, payoutsOpen: false } });
    });
    await page.reload();
    await page.getByRole('alert').filter({ hasText: '相差 1.00 元' }).waitFor();
    await page.getByRole('alert').filter({ hasText: '账目尚未核对' }).waitFor();
    expect(await page.getByRole('link', { name: '编制拨付清单' }).count()).toBe(0);
    await picture(page, 'finance-pots-locked');
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });

  test('that do not exist, or are asked for by others, say so', async () => {
    await bai.goto('/finance/pots/county-2031');
    await bai.getByRole('alert').filter({ hasText: '没有这项内容，或您无权查看' }).waitFor();
    const { page, context } = await openWindow(browser, platform.origin);
    await signInAs(page, '韩梅', '/finance');
    expect(await headingOf(page)).toContain('此页供财务使用');
    await context.close();
  });
});

describe('a change of appropriation', () => {
  test('is asked by one, with what is wrong told at the field and its effect in figures', async () => {
    await open(bai, '/finance/appropriations/new', '提出预算变动');
    await press(bai, '提交变动');
    const summary = bai.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').allTextContents()).toEqual(['专项：必填。', '金额：必填。', '文号：必填。']);
    await summary.getByRole('link', { name: '金额' }).click();
    expect(await bai.getByLabel('金额').evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await axeFindings(bai)).toEqual([]);
    await bai.getByLabel('专项').selectOption('cloud');
    await bai.getByLabel('资金年度').selectOption('2019');
    await bai.getByLabel('金额').fill('3万');
    await bai.getByLabel('文号').fill('济财预〔2019〕示例31号');
    await bai.getByRole('cell', { name: '+30,000.00' }).first().waitFor();
    await picture(bai, 'finance-appropriation');
    await press(bai, '提交变动');
    await bai.getByRole('heading', { level: 1, name: '资金池' }).waitFor();
    const asked = bai.getByRole('region', { name: '下达预算：2019 年企业上云资金池，30,000.00 元' });
    await asked.getByText('须由另一位财务人员确认').waitFor();
    expect(await asked.getByRole('button', { name: '确认下达预算' }).count()).toBe(0);
  });

  test('is confirmed by another, and the pot has moved', async () => {
    await open(tang, '/finance', '资金池');
    const asked = tang.getByRole('region', { name: '下达预算：2019 年企业上云资金池，30,000.00 元' });
    await asked.getByRole('button', { name: '确认下达预算' }).click();
    await said(tang, '已确认：下达预算：2019 年企业上云资金池，30,000.00 元');
    expect(await potPanel(tang, '2019 年企业上云资金池').textContent()).toContain('可用 30,000.00');
    expect(await axeFindings(tang)).toEqual([]);
  });

  test('is cancelled before by whoever is of finance; one that was cancelled meanwhile is not confirmed', async () => {
    const name = new RegExp(`^下达预算：${brand}`);
    await open(tang, '/finance', '资金池');
    await open(bai, '/finance', '资金池');
    await bai.getByRole('region', { name }).getByRole('button', { name: '取消这项变动' }).click();
    await said(bai, '资金池没有变化');
    await tang.getByRole('region', { name }).getByRole('button', { name: '确认下达预算' }).click();
    await tang.getByRole('alert').filter({ hasText: '已取消' }).waitFor();
  });
});

describe('the year-end allocation', () => {
  const heading = '2019 年企业上云资金池同比例核减';
  const address = '/finance/pots/cloud-2019/short';

  test('is proposed with its rate, signed by two and applied, to the fen', async () => {
    await open(bai, address, heading);
    await bai.getByText('66.6666%').waitFor();
    await press(bai, '提出分配方案');
    await said(bai, '等待 2 人签署');
    await bai.getByText('与分配合计一致').waitFor();
    await picture(bai, 'finance-short');
    await press(bai, '签署分配方案');
    await bai.getByText('您已签署，须由另一位财务人员签署。').waitFor();
    expect(await bai.getByRole('button', { name: '签署分配方案' }).count()).toBe(0);
    expect(await axeFindings(bai)).toEqual([]);

    await open(tang, address, heading);
    await press(tang, '签署分配方案');
    await press(tang, '执行分配');
    await said(tang, '分配已办结');
    await tang.getByText('已全部分配：1 件，共 30,000.00 元').waitFor();
    await open(tang, '/finance/pots/cloud-2019?part=held', '2019 年企业上云资金池');
    await tang.getByText('与资金池的已占用一致').waitFor();
  });

  test('is not made of a pot that is first come, first served', async () => {
    await open(bai, '/finance/pots/brand-2020/short', '2020 年品牌建设资金池同比例核减');
    await bai.getByText('这个资金池不作同比例核减。').waitFor();
  });
});

test('a corrected account stands beside the one the bank refused, and is confirmed', async () => {
  await open(bai, '/finance/accounts', '账户更正');
  const first = bai.getByRole('region').filter({ has: bai.getByRole('button', { name: '确认新账户' }) });
  await first.getByRole('columnheader', { name: /^新账户/ }).waitFor();
  expect(await first.textContent()).toContain('户名与单位名称一致');
  expect(await first.textContent()).toContain('收款账户已销户');
  await picture(bai, 'finance-accounts');
  expect(await axeFindings(bai)).toEqual([]);
  await press(bai, '确认新账户');
  await said(bai, '重新列为待拨付');
  await bai.getByText('等单位更正账户').waitFor();
  expect(await bai.getByRole('button', { name: '确认新账户' }).count()).toBe(0);
});

describe('recoveries', () => {
  test('take money that came in, in parts; more than is owed is refused', async () => {
    await open(bai, '/finance/recoveries', '追回');
    await press(bai, /^登记追回款/);
    await bai.getByLabel('到账金额').fill('40万');
    await bai.getByLabel('凭证号').fill('缴款书（示例）31');
    await press(bai, '登记到账');
    await bai.getByRole('alert').waitFor();
    await bai.getByLabel('到账金额').fill('5万');
    await bai.getByText('尚欠 250,000.00 元').waitFor();
    await picture(bai, 'finance-recovery');
    expect(await axeFindings(bai)).toEqual([]);
    await press(bai, '登记到账');
    await said(bai, '追回款 50,000.00 元');
    await bai.getByRole('cell', { name: '缴款书（示例）31' }).waitFor();
  });

  test('are set off against a payable sum that is smaller than what is owed', async () => {
    await open(bai, '/finance/recoveries', '追回');
    await press(bai, /^抵扣.*200,000.00 元$/);
    await said(bai, /^已抵扣/);
    await bai.getByRole('cell', { name: /^抵扣自申报/ }).waitFor();
    expect(await bai.getByRole('heading', { name: '可全额抵扣的申报' }).count()).toBe(0);
  });
});

test('the paying account is entered by one and typed again by another', async () => {
  const number = '370100000000000002';
  await open(bai, '/finance/payer', '付款账户');
  await bai.getByLabel('户名').fill('济南市财政国库支付中心（示例）');
  await bai.getByLabel('账号').fill('3701 0000 0000 0000 02');
  await bai.getByLabel('开户行').fill('齐鲁示例银行泉城支行');
  await bai.getByLabel('联行号').fill('313451000019');
  await press(bai, '登记付款账户');
  await said(bai, '等待另一位财务人员确认');
  await bai.getByText('这个账户由您登记').waitFor();
  await open(tang, '/finance/payer', '付款账户');
  await tang.getByLabel('请按您手中的开户资料填写账号').fill('370100000000000003');
  await press(tang, '确认付款账户');
  await tang.getByRole('alert').filter({ hasText: '未确认' }).waitFor();
  await picture(tang, 'finance-payer');
  expect(await axeFindings(tang)).toEqual([]);
  await tang.getByLabel('请按您手中的开户资料填写账号').fill(number);
  await press(tang, '确认付款账户');
  await said(tang, '已确认，以后从这个账户拨付');
  await tang.getByText('0002').waitFor();
});

test('by the keyboard alone the filter, the pot and its claims are reached', async () => {
  await open(tang, '/finance', '资金池');
  const focused = () => tang.evaluate(() => document.activeElement?.textContent ?? '');
  for (let presses = 0; presses < 60 && (await focused()) !== brand; presses += 1) await tang.keyboard.press('Tab');
  expect(await focused()).toBe(brand);
  await tang.keyboard.press('Enter');
  await tang.getByRole('heading', { level: 1, name: brand }).waitFor();
  expect(await focused()).toBe(brand);
});
