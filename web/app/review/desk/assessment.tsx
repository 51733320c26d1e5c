import type { RefObject } from 'react';
import type { Answer } from '../../api/call.ts';
import { FiledFacts } from '../../parts/filed/filed-facts.tsx';
import { Invoice } from '../../parts/invoice.tsx';
import type { Draft, DraftChange } from '../opinion/draft.ts';
import { Changes } from './changes.tsx';
import { Conditions } from './conditions.tsx';
import { Opinions } from './opinions.tsx';
import type { Picking } from './picking.ts';
import { Questions } from './questions.tsx';
import { Related } from './related.tsx';
import { useDeskWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly picking: Picking;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly department: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly openPaper: (id: string) => void;
};

/** What the law makes of the claim, in the order one judges it: questions first, then conditions, sum and the rest. */
export const Assessment = ({ view, picking, draft, change, department, heading, openPaper }: Props) => {
  const { t } = useDeskWords();
  const { policy, clause } = view;
  return (
    <section className="pane assessment-pane" aria-labelledby="assessment-title">
      <h2 id="assessment-title" ref={heading} tabIndex={-1} className="visually-hidden">
        {t('assessment')}
      </h2>
      <Questions view={view} draft={draft} change={change} department={department} />
      <Conditions view={view} picking={picking} draft={draft} change={change} openPaper={openPaper} />
      <FiledFacts view={view} />
      <h3>{t('sum')}</h3>
      <Invoice assessment={view.assessmentNow} policy={policy} clause={clause} />
      <Related view={view} />
      <Opinions view={view} department={department} />
      <Changes view={view} />
    </section>
  );
};
