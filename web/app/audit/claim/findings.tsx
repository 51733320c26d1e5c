import { useEffect, useRef } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { useVerifyWords } from '../words.ts';
import { Differences } from './differences.tsx';
import { Evidence } from './evidence.tsx';
import type { Finding } from './findings-of.ts';
import type { Shown } from './shown.ts';

const signs = { holds: '✓', fails: '✕', open: '·' } as const;

const toEntry = (place: number) => (event: React.MouseEvent) => {
  event.preventDefault();
  const entry = document.getElementById(`entry-${place}`);
  entry?.scrollIntoView({ block: 'center' });
  entry?.focus();
};

type Props = {
  readonly claim: string;
  readonly shown: Shown;
  readonly findings: readonly Finding[];
  readonly back: () => void;
};

/** What came of it: one sentence for all, then each part of the proof by itself. */
export const Findings = ({ claim, shown, findings, back }: Props) => {
  const { t } = useVerifyWords();
  const summary = useRef<HTMLParagraphElement>(null);
  const { bundle, verified, file } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each verification answers what was just pressed.
  useEffect(() => summary.current?.focus(), [shown]);
  const failed = findings.filter(({ mark }) => mark === 'fails').length;
  return (
    <div className="audit-findings">
      <p className={failed === 0 ? 'said' : 'problem'} role="status" tabIndex={-1} ref={summary}>
        {failed === 0
          ? t('holds', {
              entries: verified.entries,
              roots: t(verified.covered > 0 ? 'rootsAgree' : 'rootsNone'),
            })
          : t('fails', { count: failed })}
      </p>
      {file !== undefined && (
        <p>
          {t('fromFile', { file })} {bundle.claim !== claim && t('otherClaim', { claim: groupsOfFour(bundle.claim) })}{' '}
          <button type="button" className="link-button" onClick={back}>
            {t('back')}
          </button>
        </p>
      )}
      <ul>
        {findings.map(({ id, mark, sentence, place, expected, found, differences }) => (
          <li key={id} className={`audit-finding audit-${mark}`}>
            <span aria-hidden="true">{signs[mark]}</span>{' '}
            <span className="visually-hidden">{t('marked', { mark: t(`mark.${mark}`) })}</span>
            {sentence}{' '}
            {place !== undefined && (
              <a href={`#entry-${place}`} onClick={toEntry(place)}>
                {t('toEntry', { place })}
              </a>
            )}
            <Evidence expected={expected} found={found} />
            {differences && (
              <Differences
                differences={differences.list}
                before={t(differences.of === 'platform' ? 'onPlatform' : 'frozen')}
                after={t(differences.of === 'platform' ? 'inFile' : 'recomputed')}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
