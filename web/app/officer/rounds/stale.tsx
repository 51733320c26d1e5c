import { Button } from 'antd';
import { useState } from 'react';
import { shanghaiTime } from '../../../format/shanghai-time.ts';
import { differencesOf } from './differences.ts';
import { Differences } from './differences.tsx';
import type { RoundView } from './round-view.ts';
import type { Section } from './sections.ts';
import { useTelling } from './use-telling.ts';
import { useRoundWords } from './words.ts';

type Props = {
  readonly section: Section;
  readonly opened: RoundView;
  readonly now: RoundView;
  readonly goOn: () => void;
};

/** Somebody changed the round while it was being written: who, what, and a way on that keeps every word. */
export const Stale = ({ section, opened, now, goOn }: Props) => {
  const { t } = useRoundWords();
  const telling = useTelling();
  const [seen, see] = useState(false);
  const differences = differencesOf(opened.content, now.content, telling);
  const { name, at } = now.changed;
  return (
    <section className="problem round-stale" role="alert">
      <p>{t('stale.what', { name, time: shanghaiTime(at), revision: now.revision })}</p>
      {differences.length === 0 && <p>{t('stale.none')}</p>}
      {differences.some((difference) => difference.section === section) && <p>{t('stale.same')}</p>}
      {seen && (
        <Differences
          differences={differences}
          caption={t('compare.count', { count: differences.length })}
          before={t('compare.changedBefore')}
          after={t('compare.after')}
        />
      )}
      <div className="actions">
        {differences.length > 0 && (
          <Button aria-expanded={seen} onClick={() => see(!seen)}>
            {t(seen ? 'stale.hide' : 'stale.see')}
          </Button>
        )}
        <Button onClick={goOn}>{t('stale.goOn')}</Button>
      </div>
    </section>
  );
};
