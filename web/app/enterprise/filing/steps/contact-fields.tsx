import { TextField } from '../../../parts/form/field.tsx';
import { useClaimantWords } from '../words.ts';
import type { Profile } from './use-profile.ts';

export const ContactFields = ({ profile }: { readonly profile: Profile }) => {
  const { t } = useClaimantWords();
  const { contact, setContact, issues } = profile;
  const at = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message;
  return (
    <section className="panel" aria-labelledby="section-contact">
      <h2 id="section-contact">{t('contact')}</h2>
      <p className="hint">{t('contactHint')}</p>
      <TextField
        path="contact.name"
        label={t('contactName')}
        value={contact.name}
        change={(name) => setContact({ ...contact, name })}
        error={at('contact.name')}
      />
      <TextField
        path="contact.phone"
        label={t('phone')}
        hint={t('phoneHint')}
        value={contact.phone}
        change={(phone) => setContact({ ...contact, phone })}
        error={at('contact.phone')}
      />
    </section>
  );
};
