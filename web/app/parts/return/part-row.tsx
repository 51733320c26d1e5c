import { ChoiceField, RadioField, TextField } from '../form/field.tsx';
import type { Issue } from '../form/use-issues.ts';
import { fieldId } from '../issue-list.tsx';
import type { Part } from './parts-of.ts';
import { type CorrectionKind, phrasesFor, type Ticks } from './ticks.ts';
import { useReturnWords } from './words.ts';

type Props = {
  readonly part: Part;
  readonly tick: Ticks[string] | undefined;
  readonly change: (tick: Ticks[string] | undefined) => void;
  readonly issues: readonly Issue[];
  readonly none: string;
};

/** One field or paper as it was filed, with a tick; ticked, what is the matter and the words the claimant will read. */
export const PartRow = ({ part, tick, change, issues, none }: Props) => {
  const { t } = useReturnWords();
  const { target, label, values, kinds } = part;
  const at = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message;
  const phrases = tick?.kind ? phrasesFor(part, tick.kind, t) : [];
  const choose = (kind: CorrectionKind | undefined): void => {
    const [only, more] = kind ? phrasesFor(part, kind, t) : [];
    // Where there is one way to say it, it is said; words already written stay.
    change({ kind, words: tick?.words || (only && !more ? only : '') });
  };
  return (
    <li className={tick ? 'return-part ticked' : 'return-part'}>
      <label className="return-tick">
        <input
          type="checkbox"
          id={fieldId(target)}
          checked={tick !== undefined}
          aria-label={t('tick', { what: label })}
          onChange={({ target: box }) =>
            change(box.checked ? { words: '', ...(values.length === 0 && { kind: 'missing' }) } : undefined)
          }
        />
        <span>
          <span className="return-label">{label}</span>
          <span className="return-value">{values.length > 0 ? values.join('；') : none}</span>
        </span>
      </label>
      {tick && (
        <div className="return-words">
          <RadioField<CorrectionKind>
            path={`kind.${target}`}
            label={t('kind', { what: label })}
            value={tick.kind}
            change={choose}
            error={at(`kind.${target}`)}
            choices={kinds.map((value) => ({ value, word: t(`kinds.${value}`) }))}
          />
          {phrases.length > 0 && (
            <ChoiceField
              path={`phrase.${target}`}
              label={t('phrase')}
              none={t('choosePhrase')}
              value={phrases.includes(tick.words) ? tick.words : ''}
              change={(words) => change({ ...tick, words: words || tick.words })}
              choices={phrases.map((phrase) => ({ value: phrase, word: phrase }))}
            />
          )}
          <TextField
            path={`words.${target}`}
            label={t('words')}
            hint={t('wordsHint')}
            value={tick.words}
            change={(words) => change({ ...tick, words })}
            error={at(`words.${target}`)}
          />
        </div>
      )}
    </li>
  );
};
