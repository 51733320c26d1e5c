import { createHash } from 'node:crypto';
import type { Stores } from '../../shared/http/act.ts';
import { verdictFile } from '../../shared/payout/verdict-file.ts';
import type { Judged } from './judge-stored.ts';
import { keep } from './read-answer.ts';

/** Writes the verdicts down under the name of their content, and tells the name. */
export const keepVerdicts = async (stores: Stores, list: string, { judged, unreadable }: Judged): Promise<string> => {
  const bytes = verdictFile(judged, unreadable);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const fileName = `verdicts-${list}-${hash.slice(0, 12)}.csv`;
  await keep(stores, `${list}/${fileName}`, bytes, 'text/csv; charset=utf-8');
  return fileName;
};

export const verdictFileView = async ({ answerFiles }: Stores, list: string, fileName: string) => ({
  url: await answerFiles.readingAddress(`${list}/${fileName}`, fileName),
  fileName,
});
