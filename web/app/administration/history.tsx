import { hatWords } from '../../../shared/claim/lifecycle-words.ts';
import { type Role, staffRoles } from '../../../shared/claim/person.ts';
import { beijingTime } from '../../format/beijing-time.ts';
import type { Answer } from '../api/call.ts';
import { DataTable } from '../parts/data-table.tsx';
import { zh } from './words/zh.ts';
import './administration.css';
import { useAdministrationWords } from './words.ts';

type Entry = Answer<'view-person'>['history'][number];

type Known = keyof typeof zh.acts;

type Names = {
  readonly claimants: Readonly<Record<string, string>>;
  readonly departments: ReadonlyMap<string, string>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was changed, in words. */
const useParticulars = ({ claimants, departments }: Names) => {
  const { t, locale } = useAdministrationWords();
  const placeOf = (value: unknown): string =>
    value === true ? t('inJinan') : value === false ? t('notInJinan') : t('unknownPlace');
  const roleOf = ({ role, department }: Entry['detail']): string[] => {
    const held: Role | undefined = staffRoles.find((each) => each === role);
    if (!held) return [];
    const said = hatWords[held][locale];
    const of = text(department);
    return [of ? t('roleIn', { role: said, department: departments.get(of) ?? of }) : said];
  };
  return ({ act, detail }: Entry): string => {
    const parts: (string | undefined)[] = [];
    if (act === 'admit-claimant' || act === 'change-registration') {
      parts.push(placeOf(detail.registeredInJinan), text(detail.county));
      parts.push(text(detail.source) && t('source', { source: String(detail.source) }));
      parts.push(text(detail.checkDigitReason) && t('reason', { reason: String(detail.checkDigitReason) }));
    }
    if (Array.isArray(detail.subjects)) parts.push(t('signIns', { subjects: detail.subjects.join(', ') }));
    parts.push(...roleOf(detail));
    const claimant = text(detail.claimant);
    if (claimant) parts.push(claimants[claimant] ?? claimant);
    const as = text(detail.as);
    if (as && as in zh.as) parts.push(t(`as.${as as keyof typeof zh.as}`));
    if (text(detail.until)) parts.push(t('until', { until: String(detail.until) }));
    return parts.filter((part) => part).join(locale === 'zh' ? '，' : ', ');
  };
};

export const History = ({
  entries,
  claimants = {},
  departments = new Map(),
}: { readonly entries: readonly Entry[] } & Partial<Names>) => {
  const { t } = useAdministrationWords();
  const particulars = useParticulars({ claimants, departments });
  return (
    <div>
      <h2>{t('history')}</h2>
      <p className="hint">{t('historyHint')}</p>
      <DataTable
        name={t('history')}
        rows={entries.toReversed()}
        rowKey={({ number }) => String(number)}
        empty={t('emptyFound')}
        columns={[
          { title: t('number'), dataIndex: 'number' },
          {
            title: t('at'),
            render: (_, { at, on }) => (
              <>
                <time dateTime={at}>{beijingTime(at)}</time>{' '}
                {beijingTime(at).slice(0, 10) !== on && <span className="hint">{t('businessDay', { on })}</span>}
              </>
            ),
          },
          { title: t('by'), render: (_, { by }) => <span lang="zh-CN">{by}</span> },
          { title: t('act'), render: (_, { act }) => (act in zh.acts ? t(`acts.${act as Known}`) : act) },
          { title: t('particulars'), render: (_, entry) => particulars(entry) },
        ]}
      />
    </div>
  );
};
