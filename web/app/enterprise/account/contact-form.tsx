import { Button } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import { contact } from '../../../../shared/claim/claimant.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useAccountWords } from './words.ts';

const schema = z.strictObject({ contact });

/** Whom the offices call. */
export const ContactForm = ({ claimant }: { readonly claimant: Answer<'view-claimant'> }) => {
  const { t } = useAccountWords();
  const [name, setName] = useState(claimant.contact?.name ?? '');
  const [phone, setPhone] = useState(claimant.contact?.phone ?? '');
  const issues = useIssues();
  const command = useCommand('save-profile');
  const save = (): void => {
    const body = issues.check(schema, { contact: { name, phone } });
    if (body) command.mutate({ path: { claimant: claimant.id }, body });
  };
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">{t('profile.contact')}</h2>
      <p className="hint">{t('profile.contactHint')}</p>
      <ErrorSummary issues={issues.all} />
      <ProblemPanel problem={command.error} />
      {command.isSuccess && (
        <p className="said" role="status">
          {t('profile.saved')}
        </p>
      )}
      <TextField
        path="contact.name"
        label={t('profile.contactName')}
        error={issues.at('contact.name')}
        required
        value={name}
        change={setName}
      />
      <TextField
        path="contact.phone"
        label={t('profile.phone')}
        hint={t('profile.phoneHint')}
        error={issues.at('contact.phone')}
        required
        value={phone}
        change={setPhone}
      />
      <Button type="primary" loading={command.isPending} onClick={save}>
        {t('profile.save')}
      </Button>
    </section>
  );
};
