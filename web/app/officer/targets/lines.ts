import type { Locale } from '../../../../shared/claim/shapes.ts';
import type { TargetCounty } from '../../../../shared/claim/target-report.ts';
import {
  cityTargets,
  countyTargets,
  industryTargets,
  partTargets,
  targetCitation,
  totalTarget,
} from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import type { Answer } from '../../api/call.ts';

export type TargetsShown = Answer<'view-targets'>;

export type Cell = TargetsShown['total']['missing'][number];

/** What the plan asks for the whole city; one county has no target of its own. */
export type Asked = {
  readonly plan?: number;
  readonly stretch?: number;
  readonly upTo?: number;
  /** A share of its industry in percent, to be exceeded. */
  readonly planPercent?: number;
};

/** A target and how far it has come: one bar of the chart, one row of a table, one record of the file. */
export type Line = {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly quotation: string;
  readonly asked: Asked;
  /** Told as a share of its industry; counted in pieces, not in enterprises. */
  readonly unit: 'homes' | 'pieces' | 'share';
  readonly done?: number | undefined;
  readonly of?: number | undefined;
  readonly asOf?: string | undefined;
  readonly missing: readonly Cell[];
};

type Target = Asked & {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly article: string;
  readonly quotation: string;
};

const unitOf = ({ id, planPercent }: Target): Line['unit'] =>
  planPercent !== undefined ? 'share' : id === 'industry-platforms' ? 'pieces' : 'homes';

const askedOf = ({ plan, stretch, upTo, planPercent }: Target): Asked => ({
  ...(plan !== undefined && { plan }),
  ...(stretch !== undefined && { stretch }),
  ...(upTo !== undefined && { upTo }),
  ...(planPercent !== undefined && { planPercent }),
});

export type Lines = {
  /** The total is the last. */
  readonly industries: readonly Line[];
  readonly others: readonly Line[];
};

export const linesOf = (shown: TargetsShown, county: TargetCounty | undefined, locale: Locale): Lines => {
  const lineOf = (target: Target, tally: TargetsShown['measures'][number] | TargetsShown['total']): Line => ({
    id: target.id,
    title: target.title[locale],
    citation: targetCitation(target.article),
    quotation: target.quotation,
    asked: county ? {} : askedOf(target),
    unit: unitOf(target),
    ...tally,
  });
  const linesOfAll = (targets: readonly Target[]): Line[] =>
    targets.flatMap((target) => {
      const tally = shown.measures.find(({ measure }) => measure === target.id);
      return tally ? [lineOf(target, tally)] : [];
    });
  return {
    industries: [...linesOfAll(industryTargets), lineOf(totalTarget, shown.total)],
    others: linesOfAll([...partTargets, ...countyTargets, ...cityTargets]),
  };
};
