import * as z from 'zod';

/** Ids of claims, lists and notices: 16 characters of Crockford's base 32. */
export const derivedId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const positiveFen = z.int().min(1);

/** A department's id, e.g. `market-supervision`. */
export const departmentId = z.string().regex(/^[a-z][a-z-]{1,39}$/);

/** Part of a claim that a correction or a change names, e.g. `fact:owners`. */
export const claimPart = z.string().regex(/^(fact:[A-Za-z]+|evidence:[a-z-]+|account|eventOn)$/);

/** The Lambdas whose acts write the entry an event is made from. */
export type Producer = 'public' | 'enterprise' | 'review' | 'officer' | 'finance' | 'tick';

/** What an event is meant for. None of them runs yet: events are derived today and published later. */
export type Consumer = 'tell-claimant' | 'tell-department' | 'public-register' | 'statistics';

/** A hat that may do something to a claim; `clerk`, `agent` and `self` act for the claimant. */
export type Hat = 'clerk' | 'agent' | 'self' | 'reviewer' | 'approver' | 'officer' | 'finance' | 'clock' | 'public';

type Description<Type, State, Role, Data> = {
  readonly type: Type;
  readonly version: 1;
  readonly producers: readonly Producer[];
  readonly consumers: readonly Consumer[];
  /** States the claim may be in after it. */
  readonly states: readonly State[];
  readonly roles: readonly Role[];
  readonly data: Data;
};

/**
 * The schema of one kind of event. It says what happened to which claim, and by which journal entry it is proved;
 * persons stay in the journal. An optional field may be added; any other change is a new version. Unknown fields are
 * dropped, so that a reader of an older version keeps reading.
 */
export const claimEvent = <
  const Type extends string,
  const State extends string,
  const Role extends Hat,
  Data extends z.ZodObject,
>({
  data,
  ...about
}: Description<Type, State, Role, Data>) => ({
  ...about,
  schema: z.object({
    /** Claim and number of the entry: deriving it again gives the same id. */
    id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}\.[1-9]\d*$/),
    type: z.literal(about.type),
    version: z.literal(about.version),
    claim: derivedId,
    entry: z.int().min(1),
    entryHash: sha256Hex,
    /** Revision of the claim after it. */
    revision: z.int().min(1),
    state: z.enum(about.states),
    role: z.enum(about.roles),
    /** Real time. */
    at: z.iso.datetime(),
    /** Day of the business calendar, in Asia/Shanghai. */
    businessOn: z.iso.date(),
    data,
  }),
});

/** The hats under which a claimant's own people act. */
export const claimantHats = ['clerk', 'agent', 'self'] as const;
