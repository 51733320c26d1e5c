import * as z from 'zod';
import { claimantKinds } from '../policy/vocabulary.ts';
import { debarment } from './debarment.ts';
import { plainDate, shortText } from './shapes.ts';

export const account = z.strictObject({
  accountName: shortText.max(100),
  bank: shortText.max(100),
  /** Digits only; leading zeros count. */
  accountNumber: z.string().regex(/^\d{8,32}$/),
  /** 联行号, where it is known. */
  bankCode: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
});

export type Account = z.infer<typeof account>;

export const contact = z.strictObject({ name: shortText.max(50), phone: z.string().regex(/^[+\d][\d -]{5,19}$/) });

/** Who may claim. What the administrator entered comes from a register and is not the claimant's to change. */
export const claimantHead = z.strictObject({
  /** The credit code; for an individual an id of ours, for his ID number is shown nowhere. */
  id: z.string(),
  kind: z.enum(claimantKinds),
  name: shortText.max(100),
  creditCode: z.string().optional(),
  idNumber: z.string().optional(),
  registeredInJinan: z.boolean().optional(),
  county: z.string().max(50).optional(),
  industry: z.string().max(50).optional(),
  admittedOn: plainDate,
  contact: contact.optional(),
  account: account.optional(),
  /** Who entered the account: he does not judge what is paid to it. */
  accountBy: z.string().optional(),
  debarments: z.array(debarment).max(50).optional(),
});

export type Claimant = z.infer<typeof claimantHead>;
