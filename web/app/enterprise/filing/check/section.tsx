import type { ReactNode } from 'react';
import { FormLink } from '../../form-link.tsx';
import type { Step } from '../steps/step.ts';
import { useFiling } from '../use-filing.ts';
import { useCheckWords } from '../words.ts';

type Props = { readonly step: Step; readonly title: string; readonly children: ReactNode };

/** A part of the claim, read-only, with the way to change it and back. */
export const Section = ({ step, title, children }: Props) => {
  const { t } = useCheckWords();
  const { claim } = useFiling();
  return (
    <section className="panel" aria-labelledby={`check-${step}`}>
      <div className="check-head">
        <h2 id={`check-${step}`}>{title}</h2>
        <FormLink claim={claim.id} step={step} search={{ back: 'check' }}>
          {t('change')}
          <span className="visually-hidden"> {title}</span>
        </FormLink>
      </div>
      {children}
    </section>
  );
};
