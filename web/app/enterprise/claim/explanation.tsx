import { Button } from 'antd';
import { useState } from 'react';
import type { Correction } from '../../../../shared/claim/claim.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { TextField } from '../../parts/form/field.tsx';
import { Refused } from './refused.tsx';
import { useCorrectionWords } from './words.ts';

type Props = {
  readonly claim: Answer<'view-claim'>;
  readonly target: Correction['target'];
  readonly close: () => void;
};

const without = (explanations: Readonly<Record<string, string>>, target: string): Record<string, string> =>
  Object.fromEntries(Object.entries(explanations).filter(([name]) => name !== target));

/** Why a point needs no change, in words the office reads. */
export const Explanation = ({ claim, target, close }: Props) => {
  const { t } = useCorrectionWords();
  const said = claim.explanations[target];
  const [words, setWords] = useState(said ?? '');
  const [missing, setMissing] = useState(false);
  const saving = useCommand('save-draft');
  const save = (explanations: Record<string, string>): void => {
    const { id, clause, revision, eventOn, facts, unitRegisteredInJinan } = claim;
    saving.mutate(
      {
        path: { claim: id },
        body: {
          clause,
          revision,
          facts,
          explanations,
          ...(eventOn && { eventOn }),
          ...(unitRegisteredInJinan !== undefined && { unitRegisteredInJinan }),
        },
      },
      { onSuccess: close },
    );
  };
  const keep = (): void => {
    setMissing(words.trim() === '');
    if (words.trim() !== '') save({ ...claim.explanations, [target]: words.trim() });
  };
  return (
    <div className="corrections-explanation">
      <Refused command={saving} />
      <TextField
        path={`explanations.${target}`}
        label={t('explanation')}
        hint={t('explanationHint')}
        error={missing ? t('explanationNeeded') : undefined}
        rows={3}
        value={words}
        change={setWords}
      />
      <p className="actions">
        <Button loading={saving.isPending} onClick={keep}>
          {t('keepExplanation')}
        </Button>
        {said !== undefined && (
          <button type="button" className="link-button" onClick={() => save(without(claim.explanations, target))}>
            {t('dropExplanation')}
          </button>
        )}
        <button type="button" className="link-button" onClick={close}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
};
