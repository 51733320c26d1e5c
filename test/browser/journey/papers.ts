import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { pdfPage } from '../../../infra/local/demonstration/papers.ts';
import { readPdf } from '../../document/sample-papers.ts';

export type Paper = { readonly name: string; readonly bytes: Buffer };

/** A real PDF of one page, as an office makes it. */
export const paper = (kind: string, of: string): Paper => ({
  name: `${kind}.pdf`,
  bytes: Buffer.from(pdfPage([kind, of])),
});

/** Presses what downloads, and gives the file as it lies on the person's disk. */
export const takeFile = async (page: Page, pressed: () => Promise<void>): Promise<Paper> => {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

/** The words of a PDF, without the spaces in which its lines are set. */
export const wordsOf = async ({ bytes }: Paper): Promise<string> => (await readPdf(bytes)).whole;
