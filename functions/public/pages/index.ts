import type { Outside } from '../../../shared/http/boundary.ts';
import type { Visit } from '../../../web/public/visit.ts';
import { allocationsPage, latestAllocations } from './allocations.ts';
import { calculatorPage } from './calculator.ts';
import { cataloguePage } from './catalogue.ts';
import { followPage } from './follow.ts';
import { guidePage } from './guide.ts';
import { accessibilityPage, helpPage } from './help.ts';
import { homePage } from './home.ts';
import { noticePage, noticesPage } from './notices.ts';
import { objectionPage } from './objection.ts';
import { isRead, type Shown, type ShowPage } from './shown.ts';

type Entry = { readonly pattern: RegExp; readonly show: ShowPage; readonly takesForms?: true };

const pages: readonly Entry[] = [
  { pattern: /^\/$/, show: homePage },
  { pattern: /^\/policies$/, show: cataloguePage },
  { pattern: /^\/policies\/([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})$/, show: guidePage },
  { pattern: /^\/calculator$/, show: calculatorPage },
  { pattern: /^\/notices$/, show: noticesPage },
  { pattern: /^\/notices\/(\w{1,40})$/, show: noticePage },
  { pattern: /^\/notices\/(\w{1,40})\/objection$/, show: objectionPage, takesForms: true },
  { pattern: /^\/objections$/, show: followPage, takesForms: true },
  { pattern: /^\/allocations$/, show: latestAllocations },
  { pattern: /^\/allocations\/(\d{4})$/, show: allocationsPage },
  { pattern: /^\/help$/, show: helpPage },
  { pattern: /^\/accessibility$/, show: accessibilityPage },
];

export type Pages = (request: Outside<'public'>, visit: Visit) => Promise<Shown>;

/** The page at an address, which reads alone unless it takes a form. */
export const pageFor = (path: string): Pages | undefined => {
  for (const { pattern, show, takesForms } of pages) {
    const found = pattern.exec(path);
    if (found)
      return async (request, visit) => {
        const sent = request.event.requestContext.http.method === 'POST';
        return isRead(request) || (sent && takesForms) ? show(request, visit, found.slice(1)) : { stop: 'wrongMethod' };
      };
  }
  return undefined;
};
