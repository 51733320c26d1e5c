import * as z from 'zod';

const httpsOrigin = z.string().regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, 'an origin only: https://host, without a path');

/**
 * What differs from one deployment to the next. It comes from the context of `cdk.json`, where a deployment
 * puts its own values (or `cdk -c issuer=…`, or `CDK_CONTEXT_JSON`): nothing here names a city or a partition.
 */
export const settingsSchema = z.object({
  /** Any OpenID Connect issuer; API Gateway reads its discovery document when the stack is created. */
  issuer: z.url({ protocol: /^https$/ }),
  audience: z.string().min(1),
  /** Functions verify the token again with these keys: the same check in the cloud and on one machine. */
  jwksUri: z.url({ protocol: /^https$/ }),
  /** The public client (authorization code with PKCE, no secret) that the web application is at the issuer. */
  webClient: z.string().min(1),
  /** The domain put before the API, which serves the web application too: the only origin that may post evidence. */
  webOrigin: httpsOrigin,
  /**
   * The code runs on both. `arm64` costs a fifth less; AWS says "most regions" have it, so a region
   * whose price list shows no Arm tab is set to `x86_64` without a change of code.
   */
  architecture: z.enum(['arm64', 'x86_64']),
});

export type Settings = z.infer<typeof settingsSchema>;
