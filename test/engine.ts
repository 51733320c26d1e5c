import type { Dynamo } from '../infra/local/dynamo.ts';

let engine: Promise<Dynamo> | undefined;

const start = async (): Promise<Dynamo> => (await import('../infra/local/dynamo.ts')).startDynamo();

/**
 * The test file's own engine, started when it is asked for first: what other files left in an engine's memory makes
 * it many times slower.
 */
export const engineEndpoint = async (): Promise<string> => {
  engine ??= start();
  return (await engine).endpoint;
};

export const stopEngine = async (): Promise<void> => (await engine)?.stop();
