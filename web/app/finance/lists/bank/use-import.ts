import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../../api/call.ts';
import { NotSent, sendFile, sha256Of } from '../../../api/send-file.ts';

export const largestBytes = 20 * 1024 * 1024;

/** What can be said against a file before any of it is sent. */
export class NoAnswer extends Error {
  readonly why: 'empty' | 'tooLarge';

  constructor(why: 'empty' | 'tooLarge') {
    super(why);
    this.why = why;
  }
}

export type Step = { readonly at: 'hashing' | 'checking' } | { readonly at: 'sending'; readonly percent: number };

export type Imported = { readonly answer: Answer<'announce-answer'>; readonly checked: Answer<'check-answer'> };

/** Announced by its hash, sent where that is new, looked at without any effect. */
export const useImport = (list: string, done: (imported: Imported) => void) => {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>();
  const importing = useMutation<Imported, Error, File>({
    mutationFn: async (file) => {
      if (file.size === 0) throw new NoAnswer('empty');
      if (file.size > largestBytes) throw new NoAnswer('tooLarge');
      setStep({ at: 'hashing' });
      const sha256 = await sha256Of(file);
      const body = { fileName: file.name.slice(0, 200), sizeBytes: file.size, sha256 };
      const answer = await call('announce-answer', { path: { list }, body });
      if (answer.upload)
        await sendFile(
          answer.upload,
          file,
          (percent) => setStep({ at: 'sending', percent }),
          new AbortController().signal,
        );
      setStep({ at: 'checking' });
      const checked = await call('check-answer', { path: { list, answer: answer.id }, body: { limit: 1 } });
      return { answer, checked };
    },
    onSettled: async () => {
      setStep(undefined);
      await queries.invalidateQueries();
    },
    onSuccess: done,
  });
  return { importing, step };
};

export const wasNotSent = (error: unknown): boolean => error instanceof NotSent;
