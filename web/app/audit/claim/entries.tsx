import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf } from '../../api/use-answer.ts';
import type { Bundle, Inclusion } from '../verify/read-bundle.ts';
import { useAuditWords } from '../words.ts';
import { Entry } from './entry.tsx';
import type { Finding } from './findings-of.ts';
import type { Shown } from './shown.ts';

type Props = {
  readonly bundle: Bundle;
  readonly shown: Shown | undefined;
  readonly findings: readonly Finding[];
};

const RootLine = ({ bundle, inclusion }: { readonly bundle: Bundle; readonly inclusion: Inclusion }) => {
  const { t } = useAuditWords();
  const root = bundle.roots.find(({ number }) => number === inclusion.root);
  const said = t('rootUpTo', { root: inclusion.root, on: root?.on ?? '', entries: inclusion.leaf.entries });
  return (
    <li className="audit-root">
      {root ? (
        <Link to="/audit/days/$date" params={{ date: root.on }}>
          {said}
        </Link>
      ) : (
        said
      )}
    </li>
  );
};

/** The entries one below the other, joined by a line, with the roots that hold them. */
export const Entries = ({ bundle, shown, findings }: Props) => {
  const { t, locale } = useAuditWords();
  const { data } = useQuery(answerOf('list-departments', {}));
  const offices = new Map((data?.departments ?? []).map(({ id, name }) => [id, name[locale]]));
  const faults = findings.filter(({ mark }) => mark === 'fails');
  const covered = Math.max(0, ...bundle.inclusions.map(({ leaf }) => leaf.entries));
  const end = Math.min(...faults.map(({ endsChain, place }) => (endsChain && place) || Number.POSITIVE_INFINITY));
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('journal')}</h2>
      <ol className="audit-entries">
        {bundle.journal.map((entry, at) => {
          const place = at + 1;
          const held = bundle.inclusions.filter(({ leaf }) => leaf.entries === place);
          const own = faults.filter((fault) => fault.place === place);
          const mark = own.length > 0 ? 'fails' : shown && place < end ? 'holds' : 'open';
          return [
            <Entry
              key={place}
              place={place}
              entry={entry}
              mark={mark}
              faults={own}
              offices={offices}
              bundle={bundle}
              papers={shown?.file === undefined}
            />,
            ...held.map((inclusion) => (
              <RootLine key={`root ${inclusion.root}`} bundle={bundle} inclusion={inclusion} />
            )),
          ];
        })}
      </ol>
      {covered < bundle.journal.length && <p className="hint">{t('noRootYet', { first: covered + 1 })}</p>}
    </section>
  );
};
