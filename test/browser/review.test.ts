import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { groupsOfFour } from '../../shared/claim/groups-of-four.ts';
import { type Client, openClient } from '../journeys/client.ts';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';
import { letters } from './looks-well.ts';
import { fileZone } from './review-claims.ts';

let platform: Platform;
let browser: Browser;
let client: Client;
/** Ten claims of one clause, so that a filter finds just them. */
const ten: string[] = [];

const institute = { clerk: 'clerk-sun', of: '泉域' };

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  client = openClient(platform.origin);
  for (let at = 1; at <= 10; at += 1) ten.push(await fileZone(client, `示范区第 ${at} 片`, institute));
}, 300_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const opened = async (address: string, who = '韩梅', look: { width?: number; height?: number } = {}) => {
  const window = await openWindow(browser, platform.origin, look);
  await signInAs(window.page, who, address);
  return window;
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** What axe looks at is our page: what the browser draws a PDF with is its own. */
const without = (findings: readonly string[]): string[] => findings.filter((each) => !each.includes('pdf-viewer'));

const zonesOnly = '/review?clause=national-brand-zone';

describe('the queue', () => {
  test('counts its views, and filters from the address that survive opening a claim', async () => {
    const { page, faults, context } = await opened('/review');
    await page.getByRole('table').waitFor();
    const views = page.getByRole('navigation', { name: '视图' });
    await views.getByRole('link', { name: '全部 14' }).waitFor();
    expect(await views.getByRole('link').allTextContents()).toEqual([
      '到期 1',
      '全部 14',
      '待认定 1',
      '待他人 0',
      '有争议 0',
    ]);
    await picture(page, 'review-queue');
    await views.getByRole('link', { name: '待认定' }).click();
    await page.waitForURL(/view=questions/);
    await page.getByText('共 1 件').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await views.getByRole('link', { name: '全部' }).click();
    await page.getByLabel('条款', { exact: true }).selectOption({ label: '全国知名品牌创建示范区奖励' });
    await page.waitForURL(/clause=national-brand-zone/);
    await page.getByText('共 10 件').waitFor();
    await page.getByLabel('查找申报号或单位').fill(groupsOfFour(ten[3] ?? ''));
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('共 1 件').waitFor();
    await page.reload();
    await page.getByText('共 1 件').waitFor();
    await page.getByRole('link', { name: /^去掉“查找/ }).click();
    await page.getByText('共 10 件').waitFor();
    const address = page.url();
    await page
      .getByRole('link', { name: /^打开申报/ })
      .nth(4)
      .click();
    await page.getByRole('heading', { name: /全国知名品牌/ }).waitFor();
    await page.goBack();
    await page.getByText('共 10 件').waitFor();
    expect(page.url()).toBe(address);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  test('says why nothing is there and where something is', async () => {
    const { page, context } = await opened('/review?view=waiting');
    await page.getByText('没有等待其他部门意见的申报').waitFor();
    await page.goto(`/review?q=${encodeURIComponent('没有这家')}`);
    await page.getByText('没有符合筛选条件的申报。').waitFor();
    await page.getByRole('link', { name: '去掉全部筛选' }).first().click();
    await page.getByText('共 14 件').waitFor();
    await context.close();
  }, 60_000);

  test('is for reviewers; others are told whose page it is', async () => {
    const { page, context } = await opened('/review', '白洁');
    expect(await heading(page).textContent()).toContain('此页供审核使用');
    await context.close();
  }, 60_000);
});

describe('both languages, small windows, large text', () => {
  test.each([
    ['desk', (id: string) => `/review/${id}?clause=national-brand-zone`, '1. 申报单位属于条款所列类别'],
    ['return', (id: string) => `/review/${id}/return`, '一次告知并退回'],
  ])(
    '%s',
    async (name, addressOf, sign) => {
      const { page, faults, context } = await opened(addressOf(ten[0] ?? ''));
      await page.getByText(sign).waitFor();
      if (name === 'desk') await page.getByTitle(/在框内用方向键翻看/).waitFor();
      expect(without(await axeFindings(page))).toEqual([]);
      await picture(page, `review-${name}`);
      await page.getByRole('button', { name: 'English' }).click();
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      expect(without(await axeFindings(page))).toEqual([]);
      await picture(page, `review-${name}-en`);
      for (const width of [1300, 900, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(300);
        expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
        expect(without(await axeFindings(page))).toEqual([]);
      }
      await picture(page, `review-${name}-360`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await letters(page, '200%');
      await page.waitForTimeout(300);
      expect(await sidewaysScroll(page)).toBe(0);
      await picture(page, `review-${name}-large`);
      expect(faults).toEqual([]);
      await context.close();
    },
    180_000,
  );
});

describe('the workbench', () => {
  test('shows the paper of each condition by one press, and the conditions of a paper', async () => {
    const { page, context } = await opened(`/review/${ten[0]}`);
    await page.getByTitle(/在框内用方向键翻看/).waitFor();
    const rows = page.getByRole('region', { name: '条件' }).getByRole('row');
    const conditions = (await rows.count()) - 1;
    expect(conditions).toBeGreaterThan(3);
    for (let at = 1; at <= conditions; at += 1) {
      await page.keyboard.press(String(at));
      const row = rows.nth(at);
      expect(await row.getByRole('button', { name: /^\d+\. / }).getAttribute('aria-pressed')).toBe('true');
      const papers = row.getByRole('button', { name: /^打开材料/ });
      if ((await papers.count()) > 0)
        expect(await row.getByRole('button', { name: /^打开材料/, pressed: true }).count()).toBe(1);
    }
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    expect(await rows.nth(1).getByRole('button', { name: '无误' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press(']');
    await page
      .getByRole('button', { name: /认定文件$/ })
      .first()
      .click();
    expect(await page.getByText('与所选材料有关').count()).toBeGreaterThan(1);
    await context.close();
  }, 60_000);

  test('has borders that move by keyboard and stay where they were put', async () => {
    const { page, context } = await opened(`/review/${ten[0]}`);
    const border = page.getByRole('separator', { name: '评估与材料的分界' });
    const before = Number(await border.getAttribute('aria-valuenow'));
    await border.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(Number(await border.getAttribute('aria-valuenow'))).toBe(before + 4);
    await page.reload();
    expect(Number(await border.getAttribute('aria-valuenow'))).toBe(before + 4);
    await context.close();
  }, 60_000);

  test('shows the keys that are good here, and none of them when they are switched off', async () => {
    const { page, context } = await opened(`/review/${ten[0]}`);
    await page.getByText('1. 申报单位属于条款所列类别').waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '快捷键' });
    expect(await help.getByText('选“退回补正”').count()).toBe(1);
    // No condition is picked: nothing can be marked.
    expect(await help.getByText('核对无误').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.goto('/settings');
    await page.getByLabel('停用').check();
    await page.goto(`/review/${ten[0]}`);
    await page.getByText('1. 申报单位属于条款所列类别').waitFor();
    await page.keyboard.press('a');
    expect(await page.getByRole('radio', { name: '同意', exact: true }).isChecked()).toBe(false);
    await context.close();
  }, 60_000);

  test('skips no question of substance', async () => {
    const { page, context } = await opened('/review?view=questions');
    await page
      .getByRole('link', { name: /^打开申报/ })
      .first()
      .click();
    await page.getByText('还有 2 个问题需您回答。').waitFor();
    await picture(page, 'review-questions');
    await page.keyboard.press('a');
    await page.getByLabel('金额').fill('300万');
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert').filter({ hasText: '请先回答：榜单由认可的机构发布' });
    await summary.waitFor();
    expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
    await summary.getByRole('link').first().click();
    const question = page.getByRole('group', { name: '榜单由认可的机构发布' });
    await question.getByRole('radio', { name: '否' }).check();
    await page.getByRole('group', { name: '属于先进制造业' }).getByRole('radio', { name: '是' }).check();
    await page.getByRole('button', { name: '出具意见' }).click();
    await page
      .getByText(/答为“否”，不能同意/)
      .first()
      .waitFor();
    await context.close();
  }, 60_000);

  test('opens what one filed oneself read-only, with the reason', async () => {
    const admin = client.as('admin');
    await admin('appoint-person', {
      path: { person: 'clerk-sun' },
      body: { role: 'reviewer', department: 'market-supervision' },
    });
    const { page, context } = await opened(`/review/${ten[9]}`, '孙岚');
    await page.getByText('您是本申报单位的经办人或代办人，须由他人办理。').waitFor();
    expect(await page.getByRole('button', { name: '出具意见' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '填写补正清单' }).count()).toBe(0);
    await admin('withdraw-role', {
      path: { person: 'clerk-sun', role: 'reviewer' },
      query: { department: 'market-supervision' },
    });
    await context.close();
  }, 60_000);
});

test('ten claims of a filtered queue without a mouse: eight presses a claim at most, none while composing', async () => {
  const { page, faults, context } = await opened(zonesOnly);
  await page.getByText('共 10 件').waitFor();
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  /** As an input method sends what is typed into it. */
  const compose = (key: string, ctrlKey = false): Promise<void> =>
    page.evaluate(
      ([pressed, control]) => {
        const target = document.activeElement ?? document.body;
        for (const of of [{ isComposing: true }, { keyCode: 229 }])
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, ctrlKey: control, bubbles: true, cancelable: true, ...of }),
          );
      },
      [key, ctrlKey] as const,
    );
  await press('Enter');
  for (let at = 0; at < 10; at += 1) {
    const id = new RegExp(`/review/(${ten.join('|')})\\?clause=national-brand-zone$`);
    await page.waitForURL(id);
    const here = page.url();
    await page.getByText('1. 申报单位属于条款所列类别').waitFor();
    for (const key of ['a', 'x', 'j', '1']) await compose(key);
    expect(page.url()).toBe(here);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    presses = 0;
    await press('4');
    await press('c');
    await press('a');
    await page.waitForFunction(() => document.activeElement?.id === 'field-amountFen');
    await page.keyboard.type('50万');
    await compose('Enter', true);
    await page.getByText(/将记录：市市场监管局同意 500,000.00 元。/).waitFor();
    expect(page.url()).toBe(here);
    await press('Control+Enter');
    expect(presses).toBeLessThanOrEqual(8);
    await page.waitForFunction((before) => location.href !== before, here);
    await page.getByText('已记录：同意 500,000.00 元。').waitFor();
  }
  await page.waitForURL(/\/review\?clause=national-brand-zone$/);
  await page.getByText('没有符合筛选条件的申报。').waitFor();
  await page.goto('/review?view=waiting');
  await page.getByText('共 10 件').waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);
