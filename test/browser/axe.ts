import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, one line a fault; nothing is how it should be. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};

/** How far the page can be pushed sideways, in pixels of CSS; a page that follows a change of size has half a second. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { documentElement: whole } = document;
    const aside = (): number => whole.scrollWidth - whole.clientWidth;
    for (const until = performance.now() + 500; aside() > 0 && performance.now() < until; )
      await new Promise((frame) => requestAnimationFrame(frame));
    return aside();
  });
