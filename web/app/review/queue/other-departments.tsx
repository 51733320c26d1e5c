import type { QueueRow } from '../search.ts';
import { useQueueWords } from '../words.ts';

type Props = { readonly opinions: QueueRow['opinions']; readonly department: string };

/** ● has given its opinion, ○ has not. */
export const OtherDepartments = ({ opinions, department }: Props) => {
  const { t, locale } = useQueueWords();
  const others = opinions.filter((opinion) => opinion.department !== department);
  if (others.length === 0) return <span className="hint">{t('noOthers')}</span>;
  return (
    <ul className="queue-others">
      {others.map(({ department: id, name, given }) => (
        <li key={id}>
          <span aria-hidden="true">{given ? '●' : '○'}</span> {name[locale]}{' '}
          <span className="hint">{given ? t('given') : t('notGiven')}</span>
        </li>
      ))}
    </ul>
  );
};
