import { useObjectionWords } from './words.ts';
import './objection.css';

type Props = {
  readonly number: string;
  readonly outcome: string;
  readonly reply: string;
  readonly claimantReads: string;
};

/** Different words for the two: the objector gets the reply, the claimant learns the outcome alone. */
export const Letters = ({ number, outcome, reply, claimantReads }: Props) => {
  const { t } = useObjectionWords();
  return (
    <section aria-labelledby="letters">
      <h3 id="letters">{t('settle.letters')}</h3>
      <div className="objection-letters">
        <article aria-label={t('settle.toObjector')}>
          <h4>{t('settle.toObjector')}</h4>
          <p>{t('settle.objectorLine', { number, outcome })}</p>
          {reply.trim() ? <blockquote lang="zh-CN">{reply}</blockquote> : <p className="hint">{t('settle.noReply')}</p>}
        </article>
        <article aria-label={t('settle.toClaimant')}>
          <h4>{t('settle.toClaimant')}</h4>
          <p>{claimantReads}</p>
          <p className="hint">{t('settle.never')}</p>
        </article>
      </div>
    </section>
  );
};
