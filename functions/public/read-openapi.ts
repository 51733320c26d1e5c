import type { Act } from '../../shared/http/act.ts';

/** Half a megabyte that only this request reads, so no cold start does. */
export const readOpenapi: Act<'read-openapi'> = async () => {
  const { openapiDocument } = await import('./openapi-document.ts');
  return { ok: true, value: openapiDocument };
};
