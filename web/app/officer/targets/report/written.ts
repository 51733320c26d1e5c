import {
  type Figure,
  type Figures,
  type Measure,
  measuresOf,
  type Reporter,
  reportKindOf,
} from '../../../../../shared/claim/target-report.ts';

/** A report while it is written: figures as they were typed. */
export type Written = {
  readonly counts: Readonly<Partial<Record<Measure, string>>>;
  readonly asOf: string;
  readonly document: string;
  readonly reason: string;
};

export const nothing: Written = { counts: {}, asOf: '', document: '', reason: '' };

export const isWritten = ({ counts, asOf, document, reason }: Written): boolean =>
  [asOf, document, reason, ...Object.values(counts)].some((text) => text.trim() !== '');

/** "1,200" is a number; what is none goes as it is, and the schema says so. */
export const countOf = (typed: string): number | string | undefined => {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return undefined;
  return /^(\d{1,3}(,\d{3})+|\d+)$/.test(text) ? Number(text.replace(/,/g, '')) : text;
};

export const sendable = ({ counts, asOf, document, reason }: Written, revision: number) => ({
  revision,
  counts: Object.fromEntries(
    Object.entries(counts).flatMap(([measure, typed]) => {
      const count = countOf(typed);
      return count === undefined ? [] : [[measure, count] as const];
    }),
  ),
  asOf: asOf || undefined,
  document: document.trim() || undefined,
  ...(reason.trim() !== '' && { reason }),
});

export type Kind = ReturnType<typeof reportKindOf>;

export type Effect = { readonly kind: Kind; readonly before: number | undefined; readonly after: number };

/** What a typed figure would do to the one that stands; nothing while it is no number. */
const effectOf = (before: Figure | undefined, typed: string, { asOf, document }: Written): Effect | undefined => {
  const count = countOf(typed);
  if (typeof count !== 'number') return undefined;
  const now = { count, asOf: asOf || (before?.asOf ?? ''), document: document.trim() || (before?.document ?? '') };
  return { kind: reportKindOf(before, now), before: before?.count, after: count };
};

export type Effects = ReadonlyMap<Measure, Effect>;

export const effectsOf = (county: Reporter, figures: Figures, written: Written): Effects =>
  new Map(
    measuresOf(county).flatMap((measure) => {
      const effect = effectOf(figures[measure], written.counts[measure] ?? '', written);
      return effect ? [[measure, effect] as const] : [];
    }),
  );
