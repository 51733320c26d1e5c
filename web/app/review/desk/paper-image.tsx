import { useState } from 'react';
import { useDeskWords } from './words.ts';

const scales = [1, 1.5, 2, 3] as const;

/** A scanned page: larger, smaller, turned. */
export const PaperImage = ({ name, source }: { readonly name: string; readonly source: string }) => {
  const { t } = useDeskWords();
  const [scale, setScale] = useState(0);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <p className="actions">
        <button type="button" className="link-button" onClick={() => setScale(Math.min(scale + 1, scales.length - 1))}>
          {t('zoomIn')}
        </button>
        <button type="button" className="link-button" onClick={() => setScale(Math.max(scale - 1, 0))}>
          {t('zoomOut')}
        </button>
        <button type="button" className="link-button" onClick={() => setTurn((turn + 90) % 360)}>
          {t('rotate')}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="paper-image" aria-label={name} tabIndex={0}>
        <img
          src={source}
          alt={name}
          style={{ width: `${(scales[scale] ?? 1) * 100}%`, transform: `rotate(${turn}deg)` }}
        />
      </section>
    </>
  );
};
