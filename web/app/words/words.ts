import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Locale } from '../../../shared/claim/shapes.ts';
import type { NameOf, Same } from './same.ts';

const kept = 'locale';

const tell = (language: string): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};

i18next.on('languageChanged', tell);
/** Chinese unless English was chosen here before: what a browser asks for says little about who sits before it. */
void i18next.use(initReactI18next).init({
  lng: localStorage.getItem(kept) === 'en' ? 'en' : 'zh',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});

export const locale = (): Locale => (i18next.language === 'en' ? 'en' : 'zh');

export const speak = async (chosen: Locale): Promise<void> => {
  localStorage.setItem(kept, chosen);
  await i18next.changeLanguage(chosen);
};

type Values = Readonly<Record<string, string | number>>;

export type Say<T> = (name: NameOf<T>, values?: Values) => string;

/** The words of one area, loaded with it: Chinese is the type, English says the same. */
export const wordsOf = <const T>(area: string, { zh, en }: { readonly zh: T; readonly en: Same<T> }) => {
  i18next.addResourceBundle('zh', area, zh);
  i18next.addResourceBundle('en', area, en);
  return (): { readonly t: Say<T>; readonly locale: Locale } => {
    const { t } = useTranslation(area);
    return { t: t as unknown as Say<T>, locale: locale() };
  };
};

/** The language people chose, for what brings its own words. */
export const useLocale = (): Locale => {
  useTranslation();
  return locale();
};
