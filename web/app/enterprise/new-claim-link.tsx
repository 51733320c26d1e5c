import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  readonly claimant: string;
  readonly clause: string;
  readonly round: string;
  /** A claim whose content is the new one's first draft. */
  readonly from?: string;
  /** What a screen reader says: the same words on many rows need their clause. */
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** To a new claim, for a clause of a round. */
export const NewClaimLink = ({ name, className, children, ...search }: Props) => (
  <Link to="/e/claims/new" search={search} aria-label={name} {...(className && { className })}>
    {children}
  </Link>
);
