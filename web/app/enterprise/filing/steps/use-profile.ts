import { useState } from 'react';
import * as z from 'zod';
import { account, contact } from '../../../../../shared/claim/claimant.ts';
import { Problem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/use-command.ts';
import { type Issue, useIssues } from '../../../parts/form/use-issues.ts';
import type { GroundsView } from '../grounds-of.ts';

export type TypedContact = { readonly name: string; readonly phone: string };
export type TypedAccount = { readonly bank: string; readonly accountNumber: string; readonly bankCode: string };

export type Profile = {
  readonly contact: TypedContact;
  readonly setContact: (contact: TypedContact) => void;
  /** Undefined while the account that is known stays. */
  readonly account: TypedAccount | undefined;
  readonly setAccount: (account: TypedAccount | undefined) => void;
  readonly issues: readonly Issue[];
  readonly problem: unknown;
  /** Whether what was changed is kept; nothing to keep is kept. */
  readonly save: () => Promise<boolean>;
};

const profile = z.object({ contact: contact.optional(), account: account.optional() });

const noAccount: TypedAccount = { bank: '', accountNumber: '', bankCode: '' };

const digits = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const isTouched = (typed: Readonly<Record<string, string>>): boolean =>
  Object.values(typed).some((word) => word.trim() !== '');

/** Contact and account belong to the claimant, not to this claim: they are kept in its profile. */
export const useProfile = ({ id, name, contact: known, account: paidTo }: GroundsView['claimant']): Profile => {
  const [typed, setContact] = useState<TypedContact>({ name: known?.name ?? '', phone: known?.phone ?? '' });
  const [to, setAccount] = useState<TypedAccount | undefined>(paidTo ? undefined : noAccount);
  const { all, check, take, clear } = useIssues();
  const saving = useCommand('save-profile');
  const contactChanged = typed.name !== (known?.name ?? '') || typed.phone !== (known?.phone ?? '');
  const accountChanged = to !== undefined && isTouched(to);

  const save = async (): Promise<boolean> => {
    clear();
    if (!contactChanged && !accountChanged) return true;
    const { bankCode, accountNumber, bank } = to ?? noAccount;
    const body = check(profile, {
      ...(contactChanged && { contact: typed }),
      ...(accountChanged && {
        account: {
          accountName: name,
          bank,
          accountNumber: digits(accountNumber),
          ...(bankCode.trim() !== '' && { bankCode: digits(bankCode) }),
        },
      }),
    });
    if (!body) return false;
    try {
      await saving.mutateAsync({ path: { claimant: id }, body });
      setAccount(undefined);
      return true;
    } catch (problem) {
      if (problem instanceof Problem) take(problem);
      return false;
    }
  };

  return { contact: typed, setContact, account: to, setAccount, issues: all, problem: saving.error, save };
};
