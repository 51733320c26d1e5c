import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { partText, partWord } from './part-word.ts';
import { partValue } from './working-copy.ts';

/** Fields filled in differently in two places, both values side by side; nothing is kept before each is chosen. */
export const Clashes = () => {
  const { t, locale } = useFilingWords();
  const { clause, keeper, keeping } = useFiling();
  const { clashes, copy } = keeping;
  const panel = useRef<HTMLElement>(null);
  const any = clashes.length > 0;
  useEffect(() => {
    if (any) panel.current?.focus();
  }, [any]);
  if (!any) return null;
  const shown = (part: string, value: unknown): string => partText(clause, part, value, locale) ?? t('nothing');
  return (
    <section className="problem filing-clashes" aria-labelledby="clashes" tabIndex={-1} ref={panel}>
      <h2 id="clashes">{t('clashTitle')}</h2>
      <p>{t('clashHint')}</p>
      {clashes.map(({ part, theirs }) => {
        const word = partWord(part, locale);
        return (
          <div key={part} className="filing-clash">
            <h3>{word}</h3>
            <dl>
              <div>
                <dt>{t('mine')}</dt>
                <dd>{shown(part, partValue(copy, part))}</dd>
                <dd>
                  <Button aria-label={t('keepMineOf', { part: word })} onClick={() => keeper.choose(part, 'mine')}>
                    {t('keepMine')}
                  </Button>
                </dd>
              </div>
              <div>
                <dt>{t('theirs')}</dt>
                <dd>{shown(part, theirs)}</dd>
                <dd>
                  <Button aria-label={t('keepTheirsOf', { part: word })} onClick={() => keeper.choose(part, 'theirs')}>
                    {t('keepTheirs')}
                  </Button>
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
    </section>
  );
};
