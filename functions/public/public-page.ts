import { Logger } from '@aws-lambda-powertools/logger';
import { renderToString } from 'preact-render-to-string';
import { ulid } from 'ulid';
import type { HttpAnswer, Outside } from '../../shared/http/boundary.ts';
import { type Stop, Stopped } from '../../web/public/help/stopped.tsx';
import { Layout, type Page } from '../../web/public/layout.tsx';
import type { Visit } from '../../web/public/visit.ts';
import { wordsIn } from '../../web/public/words.ts';
import { pageAnswer, seeOther } from './page-answer.ts';
import { type Pages, pageFor } from './pages/index.ts';
import { readVisit } from './read-visit.ts';
import { chooseTextSize } from './text-size.ts';
import { publicAssets } from './web-files.ts';

const logger = new Logger();

const statusOf = { notFound: 404, wrongMethod: 405, otherOrigin: 403, tooLong: 414, fault: 500 } as const;

const stopped = (visit: Visit, stop: Stop, reference?: string): Page => ({
  title: wordsIn(visit.locale).frame[stop],
  hidden: true,
  children: Stopped({ visit, stop, ...(reference && { reference }) }),
});

const render = async (visit: Visit, page: Page, status: number, takesGzip: boolean): Promise<HttpAnswer> => {
  const html = renderToString(Layout({ visit, page, assets: await publicAssets() }));
  return pageAnswer({ html: `<!doctype html>${html}`, takesGzip, status, locale: visit.locale });
};

const longestQuery = 8000;

const shown = async (request: Outside<'public'>, visit: Visit): ReturnType<Pages> => {
  if (request.event.rawQueryString.length > longestQuery) return { stop: 'tooLong' };
  const page = pageFor(visit.path);
  return page ? page(request, visit) : { stop: 'notFound' };
};

/** A public page: Chinese at its address, English at the same address below `/en`. */
export const publicPage = async (request: Outside<'public'>, takesGzip: boolean): Promise<HttpAnswer> => {
  const { event } = request;
  if (event.rawPath === '/text-size') return chooseTextSize(event);
  const visit = readVisit(event, (await request.now()).businessOn);
  try {
    const answer = await shown(request, visit);
    if ('seeOther' in answer) return seeOther(answer.seeOther);
    if ('stop' in answer) return render(visit, stopped(visit, answer.stop), statusOf[answer.stop], takesGzip);
    return render(visit, answer.page, answer.status ?? 200, takesGzip);
  } catch (error) {
    const reference = ulid().slice(-8);
    logger.error('fault', { reference, path: visit.path, error: error as Error });
    return render(visit, stopped(visit, 'fault', reference), 500, takesGzip);
  }
};
