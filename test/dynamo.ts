import type { TestProject } from 'vitest/node';
import { startDynamo } from '../infra/local/dynamo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoEndpoint: string;
  }
}

/** One DynamoDB Local for a whole run; each test file makes a table of its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const dynamo = await startDynamo({});
  project.provide('dynamoEndpoint', dynamo.endpoint);
  return () => dynamo.stop();
};
