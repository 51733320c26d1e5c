import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { amountText } from '../../../../format/amount.ts';
import type { Answer } from '../../../api/call.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { Copyable } from '../../../parts/copyable.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { ClauseSums } from '../build/clause-sums.tsx';
import type { ListShown } from '../list-shown.ts';
import { useListWords } from '../words.ts';

type Checked = Answer<'check-list'>;

/** Looked at anew whenever a line was put on or taken off. */
export const useChecked = ({ id, lineMoves, state }: ListShown) => {
  const checked = answerOf('check-list', { path: { list: id } });
  return useQuery({
    ...checked,
    queryKey: [...checked.queryKey, lineMoves, state],
    placeholderData: (before: Checked | undefined) => before,
    staleTime: 30_000,
  });
};

const Check = ({ check, passed }: Checked['checks'][number]) => {
  const { t } = useListWords();
  return (
    <li>
      <span className={passed ? 'outcome outcome-met' : 'outcome outcome-not-met'}>
        <span aria-hidden="true">{passed ? '✓' : '✕'}</span> {t(passed ? 'checks.ok' : 'checks.wrong')}
      </span>{' '}
      {t(`checks.${check}`)}
      {check === 'payer' && !passed && (
        <>
          {' '}
          <Link to="/finance/payer">{t('checks.payerCure')}</Link>
        </>
      )}
    </li>
  );
};

/** What the platform itself has checked of the list, so that the second person need not. */
export const Checks = ({ list }: { readonly list: ListShown }) => {
  const { t, locale } = useListWords();
  const query = useChecked(list);
  return (
    <section className="panel" aria-label={t('checks.title')}>
      <h2>{t('checks.title')}</h2>
      <Loaded query={query} what={t('checks.title')} rows={3}>
        {({ checks, otherNames, hash, byClause, count, totalFen, offsetFen }) => {
          const shown = list.hash ? checks.filter(({ check }) => check === 'figures' || check === 'names') : checks;
          const failed = shown.filter(({ passed }) => !passed).length;
          return (
            <>
              <p>
                {failed === 0 ? (
                  t('checks.passed')
                ) : (
                  <strong>{t(list.hash ? 'checks.broken' : 'checks.failed', { count: failed })}</strong>
                )}
              </p>
              <ul className="list-checks">
                {shown.map((check) => (
                  <Check key={check.check} {...check} />
                ))}
              </ul>
              {otherNames.length > 0 && (
                <>
                  <ul>
                    {otherNames.map(({ claim, payee, accountName }) => (
                      <li key={claim} className="list-other-name">
                        {t('checks.otherName', { payee, accountName })}
                      </li>
                    ))}
                  </ul>
                  <p>{t('checks.otherNameCure')}</p>
                </>
              )}
              {byClause.length > 0 && <ClauseSums sums={byClause} count={count} totalFen={totalFen} />}
              {offsetFen > 0 && <p>{t('checks.offset', { amount: amountText(offsetFen, locale) })}</p>}
              {!list.hash && count > 0 && (
                <dl className="facts list-hash">
                  <dt>{t('one.hash')}</dt>
                  <dd>
                    <Copyable id={hash} what={t('one.hash')} />
                    <p className="hint">{t('one.hashHint')}</p>
                  </dd>
                </dl>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
