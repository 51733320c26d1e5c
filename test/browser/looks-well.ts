import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { picture } from './browser.ts';

export const wide = { width: 1440, height: 900 };

export const narrow = { width: 360, height: 800 };

/** Letters of the whole page at this size, in percent of what the browser has; empty for its own. */
export const letters = (page: Page, size: '200%' | ''): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, size);

/**
 * A page as it stands, opened wide and in Chinese: nothing for axe to find in both languages, and nowhere pushed
 * sideways, narrow or with letters twice as large. With a name it keeps pictures.
 */
export const looksWell = async (page: Page, name?: string): Promise<void> => {
  const keep = async (look: string): Promise<void> => {
    if (name) await picture(page, `${name}${look}`);
  };
  expect(await axeFindings(page)).toEqual([]);
  await keep('');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await axeFindings(page)).toEqual([]);
  await keep('-en');
  await page.setViewportSize(narrow);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await keep('-360');
  await page.setViewportSize(wide);
  await letters(page, '200%');
  expect(await sidewaysScroll(page)).toBe(0);
  await letters(page, '');
};
