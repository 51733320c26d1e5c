import { useSyncExternalStore } from 'react';
import { type EvidenceKind, evidenceKinds } from '../../../../../shared/evidence/kinds.ts';
import { StepFoot } from '../steps/step-foot.tsx';
import { useAskedField } from '../steps/use-asked-field.ts';
import { useFiling } from '../use-filing.ts';
import { useEvidenceWords } from '../words.ts';
import { Slot } from './slot.tsx';
import './evidence.css';

/** One place a paper that is asked for; papers of another kind that were given before stay in sight. */
export const EvidenceStep = () => {
  const { t, locale } = useEvidenceWords();
  const { claim, grounds, uploads } = useFiling();
  const underWay = useSyncExternalStore(uploads.subscribe, uploads.now);
  useAskedField();
  const others = [...new Set(claim.evidence.map(({ kind }) => kind))].filter((kind) => !grounds.asked.includes(kind));
  const slotOf = (kind: string) => (
    <Slot
      key={kind}
      kind={kind}
      title={evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind}
      papers={claim.evidence.filter((paper) => paper.kind === kind)}
      underWay={underWay.filter((upload) => upload.kind === kind)}
    />
  );
  return (
    <>
      <p className="hint">{t('intro', { types: t('types') })}</p>
      <ul className="slots">{grounds.asked.map(slotOf)}</ul>
      {others.length > 0 && (
        <>
          <h2>{t('alsoGiven')}</h2>
          <ul className="slots">{others.map(slotOf)}</ul>
        </>
      )}
      <StepFoot step="evidence" />
    </>
  );
};
