import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import { FileButton } from '../../parts/file-button.tsx';
import { handFile } from '../../parts/hand-file.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { type Bundle, readBundleText } from '../verify/read-bundle.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import { useVerifyWords } from '../words.ts';
import { Findings } from './findings.tsx';
import type { Finding } from './findings-of.ts';
import type { Shown } from './shown.ts';

type Props = {
  readonly claim: string;
  readonly own: Bundle | undefined;
  readonly shown: Shown | undefined;
  readonly findings: readonly Finding[];
  readonly show: (shown: Shown | undefined) => void;
  /** The bundle taken anew, so that what is proved is what the platform hands out now. */
  readonly take: () => Promise<Bundle>;
};

const fileOf = (claim: string): string => `claim-proof-${claim}.json`;

const useVerify = ({ take, show }: Pick<Props, 'take' | 'show'>) =>
  useMutation({
    mutationFn: async (): Promise<Shown> => {
      const bundle = await take();
      return { bundle, verified: await verifyBundle(bundle) };
    },
    onSuccess: show,
  });

const useVerifyFile = (show: Props['show']) =>
  useMutation({
    mutationFn: async (file: File): Promise<Shown | undefined> => {
      // A file that is gone by now is as good as none.
      const bundle = readBundleText(await file.text().catch(() => ''));
      return bundle && { bundle, verified: await verifyBundle(bundle), file: file.name };
    },
    onSuccess: show,
  });

const Offline = ({ claim }: { readonly claim: string }) => {
  const { t } = useVerifyWords();
  return (
    <details className="audit-offline">
      <summary>{t('offline')}</summary>
      <p>{t('offlineHow')}</p>
      <pre>
        <code>{`npm run verify -- ${fileOf(claim)}\nnpm run replay -- ${fileOf(claim)}`}</code>
      </pre>
      <p className="hint">{t('offlineHint')}</p>
    </details>
  );
};

const OtherCopy = ({ shown, show }: Pick<Props, 'shown' | 'show'>) => {
  const { t } = useVerifyWords();
  const hint = useId();
  const verifying = useVerifyFile(show);
  return (
    <div className="audit-other">
      <FileButton
        label={t('other')}
        accept="application/json,.json"
        describedBy={hint}
        take={(file) => file && verifying.mutate(file)}
      />
      <p className="hint" id={hint}>
        {t('otherHint')}
      </p>
      {verifying.isSuccess && !verifying.data && !shown && (
        <p className="problem" role="alert">
          {t('unreadable', { file: verifying.variables.name })}
        </p>
      )}
      <ProblemPanel problem={verifying.error} />
    </div>
  );
};

export const Check = ({ claim, own, shown, findings, show, take }: Props) => {
  const { t } = useVerifyWords();
  const verifying = useVerify({ take, show });
  return (
    <section className="panel" aria-labelledby="verification">
      <h2 id="verification">{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      <div className="actions">
        <Button type="primary" loading={verifying.isPending} onClick={() => verifying.mutate()}>
          {t('verify')}
        </Button>
        <Button
          disabled={!own}
          onClick={() => own && handFile(new Blob([JSON.stringify(own)], { type: 'application/json' }), fileOf(claim))}
        >
          {t('download')}
        </Button>
        <span role="status">{verifying.isPending && t('verifying')}</span>
      </div>
      <ProblemPanel problem={verifying.error} />
      {shown && <Findings claim={claim} shown={shown} findings={findings} back={() => show(undefined)} />}
      <OtherCopy shown={shown} show={show} />
      <Offline claim={claim} />
    </section>
  );
};
