import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { personas } from '../../infra/local/demonstration/personas.ts';
import { seed } from '../../infra/local/demonstration/seed.ts';
import { type Platform, type PlatformOptions, startPlatform } from '../../infra/local/platform.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { appointFirstAdministrator } from '../../shared/store/first-administrator.ts';
import { openTable } from '../../shared/store/table.ts';

/** What whoever installs the platform does once; everybody else comes in over HTTP. */
const appointAdmin = async ({ dynamoEndpoint: endpoint, tableName }: Platform): Promise<void> => {
  const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const table = openTable(tableName, DynamoDBDocumentClient.from(client));
  const first = { id: 'admin', name: '管理员', subject: 'admin' };
  const appointed = await appointFirstAdministrator(table, first, momentAt(new Date()));
  client.destroy();
  if (!appointed.ok) throw new Error(`The first administrator was not appointed: ${appointed.failure.code}`);
};

/** A whole platform on a free port, with nobody in it but the administrator; in memory unless a folder is given. */
export const startEmptyPlatform = (options: Pick<PlatformOptions, 'dataFolder' | 'log'> = {}): Promise<Platform> =>
  startPlatform({ port: 0, personas, seed: appointAdmin, ...options });

/** What `npm start` makes on its first start, in memory and on a free port. */
export const startDemonstration = (): Promise<Platform> =>
  startPlatform({ port: 0, personas, seed: async (platform) => void (await seed(platform)) });
