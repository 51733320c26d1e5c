import type { ReactNode } from 'react';
import { fieldId } from '../../../parts/issue-list.tsx';
import { FormLink } from '../../form-link.tsx';
import { useFiling } from '../use-filing.ts';
import { fieldOf, stepOf } from './step.ts';
import { useOpenStep } from './use-open-step.ts';

type Props = { readonly path: string; readonly children: ReactNode };

/** Focuses a field, and where only part of its path is on the page, e.g. of an entry not filled in, that. */
export const focusField = (path: string): boolean => {
  const places = [path, path.replace(/\.[A-Za-z]+$/, ''), path.replace(/\[.*$/, '')];
  const found =
    places.map((place) => document.getElementById(fieldId(place))).find((element) => element !== null) ??
    document.querySelector<HTMLElement>(`[id^="${fieldId(path)}"]`);
  const control = found?.matches('fieldset') ? (found.querySelector('input') ?? found) : found;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return control !== null;
};

/** Into the field, on this step or another; from the check page one comes back to it. */
export const FieldLink = ({ path, children }: Props) => {
  const { claim, grounds } = useFiling();
  const open = useOpenStep();
  const step = stepOf(path);
  const field = fieldOf(path, grounds.claimant.kind === 'individual');
  if (step === undefined) return <>{children}</>;
  if (step === open)
    return (
      <a
        href={`#${fieldId(field)}`}
        onClick={(event) => {
          event.preventDefault();
          focusField(field);
        }}
      >
        {children}
      </a>
    );
  return (
    <FormLink claim={claim.id} step={step} search={{ field, ...(open === 'check' && { back: 'check' }) }}>
      {children}
    </FormLink>
  );
};
