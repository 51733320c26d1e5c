import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { PaperImage } from './paper-image.tsx';
import type { Paper } from './picking.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useDeskWords } from './words.ts';

type Props = { readonly claim: string; readonly paper: Paper; readonly toAssessment: () => void };

const minute = 60_000;

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/**
 * One paper as storage gives it, from an origin of its own. Its address is good for five minutes: fetched anew when a
 * paper is opened later, while one that is open keeps its place.
 */
export const PaperFrame = ({ claim, paper, toAssessment }: Props) => {
  const { t } = useDeskWords();
  const path = { claim, evidence: paper.id };
  const query = useQuery({
    ...answerOf('read-evidence', { path, query: { as: 'page' } }),
    staleTime: 4 * minute,
    gcTime: 4 * minute,
    refetchOnWindowFocus: false,
  });
  const frame = useRef<HTMLIFrameElement>(null);
  useKeptFocus(frame);
  const shown = useRef<string>(undefined);
  shown.current ??= query.data?.url;
  const taking = useMutation({
    mutationFn: () => call('read-evidence', { path, query: { as: 'download' } }),
    onSuccess: ({ url, fileName }) => {
      Object.assign(document.createElement('a'), { href: url, download: fileName, rel: 'noopener' }).click();
    },
  });
  const back = (
    <button type="button" className="link-button paper-back" onClick={toAssessment}>
      {t('backToAssessment')}
    </button>
  );
  return (
    <div className="paper-frame">
      {back}
      <Loaded query={query} what={paper.fileName} rows={6}>
        {({ url }) => {
          const source = shown.current ?? url;
          if (paper.contentType === 'application/pdf')
            return (
              <iframe ref={frame} title={t('page', { name: paper.fileName })} src={`${source}#navpanes=0&view=FitH`} />
            );
          if (paper.contentType.startsWith('image/')) return <PaperImage name={paper.fileName} source={source} />;
          return <p>{t('cannotShow')}</p>;
        }}
      </Loaded>
      {back}
      <dl className="facts paper-facts">
        <dt>{t('paper')}</dt>
        <dd lang="zh-CN">{paper.fileName}</dd>
        <dt>{t('size')}</dt>
        <dd>{sizeText(paper.sizeBytes)}</dd>
        <dt>{t('hash')}</dt>
        <dd>
          <Copyable id={paper.sha256} what={t('hash')} />
        </dd>
      </dl>
      <button type="button" className="link-button" disabled={taking.isPending} onClick={() => taking.mutate()}>
        {t('download')}
      </button>
      <ProblemPanel problem={taking.error} />
    </div>
  );
};
