import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { withCheckDigit } from '../../shared/claim/credit-code.ts';
import { withIdCheckDigit } from '../../shared/claim/id-number.ts';
import { openClient } from '../journeys/client.ts';
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

const administratorAt = async (address: string): Promise<Window> => {
  const window = await openWindow(browser, platform.origin);
  await signInAs(window.page, '管理员', address);
  return window;
};

const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

const wrong = (page: Page) => page.getByRole('alert').filter({ hasText: /处需要处理/ });

describe('claimants', () => {
  test('one is admitted by its credit code, whose check digit is looked at, and its registration changes', async () => {
    const { page, faults, context } = await administratorAt('/administration');
    await page.getByRole('table').waitFor();
    await picture(page, 'administration-claimants');
    await looksWell(page);
    await page.getByRole('link', { name: '准入申报单位' }).click();
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await wrong(page)
      .getByRole('link', { name: /^统一社会信用代码：/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');

    const code = withCheckDigit('91370102MA3CXQ7R2');
    const other = `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`;
    expect(await page.getByLabel(/校验位不符仍有效的理由/).count()).toBe(0);
    await page.getByLabel('统一社会信用代码').fill(other.toLowerCase());
    await page.getByLabel(/校验位不符仍有效的理由/).waitFor();
    await page.getByLabel('名称', { exact: false }).fill('济南清照文化有限公司');
    await page.getByLabel('在济南市注册', { exact: true }).check();
    await page.getByLabel('县区').fill('章丘区');
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await wrong(page).getByText('统一社会信用代码：校验位不符。早期代码如确属有效，请写明理由。').waitFor();
    await picture(page, 'administration-check-digit');
    await looksWell(page);

    await page.getByLabel('统一社会信用代码').fill(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(await page.getByLabel(/校验位不符仍有效的理由/).count()).toBe(0);
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await page.getByText('已准入济南清照文化有限公司。').waitFor();
    expect(await title(page)).toBe('济南清照文化有限公司');
    await looksWell(page);

    const change = page.getByRole('region', { name: '变更登记' });
    await change.getByRole('button', { name: '记录变更' }).click();
    await wrong(page).getByText('依据：必填。').waitFor();
    await change.getByLabel('不在济南市注册').check();
    await change.getByLabel('依据').fill('迁出核准通知书 2026-118');
    await change.getByRole('button', { name: '记录变更' }).click();
    await change.getByText('已记录变更。').waitFor();
    await page.getByRole('row', { name: /变更登记 不在济南市注册，章丘区，依据：迁出核准通知书 2026-118/ }).waitFor();
    await page.getByRole('row', { name: /准入 在济南市注册/ }).waitFor();
    await picture(page, 'administration-claimant');

    // The same code a second time: the sentence names the one that has it.
    await page.goto('/administration/claimants/new');
    await page.getByLabel('统一社会信用代码').fill(code);
    await page.getByLabel('名称', { exact: false }).fill('另一个名称');
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await page.getByText('济南清照文化有限公司 已存在。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);

  test('a person is admitted by ID number, which no page shows again', async () => {
    const { page, context } = await administratorAt('/administration/claimants/new');
    const id = withIdCheckDigit('37010219850101002');
    await page.getByLabel('类型').selectOption({ label: '个人' });
    expect(await page.getByText('注册地').count()).toBe(0);
    await page.getByLabel('公民身份号码').fill(`${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`);
    await page.getByLabel('姓名').fill('李清');
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await wrong(page).getByText('公民身份号码：公民身份号码的校验位不符。').waitFor();
    await page.getByLabel('公民身份号码').fill(id);
    await page.getByRole('button', { name: '准入申报单位' }).click();
    await page.getByText('已准入李清。').waitFor();
    await page
      .getByRole('region', { name: '李清' })
      .getByText(`${id.slice(0, 4)}**********${id.slice(-4)}`)
      .waitFor();
    expect(await page.content()).not.toContain(id);
    expect(await page.getByRole('region', { name: '变更登记' }).count()).toBe(0);
    await looksWell(page);
    await context.close();
  }, 120_000);

  test('are found by the address, by keyboard alone; nothing found says so', async () => {
    const { page, context } = await administratorAt('/administration');
    await page.getByRole('searchbox', { name: '名称或编号' }).focus();
    await page.keyboard.type('91370117');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=.*91370117/);
    await page.getByText('已显示 1 条').waitFor();
    await page.reload();
    await page.getByText('已显示 1 条').waitFor();
    await page.getByRole('searchbox').fill('没有这一家');
    await page.keyboard.press('Enter');
    await page.getByText('没有查到。').waitFor();
    await looksWell(page);
    await page.getByRole('button', { name: '去掉查找' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row').nth(10).waitFor();
    await page.getByRole('link', { name: '济南艾山特种钢管有限公司' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page)).toBe('济南艾山特种钢管有限公司');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  }, 120_000);
});

describe('persons', () => {
  test('one is registered, appointed, bound until a day, and all of it is taken back', async () => {
    const { page, faults, context } = await administratorAt('/administration/persons');
    await page.getByRole('row', { name: /韩梅 reviewer-market 人员 审核员（市市场监管局） 无/ }).waitFor();
    await picture(page, 'administration-persons');
    await looksWell(page);
    await page.getByRole('link', { name: '登记人员' }).click();
    await page.getByRole('button', { name: '登记人员' }).click();
    await wrong(page).waitFor();
    await looksWell(page);
    await page.getByLabel('姓名或程序名称').fill('辛弃');
    await page.getByLabel('编号').fill('officer-he');
    await page.getByLabel('登录名').fill('xin-one\nxin-two');
    await page.getByRole('button', { name: '登记人员' }).click();
    await page.getByText(/已存在。/).waitFor();
    await page.getByLabel('编号').fill('xin');
    await page.getByRole('button', { name: '登记人员' }).click();
    await page.getByText('已登记辛弃。现在还没有任何权限。').waitFor();
    await page.getByText('xin-one, xin-two', { exact: true }).waitFor();

    const appoint = page.getByRole('region', { name: '任命职责' });
    await appoint.getByLabel(/^审核员/).check();
    await appoint.getByRole('button', { name: '任命职责' }).click();
    await wrong(page).getByText('部门：审核员须指明部门，其他职责不须。').waitFor();
    // Departments that were merged have no claims of their own.
    const offered = await appoint.getByRole('combobox', { name: /^部门/ }).getByRole('option').allTextContents();
    expect(offered).toContain('市市场监管局');
    expect(offered).not.toContain('市工商局');
    await appoint.getByRole('combobox', { name: /^部门/ }).selectOption({ label: '市科技局' });
    await appoint.getByRole('button', { name: '任命职责' }).click();
    await page.getByText('已任命审核员（市科技局）。').waitFor();
    await page.getByText('本人担任审核员，经手资金，不能再任管理员。').waitFor();
    expect(await appoint.getByLabel(/^管理员/).count()).toBe(0);

    const bind = page.getByRole('region', { name: '绑定到申报单位' });
    await bind.getByRole('button', { name: '绑定到申报单位' }).click();
    await wrong(page).waitFor();
    await bind.getByLabel('查找申报单位').fill('舜岳');
    await bind
      .getByRole('group', { name: '选择申报单位' })
      .getByLabel(/^济南舜岳生物医药有限公司/)
      .check();
    await bind.getByLabel(/^代办人/).check();
    await bind.getByRole('button', { name: '绑定到申报单位' }).click();
    await wrong(page).getByText('截止日期：代办人须有截止日期。').waitFor();
    await bind.getByRole('textbox', { name: '截止日期' }).fill('2020-01-01');
    await bind.getByRole('button', { name: '绑定到申报单位' }).click();
    await wrong(page)
      .getByText(/截止日期：日期已过/)
      .waitFor();
    await picture(page, 'administration-bind');
    await looksWell(page);
    await bind.getByRole('textbox', { name: '截止日期' }).fill('2027-12-31');
    await bind.getByRole('button', { name: '绑定到申报单位' }).click();
    await page.getByText('已绑定到济南舜岳生物医药有限公司。').waitFor();
    const bindings = page.getByRole('region', { name: '绑定单位' });
    await bindings.getByRole('row', { name: /济南舜岳生物医药有限公司 代办人 2027-12-31/ }).waitFor();
    await picture(page, 'administration-person');
    await looksWell(page);

    await page.getByRole('button', { name: '解除绑定：济南舜岳生物医药有限公司' }).click();
    await page.getByText('已解除与济南舜岳生物医药有限公司的绑定。').waitFor();
    await page.getByText('没有绑定单位，不能办理申报。').waitFor();
    await page.getByRole('button', { name: '免去审核员（市科技局）' }).click();
    const said = page.getByText('已免去审核员（市科技局）。');
    await said.waitFor();
    // The button went with its row; the keyboard goes on from what was done.
    expect(await said.evaluate((paragraph) => paragraph === document.activeElement)).toBe(true);
    await page.getByText('没有职责。').waitFor();
    const journal = page.getByRole('region', { name: '办理记录' });
    await journal.getByRole('row', { name: /5 .* 管理员 免去 审核员（市科技局）/ }).waitFor();
    await journal
      .getByRole('row', { name: /3 .* 管理员 绑定 济南舜岳生物医药有限公司，代办人，至 2027-12-31/ })
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('what stops an act is a sentence: oneself, a program, one who acts for a claimant', async () => {
    const { page, context } = await administratorAt('/administration/persons/admin');
    await page.getByText('这是您自己。任免和绑定自己须由另一位管理员办理。').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await looksWell(page);
    await page.goto('/administration/persons/erp');
    await page.getByText('程序只能代单位调用接口，不能担任职责。').waitFor();
    expect(await page.getByRole('button', { name: '任命职责' }).count()).toBe(0);
    await page.goto('/administration/persons/clerk-chen');
    await page.getByText('本人已绑定单位办理申报，不能再任管理员。').waitFor();

    // What changed meanwhile is stopped by the platform, in its own words.
    const admin = openClient(platform.origin).as('admin');
    await admin('register-person', { body: { id: 'lu', name: '陆游', kind: 'person', subjects: ['lu'] } });
    await page.goto('/administration/persons/lu');
    const appoint = page.getByRole('region', { name: '任命职责' });
    await appoint.getByLabel(/^管理员/).check();
    await admin('appoint-person', { path: { person: 'lu' }, body: { role: 'finance' } });
    await appoint.getByRole('button', { name: '任命职责' }).click();
    await page.getByText('管理员不能同时承担审核、核定、财务或政策专员职责，也不能经办申报。').waitFor();
    await context.close();
  }, 120_000);
});

describe('departments', () => {
  test('one is added, succeeded from a day on, and never by itself in a ring', async () => {
    const { page, faults, context } = await administratorAt('/administration/departments');
    await page.getByRole('row', { name: /市工商局 .* 2019-01-01 起由市市场监管局承接/ }).waitFor();
    await picture(page, 'administration-departments');
    await looksWell(page);
    await page.getByRole('link', { name: '新增部门' }).click();
    await page.getByRole('button', { name: '保存部门' }).click();
    await wrong(page).getByText('编号：必填。').waitFor();
    await looksWell(page);
    await page.getByLabel('编号').fill('big-data');
    await page.getByLabel('名称（中文）').fill('市大数据局');
    await page.getByLabel('名称（英文）').fill('Big Data Bureau');
    await page.getByRole('button', { name: '保存部门' }).click();
    await page.getByText('已保存市大数据局。').waitFor();
    await page.getByRole('row', { name: /市大数据局 Big Data Bureau big-data 在用/ }).waitFor();

    await page.getByRole('link', { name: '市工业和信息化局' }).click();
    await page.getByLabel('承接部门').selectOption({ label: '市经济和信息化委' });
    await page.getByLabel('承接起始日').fill('2027-01-01');
    await page.getByRole('button', { name: '保存部门' }).click();
    await wrong(page)
      .getByText(/承接部门：承接关系成环，最终又回到/)
      .waitFor();
    await looksWell(page);
    await page.getByLabel('承接部门').selectOption({ label: '市大数据局' });
    await page.getByRole('button', { name: '保存部门' }).click();
    await page.getByText('已保存市工业和信息化局。').waitFor();
    await page.getByRole('link', { name: '部门', exact: true }).click();
    await page.getByRole('row', { name: /市工业和信息化局 .* 将于 2027-01-01 起由市大数据局承接/ }).waitFor();
    await page.goto('/administration/departments/nowhere');
    await page.getByText('没有查到。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);
});

test('whoever is no administrator is told so; what is not there says so', async () => {
  const other = await openWindow(browser, platform.origin);
  await signInAs(other.page, '何策', '/administration/persons');
  await other.page.getByText('此页供管理使用。').waitFor();
  expect(await axeFindings(other.page)).toEqual([]);
  await other.context.close();
  const { page, context } = await administratorAt('/administration/persons/nobody-here');
  await page.getByText('没有这项内容，或您无权查看。').waitFor();
  await page.goto('/administration/claimants/91370100MA3ABSENT1');
  await page.getByText('没有这项内容，或您无权查看。').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
}, 90_000);
