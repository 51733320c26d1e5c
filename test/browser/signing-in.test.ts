import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

test('whoever opens a page of the staff signs in and comes back to it; a reload renews unseen', async () => {
  const { page, faults, context } = await openWindow(browser, platform.origin);
  await signInAs(page, '韩梅', '/review');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('审核队列');
  await page.getByRole('table').waitFor();
  await picture(page, 'review-queue');
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await page.getByRole('table').waitFor();
  // Nothing that opens a door is left where another script, or the next person, would find it.
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/eyJ/);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Review queue');
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

const opened = async (page: Page, person: string, address: string): Promise<void> => {
  await signInAs(page, person, address);
  await page.getByRole('button', { name: '从第一件开始' }).click();
  await page.getByRole('radio', { name: '同意', exact: true }).waitFor();
};

test('a page stays that of whoever opened it, whoever signs in meanwhile', async () => {
  const { page, context } = await openWindow(browser, platform.origin);
  await page.clock.install();
  await opened(page, '韩梅', '/review?q=舜岳');
  await page.getByRole('radio', { name: '不同意' }).check();
  await page.getByRole('textbox', { name: '理由' }).fill('韩梅写的话');
  const address = page.url();

  await context.clearCookies();
  const other = await context.newPage();
  await signInAs(other, '谢安', '/review');
  await other.getByText('谢安').first().waitFor();

  const sent: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/')) sent.push(request.headers().authorization);
  });
  await page.clock.fastForward('24:00:00');
  await page.getByRole('button', { name: '出具意见' }).last().click();
  const ended = page.getByRole('alert').filter({ has: page.getByRole('button', { name: '重新登录' }) });
  await ended.waitFor();
  expect(sent.filter((token) => token !== undefined)).toEqual([]);
  expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('韩梅写的话');

  await ended.getByRole('button', { name: '重新登录' }).click();
  await page.waitForURL(address);
  await page.getByText('谢安').first().waitFor();
  await page.getByRole('radio', { name: '同意', exact: true }).waitFor();
  expect(await page.getByText('韩梅写的话').count()).toBe(0);
  await context.close();
}, 120_000);

test('signed out in one window is signed out in all, and nothing typed is left', async () => {
  const { page, context } = await openWindow(browser, platform.origin);
  await opened(page, '韩梅', '/review');
  await page.getByRole('radio', { name: '不同意' }).check();
  const other = await context.newPage();
  await other.goto('/review');
  await other.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(`${platform.origin}/`);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('unsent')))).toEqual([]);
  await context.close();
}, 120_000);
