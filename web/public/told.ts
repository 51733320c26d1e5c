import type * as z from 'zod';
import type { publicRoutes } from '../../shared/contract/public-routes.ts';

/** What the interface answers, which is all a page knows. */
export type Told<N extends keyof typeof publicRoutes> = z.output<(typeof publicRoutes)[N]['answer']>;
