import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Call } from './function-pool.ts';

// One function in its own thread with its own environment, as Lambda gives it.
const { file } = workerData as { readonly file: string };
const { handler } = (await import(file)) as { handler: (event: unknown, context: unknown) => Promise<unknown> };

parentPort?.on('message', async ({ id, event, functionName, deadlineAt }: Call) => {
  const context = {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: id,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadlineAt - Date.now()),
  };
  const answer: Answer = await Promise.resolve()
    .then(() => handler(event, context))
    .then(
      // Lambda hands on what JSON can say, not objects of this thread.
      (value) => ({ id, ok: true, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) }) as const,
      (error: unknown) => {
        console.error(error);
        return { id, ok: false } as const;
      },
    );
  parentPort?.postMessage(answer);
});
