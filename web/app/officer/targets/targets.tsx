import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { reporter, type TargetYear } from '../../../../shared/claim/target-report.ts';
import { countyShares, targetCitation } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Quoted } from '../../parts/citation.tsx';
import { handFile } from '../../parts/hand-file.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import { Chart } from './chart/chart.tsx';
import { Filters } from './filters.tsx';
import { Fund } from './fund.tsx';
import { linesOf, type TargetsShown } from './lines.ts';
import { reporterName } from './missing.ts';
import { MissingList } from './missing-list.tsx';
import { Reports } from './reports.tsx';
import { lastYear } from './search.ts';
import { Standing } from './standing.tsx';
import { TargetTable } from './target-table.tsx';
import { targetsFile } from './targets-file.ts';
import { useTargetWords } from './words.ts';
import './targets.css';

const route = getRouteApi('/signed-in/officer/targets');

type Props = { readonly shown: TargetsShown; readonly year: TargetYear };

const Shown = ({ shown, year }: Props) => {
  const { t, locale } = useTargetWords();
  const { county } = route.useSearch();
  const { roles, today } = useMe();
  const lines = useMemo(() => linesOf(shown, county, locale), [shown, county, locale]);
  const total = lines.industries.at(-1);
  const nextToReport = county ?? reporter.options.find((who) => !shown.reports.some((each) => each.county === who));
  const who = nextToReport ?? 'city';
  const whose = reporterName(county ?? 'city', locale, t('city'));
  return (
    <>
      <div className="actions targets-actions">
        {roles.some(({ role }) => role === 'officer') && (
          <LinkButton primary to="/officer/targets/$county/$year" params={{ county: who, year: String(year) }}>
            {t('report', { who: reporterName(who, locale, t('city')), year })}
          </LinkButton>
        )}
        <Button
          onClick={() => handFile(targetsFile(lines, locale, t), `${t('fileName')}-${whose}-${year}-${today}.csv`)}
        >
          {t('download')}
        </Button>
      </div>
      <section className="panel">
        <h2>{t('industries')}</h2>
        {total && <Standing total={total} year={year} county={county} />}
        {county && (
          <p>
            {t('noCountyTargets')}
            <Quoted citation={targetCitation(countyShares.article)} quotation={countyShares.quotation} />
          </p>
        )}
        <Chart lines={lines.industries} ofCounty={county !== undefined} />
        <TargetTable name={t('industries')} lines={lines.industries} of="industry" />
        <MissingList shown={shown} />
      </section>
      <section className="panel">
        <h2>{t('others')}</h2>
        <TargetTable name={t('others')} lines={lines.others} of="item" />
      </section>
      <Fund fund={shown.fund} year={year} />
      <Reports reports={shown.reports} year={year} county={county} />
    </>
  );
};

/** 上云目标: how far the plan has come, and whose figures are missing. */
export const Targets = () => {
  const { t } = useTargetWords();
  const { year = lastYear, county } = route.useSearch();
  const query = useQuery(answerOf('view-targets', { query: { year, ...(county && { county }) } }));
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Filters />
      <Loaded query={query} what={t('title')} rows={12}>
        {(shown) => <Shown shown={shown} year={year} />}
      </Loaded>
    </div>
  );
};
