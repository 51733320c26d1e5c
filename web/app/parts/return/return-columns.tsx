import type { ReactNode } from 'react';
import type { Answer } from '../../api/call.ts';
import { CorrectionList } from './correction-list.tsx';
import { PartRow } from './part-row.tsx';
import type { Corrections } from './use-corrections.ts';
import './return.css';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly corrections: Corrections;
  /** The button, below the list. */
  readonly children: ReactNode;
};

/** All that was filed, to be ticked; beside it the list that comes of it. */
export const ReturnColumns = ({ view, corrections, children }: Props) => {
  const { groups, parts, ticks, tick, issues } = corrections;
  return (
    <div className="return-columns">
      <div>
        {groups.map(({ title, parts: own, none }) => (
          <section key={title} className="panel" aria-label={title}>
            <h2>{title}</h2>
            <ul className="return-parts">
              {own.map((part) => (
                <PartRow
                  key={part.target}
                  part={part}
                  tick={ticks[part.target]}
                  change={(said) => tick(part.target, said)}
                  issues={issues}
                  none={none}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="return-side">
        <CorrectionList view={view} parts={parts} ticks={ticks} />
        {children}
      </div>
    </div>
  );
};
