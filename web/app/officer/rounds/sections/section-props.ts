import type { Issues } from '../../../parts/form/use-issues.ts';
import type { Patch, Written } from '../round-view.ts';

export type SectionProps = {
  readonly written: Written;
  readonly change: (patch: Patch) => void;
  readonly issues: Issues;
};
