import { useId } from 'react';
import { useTargetWords } from '../words.ts';

const Sample = ({ of }: { readonly of: 'done' | 'missing' | 'plan' | 'stretch' }) => {
  const hatching = useId();
  return (
    <svg aria-hidden="true" width="24" height="16" className="targets-sample">
      {of === 'done' && <rect y="2" width="24" height="12" fill="#0b57b7" />}
      {of === 'missing' && (
        <>
          <defs>
            <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <rect width="6" height="2" fill="#7c8798" />
            </pattern>
          </defs>
          <rect x="0.5" y="2.5" width="23" height="11" fill={`url(#${hatching})`} stroke="#7c8798" />
        </>
      )}
      {of === 'plan' && <rect x="9" width="5" height="16" fill="#1b2330" />}
      {of === 'stretch' && <rect x="9" y="1" width="6" height="14" fill="#fff" stroke="#1b2330" strokeWidth="2" />}
    </svg>
  );
};

/** What is drawn, in words; each is told by its form too. */
export const Legend = ({ ofCounty }: { readonly ofCounty: boolean }) => {
  const { t } = useTargetWords();
  const samples = ofCounty ? (['done', 'missing'] as const) : (['done', 'plan', 'stretch', 'missing'] as const);
  return (
    <ul className="targets-legend">
      {samples.map((sample) => (
        <li key={sample}>
          <Sample of={sample} /> {t(`chart.${sample}`)}
        </li>
      ))}
      <li className="hint">{t(ofCounty ? 'chart.scaleOfCounty' : 'chart.scale')}</li>
    </ul>
  );
};
