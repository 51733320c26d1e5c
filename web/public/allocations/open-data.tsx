import { groupsOfFour } from '../../../shared/claim/groups-of-four.ts';
import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';

type Props = { readonly visit: Visit; readonly told: Told<'view-allocations'> };

/** The year as files, each with what proves it whole. */
export const OpenData = ({ visit, told }: Props) => {
  const { allocations } = wordsIn(visit.locale);
  const file = (format: string): string => `/api/allocations/${told.year}/data?format=${format}`;
  return (
    <section class="no-print">
      <h2>{allocations.openData}</h2>
      <p>{allocations.openDataWhat}</p>
      <dl class="facts">
        {(
          [
            ['csv', told.csvHash],
            ['json', told.dataHash],
          ] as const
        ).map(([format, hash]) => (
          <div key={format}>
            <dt>
              <a href={file(format)}>{allocations[format]}</a>
            </dt>
            <dd>
              <span class="hint">{allocations.hash}</span> <code class="hash">{groupsOfFour(hash)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
