import type { ReactNode } from 'react';
import { Amount } from '../../parts/amount.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import type { Fields } from '../verify/read-bundle.ts';
import { zh } from '../words/zh.ts';
import { useAuditWords } from '../words.ts';
import { verdictIn } from './verdict-in.ts';

type Props = {
  readonly entry: Fields;
  readonly detail: Fields;
  readonly offices: ReadonlyMap<string, string>;
};

const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && (value === null || Object.keys(value).length === 0);

const isHash = (value: string): boolean => /^[0-9a-f]{64}$/.test(value);

/** All an entry says, its hashes too. */
export const Particulars = ({ entry, detail, offices }: Props) => {
  const { t } = useAuditWords();
  const shown = (name: string, value: unknown): ReactNode => {
    if (name.endsWith('Fen') && Number.isSafeInteger(value)) return <Amount fen={value as number} />;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string') {
      const verdict = name === 'verdict' ? verdictIn(value) : undefined;
      if (verdict) return <VerdictMark verdict={verdict} />;
      return isHash(value) ? <span className="audit-hash">{value}</span> : <span>{offices.get(value) ?? value}</span>;
    }
    if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
      return value.map((each) => offices.get(each) ?? each).join('、');
    return typeof value === 'number' ? value : <code className="audit-hash">{JSON.stringify(value)}</code>;
  };
  const sealed = [
    ['hash', entry.hash],
    ['previousHash', entry.previousHash ?? t('noPrevious')],
    ['requestHash', entry.requestHash],
    ['idempotencyKey', entry.idempotencyKey],
  ] as const;
  return (
    <dl className="facts audit-particulars">
      {Object.entries(detail)
        .filter(([, value]) => !isNothing(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name in zh.detail ? t(`detail.${name as keyof typeof zh.detail}`) : name}</dt>
            <dd>{shown(name, value)}</dd>
          </div>
        ))}
      {sealed.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd className="audit-hash">{shown(name, value ?? '—')}</dd>
        </div>
      ))}
    </dl>
  );
};
