import type { ReactNode } from 'react';

type Props = { readonly folded: boolean; readonly title: string; readonly children: ReactNode };

/** A form that most people need not see is folded; the only thing to do never is. */
export const Fold = ({ folded, title, children }: Props) =>
  folded ? (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  ) : (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
