import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Scheme } from '../../../../shared/claim/scheme.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useFrameWords } from '../../frame/words.ts';
import { Amount } from '../../parts/amount.tsx';
import { Citation } from '../../parts/citation.tsx';
import { Day } from '../../parts/day.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ExampleTag } from './example-tag.tsx';
import { clauseOfScheme } from './scheme-clauses.ts';
import { isExample, percentText } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';
import { WorkedExample } from './worked-example.tsx';

const route = getRouteApi('/signed-in/officer/schemes/$scheme');

const Sums = ({ content }: Pick<Scheme, 'content'>) => {
  const { t, locale } = useSchemeWords();
  if (content.clause === 'county-target')
    return (
      <>
        <dt>{t('sums.each')}</dt>
        <dd>
          <Amount fen={content.sums.perEnterpriseFen} />
        </dd>
        <dt>{t('sums.countyCap')}</dt>
        <dd>
          <Amount fen={content.sums.capFen} />
        </dd>
      </>
    );
  const { onceOnly, requireProviderShare, rateBasisPoints, perClaimantYearCapFen } = content.sums;
  const flags = [...(onceOnly ? [t('sums.onceOnly')] : []), ...(requireProviderShare ? [t('sums.providerShare')] : [])];
  return (
    <>
      <dt>{t('sums.rateLabel')}</dt>
      <dd>{percentText(rateBasisPoints)}%</dd>
      <dt>{t('sums.cap')}</dt>
      <dd>
        <Amount fen={perClaimantYearCapFen} />
      </dd>
      <dt>{t('sums.flags')}</dt>
      <dd>{flags.length > 0 ? flags.join(locale === 'zh' ? '；' : '; ') : t('sums.noFlags')}</dd>
    </>
  );
};

const Shown = ({ scheme }: { readonly scheme: Scheme }) => {
  const { t, locale } = useSchemeWords();
  const { content, hash } = scheme;
  const clause = clauseOfScheme(content.clause);
  return (
    <div className="scheme-columns">
      <section className="panel" aria-label={content.title[locale]}>
        {isExample(content) && (
          <p>
            <ExampleTag content={content} /> {t('exampleHint')}
          </p>
        )}
        <dl className="facts">
          <dt>{t('clause')}</dt>
          <dd>
            {clause?.title[locale]}{' '}
            {clause && <Citation citation={clause.citation} policy={clause.document.id} clause={clause.id} />}
          </dd>
          <dt>{t('from')}</dt>
          <dd>
            <Day on={content.from} />
          </dd>
          <dt>{t('until')}</dt>
          <dd>
            <Day on={content.until} />
          </dd>
          <Sums content={content} />
          <dt>{t('hash')}</dt>
          <dd className="code">{hash}</dd>
        </dl>
        <p className="hint">{t('final')}</p>
        <p>
          <Link to="/officer/schemes">{t('back')}</Link>
        </p>
      </section>
      <WorkedExample content={content} />
    </div>
  );
};

/** A scheme as it was published, and what it comes to. */
export const SchemePage = () => {
  const { t, locale } = useSchemeWords();
  const frame = useFrameWords();
  const { scheme: id } = route.useParams();
  const query = useQuery(answerOf('list-schemes', {}));
  const scheme = query.data?.schemes.find((each) => each.id === id);
  return (
    <div className="page">
      <PageTitle title={scheme?.content.title[locale] ?? t('title')}>
        {scheme && (
          <LinkButton to="/officer/schemes/new" search={{ from: id }}>
            {t('copy')}
          </LinkButton>
        )}
      </PageTitle>
      <Loaded query={query} what={t('title')}>
        {() => (scheme ? <Shown scheme={scheme} /> : <p className="empty">{frame.t('notFound')}</p>)}
      </Loaded>
    </div>
  );
};
