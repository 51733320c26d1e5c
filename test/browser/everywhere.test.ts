import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { openClient } from '../journeys/client.ts';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs, type Window } from './browser.ts';
import { startShown } from './demonstration.ts';
import { chineseOnEnglish, cutOff, latinOnChinese, printedMenus, speechless } from './everywhere/checks.ts';
import { passages, publicPages, type Shown, staffPages } from './everywhere/pages.ts';
import { findPlaces, type Places } from './everywhere/places.ts';
import { quiet, watchTraffic } from './everywhere/traffic.ts';
import { letters, narrow, wide } from './looks-well.ts';

let platform: Platform;
let browser: Browser;
let places: Places;
const windows = new Map<string, Promise<Window>>();

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  places = await findPlaces(openClient(platform.origin));
}, 400_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

/** One window for each person; a window of the street signs nobody in. */
const windowOf = (name: string): Promise<Window> => {
  const sit = async (): Promise<Window> => {
    const window = await openWindow(browser, platform.origin);
    window.page.on('console', (message) => {
      if (message.type() === 'error') (window.faults as string[]).push(message.text());
    });
    watchTraffic(window.page);
    if (name !== '') await signInAs(window.page, name, '/settings');
    return window;
  };
  const window = windows.get(name) ?? sit();
  windows.set(name, window);
  return window;
};

/** What axe looks at is our page: what the browser draws a PDF with is its own. */
const ownFindings = async (page: Page): Promise<string[]> =>
  (await axeFindings(page)).filter((finding) => !finding.includes('pdf-viewer'));

/** What is wrong with a page as it stands, in whichever language; everything at once, with pictures of this name. */
const findings = async (page: Page, name: string, language: 'zh' | 'en'): Promise<string[]> => {
  const found: string[] = [];
  const note = (what: string, each: readonly string[]): void =>
    void found.push(...each.map((one) => `${language} ${what}: ${one}`));
  note('foreign words', await (language === 'zh' ? latinOnChinese(page) : chineseOnEnglish(page, places.names)));
  note('axe', await ownFindings(page));
  note('without a word', await speechless(page));
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const title = await page.title();
  if (headings !== 1) note('headings of the first level', [String(headings)]);
  if (title === '' || /undefined/.test(title)) note('title', [title]);
  await picture(page, `${name}-${language}`);
  for (const [look, size, viewport] of [
    ['360 px', '', narrow],
    ['twice the text', '200%', { width: 1280, height: 900 }],
  ] as const) {
    await page.setViewportSize(viewport);
    await letters(page, size);
    const aside = await sidewaysScroll(page);
    if (aside > 0) note(look, [`can be pushed sideways by ${aside} px`]);
    note(`${look}, cut off`, await cutOff(page));
    if (viewport !== narrow || language !== 'zh') continue;
    await picture(page, `${name}-360`);
    note(`${look}, axe`, await ownFindings(page));
  }
  await letters(page, '');
  await page.setViewportSize(wide);
  if (language === 'zh') note('print', await printedMenus(page));
  return found;
};

/** No script but the platform's own files may run. */
const policyOf = (response: Response | null): string[] => {
  const policy = response?.headers()['content-security-policy'] ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
  return scripts === undefined || /unsafe|\*/.test(scripts) ? [`content security policy: ${policy}`] : [];
};

/** The page has its heading, and has asked for nothing more for a while; also after the language was changed. */
const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await quiet(page);
};

const nameOf = ({ route, when }: Shown): string => (when ? `${route} (${when})` : route);

const pictureOf = (title: string): string => title.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'home';

describe('pages of whoever signs in', () => {
  test.each(staffPages.map((shown) => [nameOf(shown), shown] as const))(
    '%s',
    async (title, { route, as, at }) => {
      const name = pictureOf(title);
      const place = at?.(places) ?? { path: route };
      const { page, faults } = await windowOf(place.as ?? as ?? '');
      const before = faults.length;
      const response = await page.goto(place.path);
      await settled(page);
      const found = policyOf(response);
      found.push(...(await findings(page, name, 'zh')));
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: '中文' }).waitFor();
      await settled(page);
      found.push(...(await findings(page, name, 'en')));
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: 'English' }).waitFor();
      expect([...found, ...faults.slice(before)]).toEqual([]);
    },
    120_000,
  );
});

test('what stands where no page is', async () => {
  const { page } = await windowOf('何策');
  await page.goto('/officer/rounds/nowhere/no-section');
  await settled(page);
  expect(await findings(page, 'nowhere', 'zh')).toEqual([]);
}, 120_000);

describe('pages of everybody', () => {
  test.each(publicPages.map((shown) => [nameOf(shown), shown] as const))(
    '%s',
    async (title, { route, at }) => {
      const name = `public-${pictureOf(title)}`;
      const { path } = at?.(places) ?? { path: route };
      const { page, faults } = await windowOf('');
      const before = faults.length;
      const found: string[] = [];
      for (const language of ['zh', 'en'] as const) {
        const response = await page.goto(language === 'en' ? `/en${path === '/' ? '' : path}` : path);
        found.push(...policyOf(response));
        found.push(...(await findings(page, name, language)));
      }
      expect([...found, ...faults.slice(before).filter((fault) => !/404/.test(fault))]).toEqual([]);
    },
    120_000,
  );
});

describe('the table above', () => {
  test('has every page that the router of the application knows', async () => {
    const { page } = await windowOf('何策');
    await page.goto('/officer/rounds');
    await settled(page);
    const known = await page.evaluate(() => {
      const { __TSR_ROUTER__: router } = window as unknown as {
        __TSR_ROUTER__: {
          routesById: Record<string, { fullPath: string; children?: unknown; options: { component?: unknown } }>;
        };
      };
      return Object.values(router.routesById)
        .filter(({ children, options }) => !children && options.component)
        .map(({ fullPath }) => fullPath.replace(/(.)\/$/, '$1'));
    });
    expect(known.length).toBeGreaterThan(50);
    const shown = new Set([...staffPages.map(({ route }) => route), ...passages]);
    expect(known.filter((route) => !shown.has(route))).toEqual([]);
    expect([...shown].filter((route) => !known.includes(route))).toEqual([]);
  }, 60_000);

  test('has every page of the public site', () => {
    const source = readFileSync(join(import.meta.dirname, '../../functions/public/pages/index.ts'), 'utf8');
    const patterns = [...source.matchAll(/pattern: \/(.+)\/, show/g)].map(([, pattern = '']) => new RegExp(pattern));
    expect(patterns.length).toBeGreaterThan(10);
    const paths = publicPages.map(({ route, at }) => new URL(at?.(places).path ?? route, platform.origin).pathname);
    expect(patterns.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
  });
});
