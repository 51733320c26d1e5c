import * as z from 'zod';
import { programmes } from '../money/pot.ts';
import { bankCode } from './payer.ts';

/** Kept as it was filed, not trimmed or tidied: what is paid is what was approved. */
const text = z.string().min(1).max(1000);

/** One payment. The payout list is the one place where account and identity number stand whole. */
export const payoutLine = z
  .strictObject({
    /** 序号, from 1, without gaps. */
    number: z.int().min(1),
    /** 申报号. */
    claim: text.max(60),
    /** 1 unless the bank sent an earlier payment of the claim back. */
    attempt: z.int().min(1).optional(),
    payee: text,
    /** Of a unit. The check digit is not asked here: some lawful codes of the first issue fail it. */
    creditCode: z
      .string()
      .regex(/^[0-9A-Z]{18}$/)
      .optional(),
    /** Of a person, whole. */
    idNumber: z
      .string()
      .regex(/^\d{17}[\dX]$/)
      .optional(),
    accountName: text,
    /** The account is held in another name than the payee's, and finance has seen the proof. */
    otherNameProven: z.boolean().optional(),
    /** Digits as text: leading zeros count. */
    accountNumber: z.string().regex(/^\d{8,32}$/),
    bank: text,
    /** 联行号 of the payee's bank, where it is known. */
    bankCode: bankCode.optional(),
    /** What is paid: already without what is kept back. */
    amountFen: z.int().min(1),
    /** 抵扣: kept back against a recovery. */
    offsetFen: z.int().min(1).optional(),
    clause: text.max(60),
    clauseTitle: text,
    /** Full citation, e.g. 济政发〔2017〕9号 三（一）1. */
    article: text,
    programme: z.enum(programmes),
    fundYear: z.int().min(2017).max(2100),
  })
  .refine((line) => (line.creditCode === undefined) !== (line.idNumber === undefined), {
    path: ['creditCode'],
    error: 'a payee has either a credit code or an identity number',
  });

export type PayoutLine = z.infer<typeof payoutLine>;

/** What a bank carries with the payment and names in its answer: never the same for two payments. */
export const lineReference = ({ claim, attempt = 1 }: PayoutLine): string => `${claim}-${attempt}`;
