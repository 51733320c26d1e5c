import type { Act } from '../../shared/http/act.ts';

declare const OPENAPI_DOCUMENT: { openapi: string };

/** Made from the contract when the bundle is made; no function carries what makes it. */
export const readOpenapi: Act<'read-openapi'> = async () => ({ ok: true, value: OPENAPI_DOCUMENT });
