import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { ChoiceField } from '../../parts/form/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differencesOf } from './differences.ts';
import { type Other, othersOf } from './others.ts';
import type { RoundView } from './round-view.ts';
import type { Section } from './sections.ts';
import { useTelling } from './use-telling.ts';
import { useRoundWords } from './words.ts';

type Props = { readonly round: RoundView; readonly section: Section | undefined };

const With = ({ round, section, others }: Props & { readonly others: readonly Other[] }) => {
  const { t, locale } = useRoundWords();
  const telling = useTelling();
  const [chosen, choose] = useState('');
  const [all, showAll] = useState(false);
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (!other) return <p className="hint">{t('compare.none')}</p>;
  const differences = differencesOf(other.content, round.content, telling);
  const here = differences.filter((difference) => difference.section === section);
  const shown = all || section === undefined ? differences : here;
  const nameOf = ({ version, content }: Other): string =>
    version === undefined ? content.title[locale] : t('compare.version', { version });
  return (
    <>
      <ChoiceField
        path="compare"
        label={t('compare.with')}
        value={other.id}
        change={choose}
        choices={others.map((each) => ({ value: each.id, word: nameOf(each) }))}
      />
      <p className="actions">
        <span role="status">
          {differences.length === 0
            ? t('compare.same')
            : section === undefined
              ? t('compare.count', { count: differences.length })
              : t('compare.countHere', { here: here.length, count: differences.length })}
        </span>
        {section !== undefined && differences.length > here.length && (
          <button type="button" className="link-button" aria-expanded={all} onClick={() => showAll(!all)}>
            {t(all ? 'compare.showHere' : 'compare.showAll')}
          </button>
        )}
      </p>
      <DifferenceList differences={shown} />
    </>
  );
};

/** What is saved of the round, beside last year's or a version of its own. */
export const Compare = ({ round, section }: Props) => {
  const { t } = useRoundWords();
  const query = useQuery(answerOf('list-all-rounds', {}));
  return (
    <section className="panel" aria-label={t('compare.title')}>
      <h2>{t('compare.title')}</h2>
      <Loaded query={query} what={t('compare.title')}>
        {({ rounds }) => <With round={round} section={section} others={othersOf(round, rounds)} />}
      </Loaded>
    </section>
  );
};
