import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

type Traffic = { open: number; lastAt: number };

const traffic = new WeakMap<Page, Traffic>();

/** Counts what a page has asked for and not yet been answered. */
export const watchTraffic = (page: Page): void => {
  const seen: Traffic = { open: 0, lastAt: Date.now() };
  traffic.set(page, seen);
  const count = (change: number) => (): void => {
    seen.open += change;
    seen.lastAt = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
};

const stillMs = 200;

/** Nothing is on its way, and nothing was for a moment. */
export const quiet = async (page: Page): Promise<void> => {
  const seen = traffic.get(page);
  while (seen && (seen.open > 0 || Date.now() - seen.lastAt < stillMs)) await pause(50);
};
