import * as z from 'zod';
import { adoptionSchemeSchema, countySchemeSchema } from '../policy/inputs.ts';
import { bilingual, plainDate } from './shapes.ts';

const dates = {
  title: bilingual,
  /** In force for achievements from this day until that one, both inclusive. */
  from: plainDate,
  until: plainDate,
};

/** A scheme 实施细则: the sums the document itself does not name. */
export const schemeContent = z
  .discriminatedUnion('clause', [
    z.strictObject({ clause: z.literal('cloud-adoption'), ...dates, sums: adoptionSchemeSchema }),
    z.strictObject({ clause: z.literal('county-target'), ...dates, sums: countySchemeSchema }),
  ])
  .refine((scheme) => scheme.from <= scheme.until, { path: ['until'], error: 'scheme-order' });

export type SchemeContent = z.infer<typeof schemeContent>;

export const schemeHead = z.strictObject({ id: z.string(), content: schemeContent, hash: z.string() });

export type Scheme = z.infer<typeof schemeHead>;
