import type { HttpAnswer, Outside } from '../../shared/http/boundary.ts';
import { applicationPolicy, fileAnswer, pageAnswer } from './page-answer.ts';
import { applicationPage, webFile } from './web-files.ts';

/** The first part of every address that the application draws itself. */
const areas = new Set([
  'e',
  'review',
  'approve',
  'finance',
  'officer',
  'administration',
  'audit',
  'signin',
  'settings',
]);

type Request = Outside<'public'>;

const application = async ({ environment }: Request, framed: boolean, takesGzip: boolean): Promise<HttpAnswer> => {
  const { ISSUER: issuer, AUDIENCE: audience, WEB_CLIENT: client, WEB_STORAGE: storage = '' } = environment;
  const html = await applicationPage({ issuer, audience, client });
  return pageAnswer({ html, takesGzip, policy: applicationPolicy({ issuer, storage }, framed) });
};

/** Everything outside `/api`: built files, the application, and the public pages. */
export const site = async (request: Request): Promise<HttpAnswer> => {
  const { rawPath, headers, requestContext } = request.event;
  const { method } = requestContext.http;
  const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  const first = rawPath.split('/', 2)[1] ?? '';
  if (method === 'GET' || method === 'HEAD') {
    const file = await webFile(rawPath, takesGzip);
    if (file) return fileAnswer(file, first === 'assets');
    if (areas.has(first)) return application(request, first === 'signin', takesGzip);
  }
  const { publicPage } = await import('./public-page.ts');
  return publicPage(request, takesGzip);
};
