declare const OPENAPI_DOCUMENT: string;

/** Made from the contract when the bundle is made; no function carries what makes it. */
export const openapiDocument: { openapi: string } = JSON.parse(OPENAPI_DOCUMENT);
