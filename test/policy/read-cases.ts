import { readdirSync, readFileSync } from 'node:fs';
import { readLine } from '../../shared/policy/assess-line.ts';
import type { AssessmentInput } from '../../shared/policy/assessment-input.ts';

export type Expectation = {
  readonly verdict?: string;
  readonly fen?: number | null;
  readonly error?: string;
  readonly paths?: readonly string[];
};
export type Case = {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly expect: Expectation;
};

const folder = new URL('cases/', import.meta.url);

export const caseFiles = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort();

export const casesOf = (file: string): readonly Case[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const { name, expect } = JSON.parse(text) as { name: string; expect: Expectation };
      return { file, name, text, expect };
    });

/** The cases that are valid input, with what they come to for the engine. */
export const validInputs = (): readonly AssessmentInput[] =>
  caseFiles.flatMap((file) =>
    casesOf(file).flatMap(({ text, expect }) => {
      const read = readLine(text);
      if (expect.error !== undefined || 'error' in read) return [];
      return [read.input];
    }),
  );
