import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Pictures of the pages as the tests saw them, for people to look at. */
const pictures = join(import.meta.dirname, '../../.build/screens');

/** The browser that the test set-up found, or Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_BINARY ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });

type Look = { readonly width?: number; readonly height?: number; readonly script?: boolean };

/** A window of its own, with nobody signed in. A fault of a page's script fails the test that opened it. */
export const openWindow = async (browser: Browser, origin: string, look: Look = {}): Promise<Window> => {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    javaScriptEnabled: look.script ?? true,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Unhandled|Warning:/.test(message.text()))
      faults.push(message.text());
  });
  return { context, page, faults };
};

export type Window = { readonly context: BrowserContext; readonly page: Page; readonly faults: readonly string[] };

/** Signs a persona in by the page's own way: the address asked for, the issuer's list of persons, and back. */
export const signInAs = async (page: Page, name: string, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** Keeps a picture of the page, whole. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, animations: 'disabled' });
};
