import { useShortcut } from '../keys/key-help.tsx';
import { useDeskWords } from './words.ts';

type Check = 'checked' | 'doubted';

type Props = {
  readonly what: string;
  readonly check: Check | undefined;
  readonly isPicked: boolean;
  readonly mark: (check: Check) => void;
};

const signs = { checked: '✓', doubted: '?' } as const;

/** A reviewer's own mark beside a condition. */
export const Checks = ({ what, check, isPicked, mark }: Props) => {
  const { t } = useDeskWords();
  const shortcut = useShortcut();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons in a cell, not a part of a form.
    <span className="desk-checks" role="group" aria-label={t('checkOf', { what })}>
      {(['checked', 'doubted'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className={`desk-check desk-check-${each}`}
          aria-label={t(each)}
          aria-pressed={check === each}
          aria-keyshortcuts={isPicked ? shortcut(each) : undefined}
          onClick={() => mark(each)}
        >
          {signs[each]}
        </button>
      ))}
    </span>
  );
};
