import type { Bundle } from '../verify/read-bundle.ts';
import type { Verified } from '../verify/verify-bundle.ts';

/** What was verified: the platform's own bundle, or that of a file. */
export type Shown = { readonly bundle: Bundle; readonly verified: Verified; readonly file?: string };
