import * as z from 'zod';

declare const LOCAL_BUILD: boolean | undefined;

/** Set when the bundle is made, never by the environment: a production build cannot be talked into local mode. */
export const localBuild = typeof LOCAL_BUILD === 'boolean' && LOCAL_BUILD;

const address = z.url();

const shape = z.object({
  TABLE_NAME: z.string().min(3),
  EVIDENCE_BUCKET: z.string().min(3),
  PAYOUT_BUCKET: z.string().min(3),
  ISSUER: address,
  AUDIENCE: z.string().min(1),
  JWKS_URI: address,
  /** Where browsers reach storage; only the local machine puts it behind its one origin. */
  STORAGE_ORIGIN: address.optional(),
  /** How the web application names itself to the issuer, for the function that serves it. */
  WEB_CLIENT: z.string().min(1).optional(),
  /** Origins of storage that a browser sends papers to and reads them from, where they are not our own; separated by spaces. */
  WEB_STORAGE: z.string().optional(),
  /** The function that makes exports, for those that may start it. */
  EXPORT_FUNCTION: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof shape>;

const isLocalAddress = (url: string): boolean => /^http:|\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(url);

/** Parsed once at cold start. A production build refuses whatever belongs to a local machine. */
export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
  local = localBuild,
): Environment => {
  const environment = shape.parse(variables);
  if (local) return environment;
  const localValues = [environment.ISSUER, environment.JWKS_URI, environment.STORAGE_ORIGIN]
    .concat(Object.entries(variables).flatMap(([name, value]) => (name.startsWith('AWS_ENDPOINT_URL') ? [value] : [])))
    .filter((value) => value !== undefined && isLocalAddress(value));
  if (localValues.length > 0) throw new Error(`A production build refuses local addresses: ${localValues.join(', ')}`);
  return environment;
};
