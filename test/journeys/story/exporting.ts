import { setTimeout as pause } from 'node:timers/promises';
import { type PayoutTemplate, templateIds } from '../../../shared/payout/templates.ts';
import { downloadFile } from '../client.ts';
import { sha256Of } from './papers.ts';
import { mustEqual, type Story } from './story.ts';

/** Asks for a file, waits while it is made in the background, takes its address and reads it. */
export const exportFile = async (story: Story, list: string, template: PayoutTemplate): Promise<Buffer> => {
  const finance = story.client.as('finance-tang');
  const { id } = await finance('ask-export', { path: { list }, body: { template } });
  const path = { list, export: id };
  let { state } = await finance('view-export', { path });
  while (state === 'asked' || state === 'running') {
    await pause(200);
    ({ state } = await finance('view-export', { path }));
  }
  mustEqual(state, 'done', `the export as ${template}`);
  const made = await finance('take-export', { path });
  const bytes = await downloadFile(made.url);
  mustEqual([bytes.length, sha256Of(bytes)], [made.sizeBytes, made.sha256], `the file ${made.fileName}`);
  story.tell('finance-tang', `导出 ${made.fileName}，${bytes.length} 字节，校验值相符`);
  return bytes;
};

/** The list in every template there is, one after the other. */
export const exportAll = async (story: Story, list: string): Promise<ReadonlyMap<PayoutTemplate, Buffer>> => {
  const files = new Map<PayoutTemplate, Buffer>();
  for (const template of templateIds) files.set(template, await exportFile(story, list, template));
  return files;
};
