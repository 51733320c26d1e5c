import { useQuery } from '@tanstack/react-query';
import { chineseDate } from '../../../../shared/calendar/chinese-date.ts';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { heardSentence } from '../../../../shared/claim/heard-sentence.ts';
import type { Ruling } from '../../../../shared/claim/notice-shape.ts';
import { proposedNotice } from '../../../../shared/claim/proposed-notice.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { boundMark } from '../../../../shared/policy/sentences.ts';
import { amountText } from '../../../format/amount.ts';
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

const Law = ({ law }: Pick<Notice, 'law'>) => (
  <>
    <p>
      {law.clause}（{law.citation}）
    </p>
    <p>{law.document}</p>
    <blockquote>{law.quotation}</blockquote>
    {law.readings.map((reading) => (
      <p key={reading}>口径：{reading}</p>
    ))}
  </>
);

const Sum = ({ sum, amountFen }: Pick<Notice, 'sum'> & { readonly amountFen: Fen }) => (
  <ul>
    {sum.map(({ text, citation, fen, bound }) => (
      <li key={text}>
        {text}（{citation}）{amountText(fen, 'zh')}
        {bound && ` ${boundMark.zh}`}
      </li>
    ))}
    <li>
      <strong>核定金额 {amountText(amountFen, 'zh')}</strong>
    </li>
  </ul>
);

const Hashes = ({ papers }: Pick<Notice, 'papers'>) => (
  <>
    <ul>
      {papers.map(({ kind, fileName, sha256 }) => (
        <li key={sha256 + fileName}>
          {kind}：{fileName} <span className="preview-hash">{sha256}</span>
        </li>
      ))}
      <li>办理记录和申报内容的校验值：办理后列于此处。</li>
    </ul>
    <p>本决定书由办理记录生成。核验时取得本件核验包，重算办理记录的校验值，与上列相同即为真。</p>
  </>
);

/** In the order and under the numbers of the paper itself. */
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
      {notice.capitals && `（大写：${notice.capitals}）`}
    </p>
    <Part title="一、事实">
      <dl>
        {notice.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
    <Part title={notice.amountFen === undefined ? '二、条款' : '二、条款与计算'}>
      <Law law={notice.law} />
      {notice.amountFen !== undefined && <Sum sum={notice.sum} amountFen={notice.amountFen} />}
    </Part>
    <Part title="三、理由">
      <Lines lines={notice.reasons} />
      <p>{heardSentence(notice)}</p>
    </Part>
    <Part title="四、救济途径和期限">
      <ul>
        {notice.remedies.map(({ words, until }) => (
          <li key={words}>
            {words}
            （至 {chineseDate(until)}）
          </li>
        ))}
      </ul>
      <p>{notice.next}</p>
    </Part>
    <Part title="五、材料与核验">
      <Hashes papers={notice.papers} />
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
