import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import { openStorageGate } from '../../infra/local/storage-gate.ts';
import { type AnswerFiles, keptName, openAnswerFiles } from '../../shared/store/answer-files.ts';

const keys = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
const content = Buffer.from('备注,金额（元）,结果\r\nA-1,1.00,成功');
const answer = {
  id: 'ANSWER',
  list: 'LIST',
  sizeBytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};

let storage: Storage;
let files: AnswerFiles;
const server = createServer();

beforeAll(async () => {
  storage = await startStorage();
  const gate = openStorageGate({ storage, keys });
  server.on('request', gate.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/files`;
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_ENDPOINT_URL_S3: storage.endpoint,
  });
  files = openAnswerFiles('local-evidence', 'local-payout', origin);
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await storage.stop();
});

const upload = async (bytes: Buffer): Promise<number> => {
  const { url, fields } = await files.uploadForm(answer, new Date());
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  return (await fetch(url, { method: 'POST', body: form })).status;
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test('an answer comes in by a form that takes this file and no other, and is kept where nothing is overwritten', async () => {
  expect(await files.arrived(answer)).toBeUndefined();
  expect(await upload(Buffer.from(content.toString().replace('成功', '失败')))).toBe(400);
  expect(await upload(Buffer.from('short'))).toBe(400);
  expect(await files.arrived(answer)).toBeUndefined();
  expect(await upload(content)).toBe(204);
  expect(await files.arrived(answer)).toMatchObject({ sha256: answer.sha256, sizeBytes: content.length });

  expect(await files.kept(answer)).toBeUndefined();
  const name = keptName(answer);
  const written = { sizeBytes: content.length, sha256: answer.sha256 };
  for (let time = 0; time < 2; time += 1)
    expect(await files.write(name, whole(content), 'application/octet-stream')).toEqual(written);
  await expect(files.write(name, whole(Buffer.from('other')), 'text/csv')).rejects.toThrow('other content');
  expect((await files.kept(answer))?.sha256).toBe(answer.sha256);
  const read = await fetch(await files.readingAddress(name, '回执.csv'));
  expect(Buffer.from(await read.arrayBuffer()).equals(content)).toBe(true);
});
