import { getRouteApi } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { potName, usePotWords } from '../../pots/words.ts';
import { buildSearch } from '../search.ts';
import { useBuildWords } from '../words.ts';
import '../../../parts/form/field.css';

const route = getRouteApi('/signed-in/finance/lists/new');

/** Pots by year, each a tick; what is chosen stands in the address. */
export const ChoosePots = ({ pots }: Pick<Answer<'list-pots'>, 'pots'>) => {
  const { t } = useBuildWords();
  const words = usePotWords();
  const navigate = route.useNavigate();
  const chosen = route.useSearch().pots?.split(',') ?? [];
  const shown = pots
    .filter(({ id, heldFen }) => heldFen > 0 || chosen.includes(id))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const choose = (id: string, wanted: boolean): void => {
    const next = wanted ? [...chosen, id] : chosen.filter((each) => each !== id);
    void navigate({ search: buildSearch({ pots: next.sort().join(',') }), replace: true, resetScroll: false });
  };
  return (
    <fieldset className="choices build-pots">
      <legend>{t('pots')}</legend>
      <p className="hint">{t('potsHint')}</p>
      <div className="build-ticks">
        {shown.map((pot) => (
          <label key={pot.id}>
            <input
              type="checkbox"
              checked={chosen.includes(pot.id)}
              onChange={({ target }) => choose(pot.id, target.checked)}
            />
            {potName(words.t, pot)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
