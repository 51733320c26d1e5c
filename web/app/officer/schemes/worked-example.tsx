import { useState } from 'react';
import { explain } from '../../../../shared/claim/explain.ts';
import type { SchemeContent } from '../../../../shared/claim/scheme.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { Conditions } from '../../parts/conditions.tsx';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { Invoice } from '../../parts/invoice.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { CountField } from '../rounds/count-field.tsx';
import { ExampleTag } from './example-tag.tsx';
import { clauseOfScheme } from './scheme-clauses.ts';
import { isExample } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';
import { type Figures, firstFigures, workOut } from './work-out.ts';
import './worked-example.css';

type Money = 'listPriceFen' | 'discountFen' | 'paidFen' | 'awardedFen';

const money: readonly (readonly [Money, 'listPrice' | 'discount' | 'paid' | 'awarded'])[] = [
  ['listPriceFen', 'listPrice'],
  ['discountFen', 'discount'],
  ['paidFen', 'paid'],
  ['awardedFen', 'awarded'],
];

const Asked = (props: {
  readonly clause: SchemeContent['clause'];
  readonly figures: Figures;
  readonly change: (change: Partial<Figures>) => void;
}) => {
  const { t } = useSchemeWords();
  const { clause, figures, change } = props;
  if (clause === 'county-target')
    return (
      <>
        <CountField
          path="worked.newly"
          label={t('worked.newly')}
          value={figures.newlyOnCloud}
          change={(count) => change({ newlyOnCloud: count ?? 0 })}
        />
        <CountField
          path="worked.target"
          label={t('worked.target')}
          value={figures.target}
          change={(count) => change({ target: count ?? 0 })}
        />
      </>
    );
  return money.map(([figure, word]) => (
    <div key={figure}>
      <AmountField
        path={`worked.${word}`}
        label={t(`worked.${word}`)}
        value={figures[figure]}
        change={(fen: Fen | undefined) => change({ [figure]: fen ?? 0 })}
      />
    </div>
  ));
};

/** The sum of one claim, worked out by the engine as the scheme or the example is typed. */
export const WorkedExample = ({ content }: { readonly content: SchemeContent | undefined }) => {
  const { t, locale } = useSchemeWords();
  const [figures, setFigures] = useState(firstFigures);
  const assessment = content && workOut(content, figures);
  const clause = content && clauseOfScheme(content.clause);
  const title = t('worked.title');
  return (
    <section className="panel worked" aria-label={title}>
      <h2>
        {title} {content && <ExampleTag content={content} />}
      </h2>
      {!assessment || !clause ? (
        <p className="hint">{t('worked.incomplete')}</p>
      ) : (
        <>
          <p className="hint">{t('worked.hint')}</p>
          {isExample(content) && <p>{t('exampleHint')}</p>}
          <div className="worked-figures">
            <Asked
              clause={content.clause}
              figures={figures}
              change={(change) => setFigures({ ...figures, ...change })}
            />
          </div>
          <p aria-live="polite">
            {t('worked.verdict')} <VerdictMark verdict={assessment.verdict} />
          </p>
          {assessment.steps.length > 0 && (
            <Invoice assessment={explain(assessment, locale)} policy={clause.document.id} clause={clause.id} />
          )}
          <details>
            <summary>{t('worked.conditions')}</summary>
            <Conditions
              conditions={explain(assessment, locale).conditions}
              policy={clause.document.id}
              clause={clause.id}
            />
          </details>
        </>
      )}
    </section>
  );
};
