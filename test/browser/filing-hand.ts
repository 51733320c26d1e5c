import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the focus is on, as a person who listens would name it. */
const focused = (page: Page): Promise<{ readonly name: string; readonly seen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    // A page that was just opened puts the focus on its heading, which shows itself by standing on top.
    if (!element || element.matches('body, h1')) return { name: '', seen: true };
    const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
    const name =
      element.getAttribute('aria-label') ?? (element.matches('input, select, textarea') ? label : element)?.textContent;
    const rings = [element, element.closest('label')].map((each) => each && getComputedStyle(each));
    const seen = rings.some(
      (style) => style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
    );
    return { name: (name ?? '').replace(/\s+/g, ' ').trim(), seen };
  });

/** Presses Tab until the focus is on what is called so; every stop on the way shows its focus. */
export const tabTo = async (page: Page, name: string | RegExp, most = 150): Promise<void> => {
  const isIt = (found: string): boolean => (typeof name === 'string' ? found === name : name.test(found));
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name !== '' && !at.seen) throw new Error(`Nobody sees that the focus is on “${at.name}”.`);
    if (isIt(at.name)) return;
    passed.push(at.name);
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
};

/** Chooses a file by the keyboard alone. */
export const chooseFile = async (page: Page, slot: string, name: string, bytes: Uint8Array): Promise<void> => {
  await tabTo(page, slot);
  const opened = page.waitForEvent('filechooser', { timeout: 10_000 }).catch(async () => {
    throw new Error(`Enter opened no files for “${slot}”; the focus is on “${(await focused(page)).name}”.`);
  });
  await page.keyboard.press('Enter');
  const chooser = await opened;
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
};

/** Collects what polite live regions say from now on. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[aria-live="polite"]');
        if (region?.textContent?.startsWith('评估')) said.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Pastes as the keys of the system do. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
};

export const onStep = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
};

export const savedNow = async (page: Page): Promise<void> => {
  await page.getByText(/^已保存/).waitFor();
  expect(await page.getByText('未能保存').count()).toBe(0);
};
