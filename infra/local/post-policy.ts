import * as z from 'zod';
import { denied, invalid, type Refusal } from './storage-refusal.ts';

const conditionSchema = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number().int().min(0), z.coerce.number().int().min(0)]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const policySchema = z.object({ expiration: z.iso.datetime({ offset: true }), conditions: z.array(conditionSchema) });

type Condition = z.infer<typeof conditionSchema>;

export type UploadForm = {
  readonly bucket: string;
  /** All fields but the file, names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bytes: number;
};

/** Fields no policy speaks of: the policy itself and its signature. */
const outsidePolicy = (name: string): boolean =>
  name === 'policy' || name === 'x-amz-signature' || name.startsWith('x-ignore-');

const readPolicy = (encoded: string) => {
  try {
    return policySchema.safeParse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

type Demand = { readonly field: string; readonly kind: 'eq' | 'starts-with'; readonly value: string };

const demandsOf = (condition: Condition): Demand[] => {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, value]) => ({ field: field.toLowerCase(), kind: 'eq', value }));
  }
  if (condition[0] === 'content-length-range') return [];
  return [{ field: condition[1].slice(1).toLowerCase(), kind: condition[0], value: condition[2] }];
};

/**
 * What real S3 checks of an upload form, once its policy's signature is known to be ours: expiry, every condition,
 * no field beyond them, and the size.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export const policyProblem = (form: UploadForm, nowMs: number): Refusal | undefined => {
  const policy = readPolicy(form.fields.get('policy') ?? '');
  if (policy === undefined) return invalid('InvalidPolicyDocument', 'The policy is not well formed.');
  if (nowMs > Date.parse(policy.expiration)) return denied('Invalid according to Policy: Policy expired.');

  const named = form.fields.get('bucket') ?? form.bucket;
  if (named !== form.bucket) return denied('Invalid according to Policy: the form names another bucket.');
  const given = new Map(form.fields).set('bucket', form.bucket);
  const demands = policy.conditions.flatMap(demandsOf);
  for (const { field, kind, value } of demands) {
    const actual = given.get(field) ?? '';
    if (kind === 'eq' ? actual !== value : !actual.startsWith(value)) {
      return denied(`Invalid according to Policy: Policy Condition failed: ["${kind}", "$${field}", "${value}"]`);
    }
  }
  const spoken = new Set(demands.map((demand) => demand.field));
  const extra = [...given.keys()].filter((name) => !outsidePolicy(name) && !spoken.has(name));
  if (extra.length > 0) return denied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`);

  for (const condition of policy.conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue;
    const [, least, most] = condition;
    if (form.bytes < least)
      return invalid('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    if (form.bytes > most) return invalid('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  return undefined;
};
