import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { Amount } from '../../parts/amount.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { contentNow, contentThen, targetWord, valueAt } from './correction-target.ts';
import { Refused } from './refused.tsx';
import { useCorrectionWords } from './words.ts';

type View = Answer<'view-claim'>;

const Differences = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useCorrectionWords();
  const changed = claim.returned?.changed ?? [];
  const explained = Object.keys(claim.explanations).filter((target) => !changed.includes(target));
  const shownIn = (target: string, content: Parameters<typeof valueAt>[1]): string =>
    valueAt(target, content, { claim, t, locale }) ?? t('none');
  return (
    <div className="scrolled">
      <table className="claim-table">
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('asSubmitted')}</th>
            <th scope="col">{t('now')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((target) => (
            <tr key={target}>
              <th scope="row">{targetWord(target, t, locale)}</th>
              <td>{shownIn(target, contentThen(claim))}</td>
              <td>{shownIn(target, contentNow(claim))}</td>
            </tr>
          ))}
          {explained.map((target) => (
            <tr key={target}>
              <th scope="row">{targetWord(target, t, locale)}</th>
              <td colSpan={2}>{t('explainedAs', { words: claim.explanations[target] ?? '' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Sums = ({ claim }: { readonly claim: View }) => {
  const { t } = useCorrectionWords();
  const now = useQuery(answerOf('assess-draft', { path: { claim: claim.id } }));
  const before = claim.filed?.assessment;
  return (
    <Loaded query={now} what={t('sumNow')} rows={1}>
      {({ amount, verdictWord }) => (
        <>
          <dl className="facts">
            <dt>{t('sumThen')}</dt>
            <dd>
              {before?.verdictWord} <Amount fen={before?.amount?.fen} />
            </dd>
            <dt>{t('sumNow')}</dt>
            <dd>
              {verdictWord} <Amount fen={amount?.fen} />
            </dd>
          </dl>
          {amount?.fen !== before?.amount?.fen && <p>{t('sumChanged')}</p>}
        </>
      )}
    </Loaded>
  );
};

/** What differs from the last filing, shown before it is sent. */
export const SubmitCorrections = ({ claim, ready }: { readonly claim: View; readonly ready: boolean }) => {
  const { t } = useCorrectionWords();
  const navigate = useNavigate();
  const [committed, setCommitted] = useState(false);
  const [unsaid, setUnsaid] = useState(false);
  const command = useCommand('submit-claim');
  if (!ready) return <p className="empty">{t('notYet')}</p>;
  const submit = async (): Promise<void> => {
    setUnsaid(!committed);
    if (!committed) return;
    const body = { revision: claim.revision, commitment: true } as const;
    // By its promise: once it is sent there is no list to correct, and this part of the page is gone.
    const sent = await command.mutateAsync({ path: { claim: claim.id }, body }).catch(() => undefined);
    if (sent) await navigate({ to: '/e/claims/$claim', params: { claim: claim.id } });
  };
  return (
    <section className="panel" aria-labelledby="differences">
      <h2 id="differences">{t('differences')}</h2>
      <p className="hint">{t('differencesHint', { number: claim.filed?.number ?? 1 })}</p>
      <Differences claim={claim} />
      <Sums claim={claim} />
      <p className={unsaid ? 'corrections-commitment field-wrong' : 'corrections-commitment'}>
        <label>
          <input
            type="checkbox"
            checked={committed}
            aria-describedby={unsaid ? 'commitment-needed' : undefined}
            aria-invalid={unsaid || undefined}
            onChange={({ target }) => {
              setCommitted(target.checked);
              setUnsaid(false);
            }}
          />{' '}
          {t('commitment')}
        </label>
      </p>
      {unsaid && (
        <p className="field-error" id="commitment-needed" role="alert">
          {t('commitmentNeeded')}
        </p>
      )}
      <Refused command={command} />
      <p>{t('after')}</p>
      <Button type="primary" loading={command.isPending} onClick={() => void submit()}>
        {t('submit')}
      </Button>
    </section>
  );
};
