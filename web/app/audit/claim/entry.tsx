import { type ClaimAction, type ClaimState, claimActions, claimStates } from '../../../../shared/claim/lifecycle.ts';
import { actionWords, hatWords, stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { beijingTime } from '../../../format/beijing-time.ts';
import { Amount } from '../../parts/amount.tsx';
import type { Bundle, Fields } from '../verify/read-bundle.ts';
import { zh } from '../words/zh.ts';
import { useAuditWords, useVerifyWords } from '../words.ts';
import { Attached } from './attached.tsx';
import { Evidence } from './evidence.tsx';
import type { Finding } from './findings-of.ts';
import { Particulars } from './particulars.tsx';

type Props = {
  readonly place: number;
  readonly entry: Fields;
  readonly mark: 'holds' | 'fails' | 'open';
  readonly faults: readonly Finding[];
  readonly offices: ReadonlyMap<string, string>;
  readonly bundle: Bundle;
  /** Papers can be asked of the platform, not of a file. */
  readonly papers: boolean;
};

const signs = { holds: '✓', fails: '✕', open: '' } as const;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isInstant = (value: string): boolean => !Number.isNaN(Date.parse(value));

/** Words for what the entry says, as far as it says what an entry may. */
const useSaid = ({ act, from, to, by, department }: Fields & { readonly department?: unknown }) => {
  const { t, locale } = useAuditWords();
  const action = claimActions.find((each): each is ClaimAction => each === act);
  const wordOf = (state: unknown): string => {
    const known = claimStates.find((each): each is ClaimState => each === state);
    return known ? stateWords[known][locale] : text(state);
  };
  const { name, role, ...rest } = (typeof by === 'object' && by !== null ? by : {}) as Fields;
  const hat = Object.entries(hatWords).find(([each]) => each === role)?.[1];
  const as = (Object.keys(zh.as) as (keyof typeof zh.as)[]).find((each) => each === role);
  return {
    act: action ? actionWords[action][locale] : text(act),
    change: from !== to && from !== null ? t('change', { from: wordOf(from), to: wordOf(to) }) : wordOf(to),
    // The clock and the public are called by their hats.
    name: name === hat?.zh ? '' : text(name),
    hat: hat?.[locale] ?? (as ? t(`as.${as}`) : text(role)),
    office: text(rest.department) || text(department),
  };
};

export const Entry = ({ place, entry, mark, faults, offices, bundle, papers }: Props) => {
  const { t, locale } = useAuditWords();
  const verify = useVerifyWords();
  const said = useSaid(entry);
  const [at, businessAt] = [text(entry.at), text(entry.businessAt)];
  const moved = isInstant(at) && isInstant(businessAt) && Math.abs(Date.parse(at) - Date.parse(businessAt)) > 60_000;
  const detail = (typeof entry.detail === 'object' && entry.detail !== null ? entry.detail : {}) as Fields;
  const post = [said.hat, offices.get(said.office) ?? said.office].filter((part) => part !== '');
  return (
    <li className={`audit-entry audit-entry-${mark}`} id={`entry-${place}`} tabIndex={-1}>
      <h3>
        <span className="audit-number">{t('entry', { number: place })}</span> {said.act}{' '}
        {mark !== 'open' && (
          <span className={`audit-${mark}`}>
            {signs[mark]} {verify.t(`mark.${mark}`)}
          </span>
        )}
      </h3>
      <p className="audit-who">
        {said.name && (
          <>
            <span lang="zh-CN">{said.name}</span> ·{' '}
          </>
        )}
        {post.join(' · ')} · <time dateTime={at}>{isInstant(at) ? beijingTime(at) : at}</time>
        {moved && <span className="hint"> · {t('businessAt', { at: beijingTime(businessAt).slice(0, 16) })}</span>}
      </p>
      <p>
        {said.change}
        {typeof detail.amountFen === 'number' && Number.isSafeInteger(detail.amountFen) && (
          <>
            {' '}
            · <Amount fen={detail.amountFen} />
          </>
        )}
      </p>
      {typeof entry.reason === 'string' && (
        <p>
          {t('reason')}
          {locale === 'zh' ? '：' : ': '}
          <q lang="zh-CN">{entry.reason}</q>
        </p>
      )}
      {faults.map(({ id, sentence, expected, found }) => (
        <div key={id} className="audit-fault">
          <p>{sentence}</p>
          <Evidence expected={expected} found={found} />
        </div>
      ))}
      <Attached entry={entry} detail={detail} place={place} bundle={bundle} papers={papers} />
      <details open={mark === 'fails' || undefined} key={mark}>
        <summary>
          {t('particulars')} <span className="audit-hash">{text(entry.hash).slice(0, 16)}</span>
        </summary>
        <Particulars entry={entry} detail={detail} offices={offices} />
      </details>
    </li>
  );
};
