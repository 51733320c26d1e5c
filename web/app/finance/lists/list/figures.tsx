import { useQuery } from '@tanstack/react-query';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { capitalYuan } from '../../../../../shared/money/capitals.ts';
import { amountText } from '../../../../format/amount.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { Amount } from '../../../parts/amount.tsx';
import { Copyable } from '../../../parts/copyable.tsx';
import { type ListHeadShown, type ListShown, outstandingOf } from '../list-shown.ts';
import { usePotsOf } from '../pots-of.ts';
import { useListWords } from '../words.ts';

const signed = (difference: number, text: string): string =>
  difference > 0 ? `+${text}` : difference < 0 ? `−${text}` : text;

/** The sealed list before this one, and by how much this one differs from it. */
const Before = ({ list }: { readonly list: ListShown }) => {
  const { t, locale } = useListWords();
  const { data } = useQuery(answerOf('list-lists', {}));
  if (!data) return null;
  const older = data.lists.slice(data.lists.findIndex(({ id }) => id === list.id) + 1);
  const before = older.find(({ state }: ListHeadShown) => state === 'sealed' || state === 'settled');
  const [count, fen] = before ? [list.count - before.count, list.totalFen - before.totalFen] : [0, 0];
  return (
    <>
      <dt>{t('one.before')}</dt>
      <dd>
        {before
          ? t('one.beforeText', {
              number: groupsOfFour(before.id),
              count: before.count,
              total: amountText(before.totalFen, locale),
              countDifference: signed(count, String(Math.abs(count))),
              totalDifference: signed(fen, amountText(Math.abs(fen), locale)),
            })
          : t('one.first')}
      </dd>
    </>
  );
};

const Answered = ({ list }: { readonly list: ListShown }) => {
  const { t } = useListWords();
  const outstanding = outstandingOf(list);
  const parts = [
    ['paid', list.paidCount, list.paidFen],
    ['returned', list.returnedCount, list.returnedFen],
    ['outstanding', outstanding.count, outstanding.fen],
  ] as const;
  return parts.map(([part, count, fen]) => (
    <div key={part} className="list-part">
      <dt>{t(`one.${part}`)}</dt>
      <dd>
        {t('one.pieces', { count })} · <Amount fen={fen} />
      </dd>
    </div>
  ));
};

const Person = ({ names, on }: { readonly names: readonly string[]; readonly on: string | undefined }) => (
  <dd>
    <span lang="zh-CN">{names.join('、')}</span> {on && <time>{on}</time>}
  </dd>
);

/** Total, count, persons, account and hash: what the second person looks at first. */
export const Figures = ({ list }: { readonly list: ListShown }) => {
  const { t } = useListWords();
  const potsOf = usePotsOf();
  const { count, totalFen, builtBy, sealedBy, createdOn, sealedOn, seal, hash, document, people, state } = list;
  const names = (ids: readonly string[]) => ids.map((id) => people[id] ?? id);
  const answered = state === 'sealed' || state === 'settled';
  return (
    <section className="panel" aria-label={t('one.figures')}>
      <dl className="facts">
        <dt>{t('one.totalLabel')}</dt>
        <dd className="list-total">
          <strong>
            <Amount fen={totalFen} />
          </strong>
          <span lang="zh-CN" className="list-capitals">
            {capitalYuan(totalFen)}
          </span>
        </dd>
        <dt>{t('one.countLabel')}</dt>
        <dd>{t('one.pieces', { count })}</dd>
        <dt>{t('pots')}</dt>
        <dd>{potsOf(list.pots)}</dd>
        <dt>{t('one.builtBy')}</dt>
        <Person names={names(builtBy)} on={createdOn} />
        <dt>{t('one.sealedBy')}</dt>
        {sealedBy ? <Person names={names([sealedBy])} on={sealedOn} /> : <dd className="hint">{t('nobody')}</dd>}
        {seal && (
          <>
            <dt>{t('one.payer')}</dt>
            <dd lang="zh-CN">
              {t('one.account', {
                name: seal.payer.name,
                bank: seal.payer.bank,
                ending: seal.payer.accountNumberEnding,
              })}
            </dd>
          </>
        )}
        {hash && (
          <>
            <dt>{t('one.hash')}</dt>
            <dd>
              <Copyable id={hash} what={t('one.hash')} />
            </dd>
          </>
        )}
        {document && (
          <>
            <dt>{t('one.document')}</dt>
            <dd lang="zh-CN">{document}</dd>
          </>
        )}
        <Before list={list} />
      </dl>
      {answered && (
        <dl className="list-parts">
          <Answered list={list} />
        </dl>
      )}
    </section>
  );
};
