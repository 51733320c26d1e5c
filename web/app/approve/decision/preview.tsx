import { useQuery } from '@tanstack/react-query';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Ruling } from '../../../../shared/claim/notice-shape.ts';
import { proposedNotice } from '../../../../shared/claim/proposed-notice.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { call } from '../../api/call.ts';
import { useMe } from '../../session/me.ts';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';
import './preview.css';

/** The notice is official and Chinese: on a page in English its sentences are asked for once more. */
const useChinese = (review: Review): Review | undefined => {
  const { locale } = useDecisionWords();
  const path = { claim: review.id };
  const { data } = useQuery({
    queryKey: ['view-review', { path }, 'zh'],
    queryFn: ({ signal }) => call('view-review', { path }, { signal, language: 'zh' }),
    enabled: locale !== 'zh',
  });
  return locale === 'zh' ? review : data?.assessmentHash === review.assessmentHash ? data : undefined;
};

type Notice = ReturnType<typeof proposedNotice>;

const Part = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => (
  <>
    <h4>{title}</h4>
    {children}
  </>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ol>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);

const Sum = ({ sum }: Pick<Notice, 'sum'>) => (
  <ul>
    {sum.map(({ text, citation, fen, bound }) => (
      <li key={text}>
        {text}（{citation}）{amountText(fen, 'zh')}
        {bound && ' ◀ 受此限制'}
      </li>
    ))}
  </ul>
);

const Paper = ({ notice }: { readonly notice: Notice }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
  <article className="preview" lang="zh-CN" aria-label={notice.title} tabIndex={0}>
    {notice.example && <p className="preview-example">示例数据，不是正式文书</p>}
    <h3>{notice.title}</h3>
    <p>
      申报单位：{notice.claimant} · 申报号 {groupsOfFour(notice.claim)}
    </p>
    <p className="preview-result">
      <strong>{notice.result}</strong>
      {notice.capitals && `（${notice.capitals}）`}
    </p>
    <Part title="理由">
      <Lines lines={notice.reasons} />
    </Part>
    <Part title="依据">
      <p>
        {notice.law.document} {notice.law.clause}（{notice.law.citation}）
      </p>
      <blockquote>{notice.law.quotation}</blockquote>
      {notice.law.readings.map((reading) => (
        <p key={reading}>口径：{reading}</p>
      ))}
    </Part>
    <Part title="认定事实">
      <dl>
        {notice.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
    {notice.sum.length > 0 && (
      <Part title="计算">
        <Sum sum={notice.sum} />
      </Part>
    )}
    <Part title="听取意见">
      <p>{notice.heard.map(({ office, opinion }) => `${office}：${opinion}`).join('；')}</p>
    </Part>
    <Part title="救济途径">
      <ul>
        {notice.remedies.map(({ words, until }) => (
          <li key={words}>
            {words}
            {until && `（${dayInWords(until, 'zh')}前）`}
          </li>
        ))}
      </ul>
    </Part>
    <Part title="后续">
      <p>{notice.next}</p>
      <p>{notice.signed}</p>
    </Part>
  </article>
);

/** What the claimant will read, as it is being decided. */
export const Preview = ({ review, ruling }: { readonly review: Review; readonly ruling: Ruling | undefined }) => {
  const { t } = useDecisionWords();
  const { today } = useMe();
  const chinese = useChinese(review);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <p className="hint">{t(ruling ? 'preview.hint' : 'preview.write')}</p>
      {ruling && chinese && <Paper notice={proposedNotice(chinese, ruling, today)} />}
    </section>
  );
};
