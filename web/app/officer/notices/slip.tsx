import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Day } from '../../parts/day.tsx';
import { useNoticeWords } from './words.ts';

/** What whoever objected takes with him; the code is shown this once. */
export const Slip = ({ slip, notice }: { readonly slip: Answer<'enter-objection'>; readonly notice: string }) => {
  const { t, locale } = useNoticeWords();
  return (
    <>
      <p className="said" role="status">
        {t('objection.done')}
      </p>
      <section className="panel" aria-label={t('objection.slip')}>
        <h2>{t('objection.slip')}</h2>
        <p>{t('objection.slipHint')}</p>
        <dl className="facts">
          <dt>{t('objection.number')}</dt>
          <dd>
            <Copyable id={slip.number} what={t('objection.number')} />
          </dd>
          <dt>{t('objection.code')}</dt>
          <dd>
            <Copyable id={slip.code} what={t('objection.code')} />
          </dd>
          <dt>{t('objection.receivedOn')}</dt>
          <dd>
            <Day on={slip.receivedOn} />
          </dd>
          <dt>{t('objection.promisedOn')}</dt>
          <dd>
            <Day on={slip.promisedOn} />
            {slip.provisional && aside(t('provisional'), locale)}
          </dd>
        </dl>
        <div className="actions">
          <Button onClick={() => globalThis.print()}>{t('objection.print')}</Button>
          <Link to="/officer/notices/$notice" params={{ notice }}>
            {t('objection.back')}
          </Link>
        </div>
      </section>
    </>
  );
};
