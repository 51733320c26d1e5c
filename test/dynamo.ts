import type { TestProject } from 'vitest/node';
import { startDynamo } from '../infra/local/dynamo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoEndpoints: string[];
  }
}

/**
 * One DynamoDB Local for each worker of a run, for an engine does one thing after the other; each test file makes a
 * table of its own.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { maxWorkers } = project.config;
  const engines = await Promise.all(Array.from({ length: Number(maxWorkers) || 1 }, () => startDynamo({})));
  project.provide(
    'dynamoEndpoints',
    engines.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
  };
};
