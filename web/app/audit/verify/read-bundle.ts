import * as z from 'zod';

/** What is wrong in entries, filings and decisions is to be named, not refused: they are read as they are. */
const fields = z.record(z.string(), z.unknown());

const leaf = z.strictObject({ kind: z.string(), id: z.string(), entries: z.int().min(0), hash: z.string() });

const root = z.looseObject({
  number: z.int().min(0),
  on: z.string(),
  until: z.string(),
  previousHash: z.string().nullable(),
  treeHash: z.string(),
  count: z.int().min(0),
  hash: z.string(),
});

const bundle = z.object({
  format: z.literal('city-claims/claim-proof'),
  version: z.literal(1),
  claim: z.string(),
  head: z.object({ entries: z.int().min(0), hash: z.string() }),
  journal: z.array(fields),
  filings: z.array(fields),
  decisions: z.array(fields),
  inclusions: z.array(z.object({ root: z.int().min(0), leaf, index: z.int().min(0), path: z.array(z.string()) })),
  roots: z.array(root),
});

export type Fields = z.infer<typeof fields>;
export type Root = z.infer<typeof root>;
/** 核验包, as it lies in a file. */
export type Bundle = z.infer<typeof bundle>;
export type Inclusion = Bundle['inclusions'][number];

/** Undefined: not a bundle at all. */
export const readBundle = (value: unknown): Bundle | undefined => bundle.safeParse(value).data;

export const readBundleText = (text: string): Bundle | undefined => {
  try {
    return readBundle(JSON.parse(text));
  } catch {
    return undefined;
  }
};
