import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../api/call.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { handOver } from '../files/hand-over.ts';
import { useBankWords } from '../words.ts';

/** The verdicts as a file; its address is good for minutes, so it is asked for when it is wanted. */
export const Download = ({ list, answer }: { readonly list: string; readonly answer: string }) => {
  const { t } = useBankWords();
  const taking = useMutation({
    mutationFn: () => call('check-answer', { path: { list, answer }, body: { limit: 1 } }),
    onSuccess: ({ file }) => {
      if (file) handOver(file.url, file.fileName);
    },
  });
  return (
    <>
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('result.download')}
      </Button>
      <ProblemPanel problem={taking.error} />
    </>
  );
};
