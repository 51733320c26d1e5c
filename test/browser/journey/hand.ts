import type { Locator, Page } from 'playwright-core';

/** Opens an address and waits until its own heading stands there. */
export const openPage = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

/** Labels of fields that have to be filled end in a word that says so. */
const labelled = (label: string): RegExp => new RegExp(`^${label.replace(/[()（）.?？]/g, '\\$&')}\\s*(（必填）)?$`);

export const field = (page: Page, label: string) => page.getByLabel(labelled(label));

export const fill = (page: Page, label: string, text: string): Promise<void> => field(page, label).fill(text);

/** Chooses from a list by the word that stands in it. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await field(page, label).selectOption({ label: option });
};

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** The words stand on the page for everybody to read. */
export const reads = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

export const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first();

export const rowIn = (scope: Page | Locator, words: string | RegExp) =>
  scope.getByRole('row').filter({ hasText: words }).first();

export const rowOf = (page: Page, words: string | RegExp) => rowIn(page.getByRole('main'), words);

/** Terms and what stands beside each, as a list of facts is read. */
export const factsOf = async (scope: Page | Locator): Promise<ReadonlyMap<string, string>> => {
  const [terms, said] = [scope.getByRole('term'), scope.getByRole('definition')];
  const [names, values] = await Promise.all([terms.allTextContents(), said.allTextContents()]);
  return new Map(names.map((name, at) => [name, values[at] ?? '']));
};

/** Words alone: how far apart a page sets them is not what it says. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');
