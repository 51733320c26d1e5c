import { type Fen, yuanText } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { Amount } from '../../parts/amount.tsx';
import { usePotFigures } from '../../parts/pot/words.ts';
import { type Asked, effectsOf, missingFen } from './effects-of.ts';
import type { PotShown } from './pot-equation.tsx';
import { potName, usePotWords } from './words.ts';
import './change-effect.css';

const signed = (fen: Fen): string => (fen > 0 ? `+${yuanText(fen)}` : yuanText(fen));

/** What will happen, in figures, before it does. */
export const ChangeEffect = ({ asked, pots }: { readonly asked: Asked; readonly pots: readonly PotShown[] }) => {
  const { t, locale } = usePotWords();
  const { t: named } = usePotFigures();
  const effects = effectsOf(asked, pots);
  const missing = missingFen(asked, pots);
  return (
    <div className="change-effect">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, for nothing is filled in. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <div className="scrolled" role="group" aria-label={t('effect.title')} tabIndex={0}>
        <table>
          <caption>{t('effect.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('effect.pot')}</th>
              <th scope="col">{t('effect.figure')}</th>
              <th scope="col" className="number">
                {t('effect.now')}
              </th>
              <th scope="col" className="number">
                {t('effect.change')}
              </th>
              <th scope="col" className="number">
                {t('effect.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {effects.flatMap(({ pot, rows }) =>
              rows.map(({ figure, nowFen, changeFen }, at) => (
                <tr key={`${pot.year} ${figure}`}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length}>
                      {potName(t, pot)}
                    </th>
                  )}
                  <td data-label={t('effect.figure')}>{named(figure)}</td>
                  <td className="number" data-label={t('effect.now')}>
                    <Amount fen={nowFen} bare />
                  </td>
                  <td className="number" data-label={t('effect.change')}>
                    {signed(changeFen)}
                  </td>
                  <td className="number" data-label={t('effect.after')}>
                    <strong>
                      <Amount fen={nowFen + changeFen} bare />
                    </strong>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {missing > 0 && (
        <p className="change-effect-short">{t('effect.short', { missing: amountText(missing, locale) })}</p>
      )}
      {effects.some(({ isNew }) => isNew) && <p className="hint">{t('effect.new')}</p>}
      {asked.kind === 'close' && <p className="hint">{t('effect.closes')}</p>}
      {asked.kind === 'reopen' && <p className="hint">{t('effect.opens')}</p>}
    </div>
  );
};
