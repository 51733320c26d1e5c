import type { Browser } from 'playwright-core';
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
