import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { type Step, steps } from './step.ts';

type Props = {
  readonly step: Step;
  /** Keeps what this step keeps by itself; whether the step may be left. */
  readonly finish?: () => boolean | Promise<boolean>;
};

/** Saves and goes on: to the next step, or back to where one came from. */
export const StepFoot = ({ step, finish = () => true }: Props) => {
  const { t } = useFilingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { claim, keeper, leave } = useFiling();
  const { back } = useSearch({ strict: false }) as { readonly back?: string };
  const [busy, setBusy] = useState(false);
  const next = steps[steps.indexOf(step) + 1] ?? 'check';
  const to =
    back === 'corrections'
      ? '/e/claims/$claim/corrections'
      : back === 'check'
        ? '/e/claims/$claim/edit/check'
        : `/e/claims/$claim/edit/${next}`;
  const goOn = async (): Promise<void> => {
    setBusy(true);
    leave(step);
    try {
      if (!(await finish())) return;
      // Words that could not be kept for now go on being kept from the next step; the corrections are another page.
      const kept = keeper.flush();
      if (back === 'corrections') {
        if (!(await kept)) return;
        await queries.invalidateQueries();
      }
      await navigate({ to: to as '/e/claims/$claim', params: { claim: claim.id } });
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className="actions filing-foot">
      <Button type="primary" loading={busy} onClick={() => void goOn()}>
        {back === 'check' ? t('saveAndBack') : back === 'corrections' ? t('saveAndCorrections') : t('saveAndGoOn')}
      </Button>
    </p>
  );
};
