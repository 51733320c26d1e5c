import { Button } from 'antd';
import { useState } from 'react';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useHolds, useMe } from '../../session/me.ts';
import { ChangeEffect } from './change-effect.tsx';
import { potName, usePotWords } from './words.ts';

type Change = Answer<'list-pots'>['asked'][number];

type Given = Pick<Answer<'list-pots'>, 'asked' | 'pots' | 'people'>;

const useSentence = (): ((change: Change) => string) => {
  const { t, locale } = usePotWords();
  return (change) =>
    t('asked.sentence', {
      kind: t(`kind.${change.kind}`),
      pot: potName(t, change),
      amount: amountText(change.amountFen, locale),
    });
};

type Props = Omit<Given, 'asked'> & { readonly change: Change; readonly say: (said: string) => void };

const AskedChange = ({ change, pots, people, say }: Props) => {
  const { t, locale } = usePotWords();
  const me = useMe();
  const acts = useHolds('finance');
  const sentence = useSentence()(change);
  const confirm = useCommand('confirm-appropriation', () => say(t('asked.confirmed', { sentence })));
  const cancel = useCommand('cancel-appropriation', () => say(t('asked.cancelled', { sentence })));
  const path = { appropriation: change.id };
  const { askedBy, askedOn, document, kind } = change;
  const busy = confirm.isPending || cancel.isPending;
  return (
    <section className="panel" aria-label={sentence}>
      <h3>{sentence}</h3>
      <p className="hint">
        {t('asked.by', { person: people[askedBy] ?? askedBy, day: dayInWords(askedOn, locale) })} ·{' '}
        {t('asked.document')} <span lang="zh-CN">{document}</span>
      </p>
      <ChangeEffect asked={change} pots={pots} />
      <ProblemPanel problem={confirm.error ?? cancel.error} />
      {acts && (
        <div className="actions">
          {askedBy === me.id ? (
            <span>{t('asked.own')}</span>
          ) : (
            <Button loading={confirm.isPending} disabled={busy} onClick={() => confirm.mutate({ path })}>
              {t(`asked.confirm.${kind}`)}
            </Button>
          )}
          <Button loading={cancel.isPending} disabled={busy} onClick={() => cancel.mutate({ path })}>
            {t('asked.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
};

/** Changes that one person asked for, each with what it would do, until another has confirmed it. */
export const AskedChanges = ({ asked, pots, people }: Given) => {
  const { t } = usePotWords();
  const [said, say] = useState('');
  return (
    <>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      {asked.length > 0 && (
        <section aria-label={t('asked.title')}>
          <h2>{t('asked.title')}</h2>
          {asked.map((change) => (
            <AskedChange key={change.id} change={change} pots={pots} people={people} say={say} />
          ))}
        </section>
      )}
    </>
  );
};
