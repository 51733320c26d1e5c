import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef } from 'react';
import { call } from '../../api/call.ts';
import { handFile } from '../../parts/hand-file.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { type Bundle, readBundle, readBundleText } from '../verify/read-bundle.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import { useVerifyWords } from '../words.ts';
import { Findings } from './findings.tsx';
import type { Shown } from './shown.ts';

type Props = {
  readonly claim: string;
  readonly own: Bundle | undefined;
  readonly shown: Shown | undefined;
  readonly show: (shown: Shown | undefined) => void;
};

const fileOf = (claim: string): string => `claim-proof-${claim}.json`;

/** Takes the bundle anew, so that what is proved is what the platform hands out. */
const useVerify = (claim: string, show: Props['show']) =>
  useMutation({
    mutationFn: async (): Promise<Shown> => {
      const bundle = readBundle(await call('take-proof', { path: { claim } }));
      if (!bundle) throw new Error('The platform handed out no bundle.');
      return { bundle, verified: await verifyBundle(bundle) };
    },
    onSuccess: show,
  });

const useVerifyFile = (show: Props['show']) =>
  useMutation({
    mutationFn: async (file: File): Promise<Shown | undefined> => {
      const bundle = readBundleText(await file.text());
      return bundle && { bundle, verified: await verifyBundle(bundle), file: file.name };
    },
    onSuccess: show,
  });

const Offline = ({ claim }: { readonly claim: string }) => {
  const { t } = useVerifyWords();
  return (
    <div className="audit-offline">
      <p>{t('offline')}</p>
      <pre>
        <code>{`npm run verify -- ${fileOf(claim)}\nnpm run replay -- ${fileOf(claim)}`}</code>
      </pre>
      <p className="hint">{t('offlineHint')}</p>
    </div>
  );
};

const OtherCopy = ({ show }: Pick<Props, 'show'>) => {
  const { t } = useVerifyWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const verifying = useVerifyFile(show);
  return (
    <div className="audit-other">
      <label htmlFor={id}>{t('other')}</label>
      <p className="hint" id={`${id}-hint`}>
        {t('otherHint')}
      </p>
      <input
        id={id}
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) verifying.mutate(file);
          // The same file, mended meanwhile, may be chosen again.
          target.value = '';
        }}
      />
      {verifying.isSuccess && !verifying.data && (
        <p className="problem" role="alert">
          {t('unreadable', { file: verifying.variables.name })}
        </p>
      )}
      <ProblemPanel problem={verifying.error} />
    </div>
  );
};

export const Check = ({ claim, own, shown, show }: Props) => {
  const { t } = useVerifyWords();
  const verifying = useVerify(claim, show);
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
      {shown && <Findings claim={claim} own={own} shown={shown} back={() => show(undefined)} />}
      <details className="audit-more">
        <summary>
          {t('offline')} · {t('other')}
        </summary>
        <Offline claim={claim} />
        <OtherCopy show={show} />
      </details>
    </section>
  );
};
