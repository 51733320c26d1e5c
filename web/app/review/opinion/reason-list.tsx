import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import type { TitleOf } from './compose.ts';
import type { Draft, DraftChange } from './draft.ts';
import { useOpinionWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly titleOf: TitleOf;
};

/** The conditions a reason may rest on, those in doubt first. */
export const ReasonList = ({ view, draft, change, titleOf }: Props) => {
  const { t, locale } = useOpinionWords();
  const { reasons, checks } = draft;
  const ids = view.assessmentNow.conditions.map(({ id }) => id);
  const ordered = [...ids].sort(
    (one, other) => Number(checks[other] === 'doubted') - Number(checks[one] === 'doubted'),
  );
  return (
    <details className="opinion-reasons">
      <summary>
        {t('reasons')}
        {aside(reasons.length > 0 ? t('reasonsChosen', { count: reasons.length }) : t('reasonsNone'), locale)}
      </summary>
      <ul>
        {ordered.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={reasons.includes(id)}
                onChange={({ target }) =>
                  change({ reasons: target.checked ? [...reasons, id] : reasons.filter((known) => known !== id) })
                }
              />
              {titleOf(id)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
};
