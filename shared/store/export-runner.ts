import type { LambdaClient } from '@aws-sdk/client-lambda';

/** Starts the function that makes exports, and does not wait for it. */
export type ExportRunner = { start(id: string): Promise<void> };

export const openExportRunner = (FunctionName: string | undefined): ExportRunner => {
  let client: LambdaClient | undefined;
  return {
    async start(id) {
      if (FunctionName === undefined) throw new Error('This function was not told which one makes exports.');
      const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
      client ??= new LambdaClient({});
      await client.send(
        new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: JSON.stringify({ export: id }) }),
      );
    },
  };
};
