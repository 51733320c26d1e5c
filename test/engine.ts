import { inject } from 'vitest';

/** The engine of this worker. */
export const engineEndpoint = (): string => {
  const endpoints = inject('dynamoEndpoints');
  const endpoint = endpoints[Number(process.env.VITEST_POOL_ID ?? 0) % endpoints.length];
  if (endpoint === undefined) throw new Error('No engine was started for this run.');
  return endpoint;
};
