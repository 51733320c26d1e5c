import type { Page } from 'playwright-core';
import { departments } from '../../../infra/local/demonstration/departments.ts';
import { personas } from '../../../infra/local/demonstration/personas.ts';
import { policyDocuments } from '../../../shared/policy/documents/index.ts';

/** What is shown and left to be read: the page without what another language is said to be. */
type Foreign = { readonly pattern: string; readonly within: string };

/** Texts and names of the page in a script that is not its language's, outside what says that it is another's. */
const foreignIn = (page: Page, { pattern, within }: Foreign): Promise<string[]> =>
  page.evaluate(
    ([source, allowed]) => {
      const script = new RegExp(source, 'u');
      const found = new Set<string>();
      const take = (element: Element | null, text: string | null): void => {
        if (text && script.test(text) && !element?.closest(allowed)) found.add(text.trim());
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element?.closest('script, style, noscript')) take(element, node.textContent);
      }
      for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
        if (!element.closest('[aria-hidden="true"]'))
          for (const name of ['aria-label', 'placeholder', 'title', 'alt']) take(element, element.getAttribute(name));
      return [...found];
    },
    [pattern, within] as const,
  );

/** What was typed, and what the journal keeps as it was sent. */
const raw = 'input, textarea, .audit-particulars';

/** What stays Chinese on an English page where no element of its own says so: within sentences and names of buttons. */
const officialWords = [
  ...personas.map(({ name }) => name.zh),
  ...policyDocuments.flatMap(({ number, title }) => [number, title.zh]),
  // Columns of the bank's file, as banks call them.
  ...['“备注”', '“金额（元）”', '“结果”'],
  // What people wrote: a bank, a publisher of a list, a voucher.
  ...['示例银行济南分行', '示例品牌评价中心'],
];

/** Han characters on an English page stand where it says they are Chinese, or in official words and names. */
export const chineseOnEnglish = async (page: Page, names: readonly string[]): Promise<string[]> => {
  const texts = await foreignIn(page, { pattern: '\\p{Script=Han}', within: `[lang^="zh"], ${raw}` });
  // The longest first: a shop has the name of its owner in it.
  const known = [...officialWords, ...names].toSorted((one, other) => other.length - one.length);
  const rest = (text: string): string => known.reduce((left, name) => left.replaceAll(name, ''), withoutIds(text));
  return texts.filter((text) => /\p{Script=Han}/u.test(rest(text)));
};

/** Words that Chinese offices write in Latin letters themselves, and what people and departments are called by machines. */
const latinWords = new Set([
  ...['PDF', 'PNG', 'JPEG', 'JPG', 'CSV', 'XLSX', 'JSON', 'XML', 'UTF-8', 'GB', 'SHA-256', 'ISO', 'pain', 'OpenAPI'],
  ...['KB', 'MB', 'Ctrl', 'Enter', 'Tab', 'Shift', 'Esc', 'IaaS', 'PaaS', 'SaaS', 'YYYY-MM-DD', 'WCAG', 'Web', 'ERP'],
  ...['SAC', 'TC', 'SC', 'AA', 'axe', 'mdl', 'Node', 'reviewer-li', 'clerk-li', 'clerk-zhao', 'trade', 'mark'],
  ...personas.map(({ id }) => id),
  ...departments.map(({ id }) => id),
]);

/** Numbers of claims and hashes in groups of four, file names, addresses and program lines are no words. */
const withoutIds = (text: string): string =>
  text
    .replace(/https?:\/\/\S+|npm run .*|\S+\.(pdf|csv|xlsx|json|xml|html)/gi, '')
    .replace(/\b([0-9A-Z]{4} ){3}[0-9A-Z]{4}\b|\b([0-9a-f]{4} )+[0-9a-f]{4}\b/g, '');

export const latinOnChinese = async (page: Page): Promise<string[]> => {
  const texts = await foreignIn(page, {
    pattern: '[A-Za-z]',
    within: `[lang^="en"], code, kbd, pre, .code, ${raw}`,
  });
  return texts.filter((text) =>
    withoutIds(text)
      .split(/[^\p{Script=Latin}\d_-]+/u)
      .some((word) => /[A-Za-z]{2}/.test(word) && !/\d/.test(word) && !latinWords.has(word)),
  );
};

/** Words that are cut off: their box hides what is wider than it, or they begin or end outside the page. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const hidden = (element: Element): boolean =>
      element.closest('.visually-hidden, [hidden], [aria-hidden="true"]') !== null;
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!words || hidden(element) || element.closest('select, svg')) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const style = getComputedStyle(element);
      const clips = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const outside = (box.right > width + 1 || box.left < -1) && !scrolls(element);
      if (clips || outside) found.push(`${element.tagName} ${element.textContent?.trim().slice(0, 40)}`);
    }
    return found;
  });

/** Tags and charts that say nothing to whoever sees no colour. */
export const speechless = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('.tag')]
      .filter((tag) => !tag.textContent?.trim())
      .map((tag) => `tag ${tag.className}`),
    ...[...document.querySelectorAll('svg[role="img"], canvas')]
      .filter((chart) => !chart.closest('[aria-label], [aria-labelledby], [aria-hidden="true"]'))
      .map(({ tagName }) => `chart ${tagName}`),
  ]);

/** What a printed page does not need. */
export const printedMenus = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('.top-bar, .side-menu, .skip-link, .top-tools, .skip, .foot nav')].flatMap((part) => {
      const box = part.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && getComputedStyle(part).visibility !== 'hidden'
        ? [part.className || part.tagName]
        : [];
    }),
  );
  const main = page.getByRole('main');
  const words = (await main.isVisible()) ? ((await main.textContent()) ?? '') : '';
  await page.emulateMedia({ media: 'screen' });
  return words.length < 20 ? [...seen, 'the page is empty'] : [...new Set(seen)];
};
