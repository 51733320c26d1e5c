import { useEffect, useRef, useState } from 'react';
import type { Line } from '../lines.ts';
import { useTargetWords } from '../words.ts';
import { barOf, spokenBars } from './bars.ts';
import { Legend } from './legend.tsx';
import { chartOption } from './option.ts';

type Props = { readonly lines: readonly Line[]; readonly ofCounty: boolean };

/** One bar for each industry and their total; the library that draws it comes with it alone. */
export const Chart = ({ lines, ofCounty }: Props) => {
  const { t } = useTargetWords();
  const place = useRef<HTMLDivElement>(null);
  const [failed, fail] = useState(false);

  useEffect(() => {
    const here = place.current;
    if (!here) return;
    let end: (() => void) | undefined;
    let left = false;
    const begin = async (): Promise<void> => {
      const { chartIn } = await import('./kit.ts');
      if (left) return;
      const chart = chartIn(here);
      const draw = (): void => {
        chart.resize();
        const { fontSize, fontFamily } = getComputedStyle(here);
        const [width, letter] = [here.clientWidth - 4, Number.parseFloat(fontSize)];
        const bars = lines.map((line) => barOf(line, t, width / letter));
        const measures = {
          width,
          letter,
          fontFamily,
          described: t('chart.described', { lines: spokenBars(lines, t) }),
        };
        chart.setOption(chartOption(bars, measures), true);
      };
      // Called once at its beginning, and whenever the room or the size of letters changes.
      const watching = new ResizeObserver(draw);
      watching.observe(here);
      end = () => {
        watching.disconnect();
        chart.dispose();
      };
    };
    begin().catch(() => fail(true));
    return () => {
      left = true;
      end?.();
    };
  }, [lines, t]);

  if (failed) return <p className="hint">{t('chart.failed')}</p>;
  return (
    <figure className="targets-chart">
      <div ref={place} style={{ height: `${lines.length * 3.5 + 1}em` }} />
      <figcaption>
        <Legend ofCounty={ofCounty} />
      </figcaption>
    </figure>
  );
};
