import type { Browser, Page } from 'playwright-core';
import { openWindow, signInAs, type Window } from '../browser.ts';

/** A window for each person, opened and signed in when that person is first needed. */
export const openSeats = (browser: Browser, origin: string) => {
  const taken = new Map<string, Promise<Window>>();
  const sit = async (name: string): Promise<Window> => {
    const window = await openWindow(browser, origin);
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await signInAs(window.page, name, '/settings');
    return window;
  };
  const seat = (name: string): Promise<Window> => {
    const window = taken.get(name) ?? sit(name);
    taken.set(name, window);
    return window;
  };
  return {
    of: async (name: string): Promise<Page> => (await seat(name)).page,
    /** Whoever walks in from the street: not signed in, and without script. */
    stranger: async (): Promise<Page> => {
      const window = taken.get('') ?? openWindow(browser, origin, { script: false });
      taken.set('', window);
      return (await window).page;
    },
    /** What went wrong in the scripts of any window, and whose window it was. */
    faults: async (): Promise<readonly string[]> => {
      const windows = await Promise.all([...taken].map(async ([name, window]) => ({ name, ...(await window) })));
      return windows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
    },
  };
};

export type Seats = ReturnType<typeof openSeats>;
