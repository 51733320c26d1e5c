import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { Ruling } from '../../../../shared/claim/notice-shape.ts';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import { signaturesFor } from '../../../../shared/money/tiers.ts';
import { amountText } from '../../../format/amount.ts';
import { dayAndMonth } from '../../../format/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { RadioField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { useDecisionWords } from '../words.ts';
import { ApproveFields } from './approve-fields.tsx';
import type { Draft, Write } from './draft.ts';
import { ApprovalEffect, RefusalEffect } from './effect.tsx';
import { Preview } from './preview.tsx';
import { RefuseFields } from './refuse-fields.tsx';
import { type Checks, mostFen, type Review } from './review.ts';
import { WaysOut } from './ways-out.tsx';

type Props = {
  readonly review: Review;
  readonly checks: Checks | undefined;
  readonly draft: Draft;
  readonly write: Write;
  readonly done: (said: string) => void;
  /** It was refused because the claim moved: look again. */
  readonly lookAgain: () => void;
};

const said = (words: string): string | undefined => words.trim() || undefined;

const rulingOf = (review: Review, draft: Draft, needed: number, awaits: boolean): Ruling | undefined => {
  const { outcome, amountFen } = draft;
  if (outcome === 'approve' && amountFen !== undefined)
    return { outcome: 'approved', amountFen, reason: said(draft.reason), signatures: needed, awaitsAllocation: awaits };
  const reasons = draft.reasons.filter(({ condition, words }) => condition !== '' && words.trim() !== '');
  return outcome === 'refuse' && reasons.length > 0
    ? { outcome: 'refused', reasons, reviewOpen: review.reviewOpen }
    : undefined;
};

/** Approve a sum, or do not support: with reasons, what the claimant will read, and what it does, before the button. */
export const RulingForm = ({ review, checks, draft, write, done, lookAgain }: Props) => {
  const { t, locale } = useDecisionWords();
  const { today } = useMe();
  const issues = useIssues();
  const approve = useCommand('approve-claim');
  const refuse = useCommand('refuse-claim');
  const { outcome, amountFen, reason, reasons } = draft;
  const path = { claim: review.id };
  const { contentRevision, assessmentHash } = review;
  const most = mostFen(review);
  const signedFen = checks?.signatures.find(({ own }) => !own)?.amountFen;
  const settled =
    signedFen !== undefined ? 'asSigned' : review.assessmentNow.amount?.kind === 'fixed' ? 'fixed' : undefined;
  const mine = checks?.signatures.find(({ own }) => own);
  const stopped = (checks?.stops.length ?? 0) > 0;
  const outcomes = (['approve', 'refuse'] as const).filter((action) => review.actions.includes(action));
  const needed = amountFen === undefined ? 1 : (signaturesFor(amountFen, review.filing.round.tiers) ?? 1);
  const missing = needed - (checks?.signatures.length ?? 0) - 1;
  const amount = amountFen === undefined ? '' : amountText(amountFen, locale);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      if (outcome === 'approve') {
        const given = { contentRevision, assessmentHash, amountFen, reason: said(reason) };
        const { body: schema } = reviewRoutes['approve-claim'];
        const lowered = most !== undefined && amountFen !== undefined && amountFen < most;
        const body = issues.check(lowered ? schema.required({ reason: true }) : schema, given);
        if (!body) return;
        await approve.mutateAsync({ path, body });
        done(t(missing > 0 ? 'done.signed' : 'done.approved', { amount }));
      } else {
        const body = issues.check(reviewRoutes['refuse-claim'].body, { contentRevision, reasons });
        if (!body) return;
        await refuse.mutateAsync({ path, body });
        done(t('done.refused'));
      }
    } catch (problem) {
      issues.take(problem);
      lookAgain();
    }
  };

  const problem = outcome === 'approve' ? approve.error : refuse.error;
  const pending = approve.isPending || refuse.isPending;
  return (
    <form className="panel" noValidate onSubmit={(event) => void submit(event)} aria-labelledby="ruling">
      <h2 id="ruling">{t('ruling.title')}</h2>
      <ErrorSummary issues={issues.all} />
      {issues.all.length === 0 && problem && (
        <ProblemPanel problem={problem}>
          <WaysOut stop={{ code: problem.code, details: problem.body.details }} review={review} />
        </ProblemPanel>
      )}
      {mine && !review.actions.includes('approve') && (
        <p>
          {t('ruling.signed', {
            day: dayAndMonth(mine.on ?? today, locale),
            amount: amountText(mine.amountFen, locale),
          })}
        </p>
      )}
      <RadioField
        path="outcome"
        label={t('ruling.outcome')}
        value={outcome}
        change={(chosen) => write({ outcome: chosen })}
        choices={outcomes.map((value) => ({ value, word: t(`ruling.${value}`) }))}
      />
      {outcome === 'approve' && (
        <ApproveFields draft={draft} write={write} issues={issues} mostFen={most} settled={settled} />
      )}
      {outcome === 'refuse' && <RefuseFields review={review} draft={draft} write={write} issues={issues} />}
      {review.actions.includes('return-for-correction') && (
        <p>
          <Link to="/approve/$claim/return" params={{ claim: review.id }}>
            {t('ruling.return')}
          </Link>
        </p>
      )}
      {outcome === 'approve' && stopped && <p>{t('checks.stopped')}</p>}
      {outcome && (outcome === 'refuse' || !stopped) && (
        <>
          <Preview review={review} ruling={rulingOf(review, draft, needed, checks?.pot.found?.rule === 'year-end')} />
          {outcome === 'refuse' ? (
            <RefusalEffect />
          ) : (
            checks &&
            amountFen !== undefined && (
              <ApprovalEffect review={review} checks={checks} amountFen={amountFen} missing={missing} />
            )
          )}
          <div className="actions">
            <Button type="primary" danger={outcome === 'refuse'} htmlType="submit" loading={pending}>
              {outcome === 'refuse'
                ? t('ruling.doRefuse')
                : t(missing > 0 ? 'ruling.doSign' : 'ruling.doApprove', { amount })}
            </Button>
          </div>
        </>
      )}
    </form>
  );
};
