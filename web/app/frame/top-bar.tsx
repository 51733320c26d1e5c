import { Link } from '@tanstack/react-router';
import type { Me } from '../session/me.ts';
import { signOut } from '../session/session.ts';
import { speak, useLocale } from '../words/words.ts';
import { areaPaths, areasOf } from './areas.ts';
import { prefer, type TextSize, textSizes, usePreferences } from './preferences.ts';
import { useOwnArea } from './use-area.ts';
import { useFrameWords } from './words.ts';

const TextSizes = () => {
  const { t } = useFrameWords();
  const { textSize } = usePreferences();
  return (
    <fieldset className="text-sizes">
      <legend className="visually-hidden">{t('textSize')}</legend>
      {(Object.keys(textSizes) as TextSize[]).map((size) => (
        <button
          key={size}
          type="button"
          className="top-bar-button"
          aria-pressed={size === textSize}
          onClick={() => prefer({ textSize: size })}
        >
          {t(`size.${size}`)}
        </button>
      ))}
    </fieldset>
  );
};

/** Name, the areas of this person, language, person. */
export const TopBar = ({ me }: { readonly me: Me }) => {
  const { t } = useFrameWords();
  const locale = useLocale();
  const open = areasOf(me);
  const own = useOwnArea(me);
  return (
    <header className="top-bar">
      <a className="top-bar-name" href={locale === 'en' ? '/en' : '/'}>
        {t('product')}
      </a>
      <nav aria-label={t('areas')} className="top-bar-areas">
        {open.map((each) => (
          <Link
            key={each}
            to={areaPaths[each]}
            {...(each === own && { className: 'active', 'aria-current': 'true' as const })}
          >
            {t(`area.${each}`)}
          </Link>
        ))}
      </nav>
      <div className="top-bar-person">
        <button
          type="button"
          className="top-bar-button"
          lang={locale === 'en' ? 'zh-CN' : 'en'}
          onClick={() => void speak(locale === 'en' ? 'zh' : 'en')}
        >
          {t('otherLanguage')}
        </button>
        {own === 'enterprise' && <TextSizes />}
        <Link to="/settings">{t('settings')}</Link>
        <span className="top-bar-name-of-person">{me.name}</span>
        <button type="button" className="top-bar-button" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </div>
    </header>
  );
};
