import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Invocations, listenForInvocations } from '../../infra/local/invocations.ts';
import { openExportRunner } from '../../shared/store/export-runner.ts';

let invocations: Invocations;
let client: LambdaClient;
const taken: [string, unknown][] = [];

beforeAll(async () => {
  invocations = await listenForInvocations();
  invocations.open((name, event) => name === 'export' && taken.push([name, event]) > 0);
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_LAMBDA: invocations.endpoint,
  });
  client = new LambdaClient({});
});
afterAll(() => invocations.stop());
beforeEach(() => {
  taken.length = 0;
});

test('an event for a background function is taken and not waited for', async () => {
  await openExportRunner('export').start('X1');
  expect(taken).toEqual([['export', { export: 'X1' }]]);
});

test('another function, or an answer that is waited for, is refused in Lambda’s own words', async () => {
  const invoke = (FunctionName: string, InvocationType: 'Event' | 'RequestResponse') =>
    client.send(new InvokeCommand({ FunctionName, InvocationType, Payload: '{}' }));
  await expect(invoke('review', 'Event')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(invoke('export', 'RequestResponse')).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  expect(taken).toEqual([]);
});

test('a function that was told of none starts none', async () => {
  await expect(openExportRunner(undefined).start('X1')).rejects.toThrow('was not told');
});

test('a page of a web site cannot start one, and what is no JSON is refused', async () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${invocations.endpoint}/2015-03-31/functions/export/invocations`, {
      method: 'POST',
      headers: { 'x-amz-invocation-type': 'Event', ...headers },
      body,
    });
  expect((await post({ origin: 'https://evil.example' }, '{}')).status).toBe(404);
  expect((await post({}, 'no json')).status).toBe(400);
  expect((await post({}, '{"export":"X1"}')).status).toBe(202);
  expect(taken).toEqual([['export', { export: 'X1' }]]);
});
