import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { RadioField, TextField } from '../form/field.tsx';
import { useIssues } from '../form/use-issues.ts';
import { ProblemPanel } from '../problem-panel.tsx';
import { Letters } from './letters.tsx';
import type { Objection } from './objection-shown.ts';
import { type Outcome, useResults } from './use-results.ts';
import { useObjectionWords } from './words.ts';

const outcomes = ['dismiss', 'uphold'] as const satisfies readonly Outcome[];

const actionOf = { dismiss: 'dismiss-objection', uphold: 'uphold-objection' } as const;

const wordOf = { dismiss: 'dismissed', uphold: 'upheld' } as const;

type Props = { readonly objection: Objection; readonly done: (said: string) => void };

/** Without ground, or upheld: both with a reason for the journal and a reply for the objector. */
export const Settle = ({ objection, done }: Props) => {
  const { t } = useObjectionWords();
  const [outcome, choose] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const [reply, setReply] = useState('');
  const issues = useIssues();
  const dismiss = useCommand('dismiss-objection');
  const uphold = useCommand('uphold-objection');
  const results = useResults(objection);
  const command = outcome === 'uphold' ? uphold : dismiss;
  const open = outcomes.filter((each) => objection.actions.includes(actionOf[each]));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!outcome) return;
    const schema = reviewRoutes['dismiss-objection'].body.required({ reply: true });
    const body = issues.check(schema, { reason: reason.trim() || undefined, reply: reply.trim() || undefined });
    if (!body) return;
    const path = { claim: objection.claim.id, objection: objection.number };
    await command.mutateAsync({ path, body }).then(
      () => done(t('settle.done', { outcome: t(wordOf[outcome]) })),
      (problem: unknown) => issues.take(problem),
    );
  };
  return (
    <form className="panel" noValidate onSubmit={(event) => void submit(event)} aria-labelledby="settle">
      <h2 id="settle">{t('settle.title')}</h2>
      <ErrorSummary issues={issues.all} labels={{ reason: t('settle.reason'), reply: t('settle.reply') }} />
      {issues.all.length === 0 && <ProblemPanel problem={command.error} />}
      <section className="decision-effect" aria-labelledby="results">
        <h3 id="results">{t('settle.results')}</h3>
        <dl className="objection-results">
          {outcomes.map((each) => (
            <div key={each}>
              <dt>{t(`settle.${each}`)}</dt>
              {results[each].does.map((effect) => (
                <dd key={effect}>{effect}</dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      {open.length < outcomes.length && <p>{t('settle.notUphold')}</p>}
      <RadioField
        path="outcome"
        label={t('settle.outcome')}
        value={outcome}
        change={choose}
        choices={open.map((value) => ({ value, word: t(`settle.${value}`) }))}
      />
      {outcome && (
        <>
          <TextField
            path="reason"
            label={t('settle.reason')}
            hint={t('settle.reasonHint')}
            required
            rows={3}
            value={reason}
            change={setReason}
            error={issues.at('reason')}
          />
          <TextField
            path="reply"
            label={t('settle.reply')}
            hint={t('settle.replyHint')}
            required
            rows={3}
            value={reply}
            change={setReply}
            error={issues.at('reply')}
          />
          <Letters
            number={`${objection.claim.id}-${objection.number}`}
            outcome={t(wordOf[outcome])}
            reply={reply}
            claimantReads={results[outcome].claimantReads}
          />
          <div className="actions">
            <Button type="primary" danger={outcome === 'uphold'} htmlType="submit" loading={command.isPending}>
              {t(`settle.${outcome}`)}
            </Button>
          </div>
        </>
      )}
    </form>
  );
};
