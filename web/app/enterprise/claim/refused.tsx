import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useCorrectionWords } from './words.ts';

type Command = { readonly error: unknown; readonly reset: () => void };

/** Why a command was refused; where the claim moved on meanwhile, the way to go on with it as it is now. */
export const Refused = ({ command }: { readonly command: Command }) => {
  const { t } = useCorrectionWords();
  const queries = useQueryClient();
  const { error } = command;
  const stale = error instanceof Problem && error.code === 'stale';
  const goOn = (): void => void queries.invalidateQueries().then(command.reset);
  return (
    <ProblemPanel problem={error}>
      {stale && (
        <p>
          <button type="button" className="link-button" onClick={goOn}>
            {t('goOnAnew')}
          </button>
        </p>
      )}
    </ProblemPanel>
  );
};
