import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export type FormStep = 'claimant' | 'facts' | 'evidence' | 'commitment' | 'check';

type Props = {
  readonly claim: string;
  readonly step: FormStep;
  /** The field that takes the focus, and the page to come back to. */
  readonly search?: { readonly field?: string; readonly back?: 'check' | 'corrections' };
  readonly className?: string;
  readonly children: ReactNode;
};

/** Into a step of the filing form. */
export const FormLink = ({ claim, step, search = {}, className, children }: Props) => (
  <Link to={`/e/claims/$claim/edit/${step}`} params={{ claim }} search={search} {...(className && { className })}>
    {children}
  </Link>
);
