import type { ClaimAction } from '../../../../shared/claim/lifecycle.ts';
import { hatWords } from '../../../../shared/claim/lifecycle-words.ts';
import type { Answer } from '../../api/call.ts';
import { useClaimWords, useJournalWords } from './words.ts';

type Entry = Answer<'view-claim'>['history'][number];

const ownRoles = ['clerk', 'agent', 'self'] as const;

const isOwn = (role: string): role is (typeof ownRoles)[number] => ownRoles.some((own) => own === role);

const useSentence = (): ((entry: Entry, first: boolean) => string) => {
  const { t, locale } = useJournalWords();
  const who = ({ role, office }: Entry): string => {
    if (isOwn(role)) return t(`who.${role}`);
    const hat = hatWords[role as keyof typeof hatWords]?.[locale] ?? role;
    return office ? t('who.office', { office: office[locale], hat }) : hat;
  };
  return (entry, first) => {
    const act = entry.act as ClaimAction;
    if (act === 'submit' && !first) return t('act.submit-again', { who: who(entry) });
    if (act === 'approve' && entry.to === 'reviewed') return t('act.sign', { who: who(entry) });
    return t(`act.${act}`, { who: who(entry) });
  };
};

/** The journal in plain sentences, by office and role and never by name; the latest first. */
export const History = ({ claim: { history } }: { readonly claim: Answer<'view-claim'> }) => {
  const { t } = useClaimWords();
  const { t: say } = useJournalWords();
  const sentence = useSentence();
  if (history.length === 0) return null;
  const firstFiled = history.find(({ act }) => act === 'submit')?.number;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className="claim-history">
        {history.toReversed().map((entry) => (
          <li key={entry.number}>
            <time dateTime={entry.on}>{entry.on}</time>
            <span>
              {sentence(entry, entry.number === firstFiled)}
              {entry.words && (
                <span className="claim-history-words">
                  {say('reason')}
                  <q lang="zh-CN">{entry.words}</q>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
