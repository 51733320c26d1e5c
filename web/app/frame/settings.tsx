import { PageTitle } from '../parts/page-title.tsx';
import { speak, useLocale } from '../words/words.ts';
import { prefer, type TextSize, textSizes, usePreferences } from './preferences.ts';
import { useFrameWords } from './words.ts';

type Choice = { readonly value: string; readonly word: string; readonly lang?: string };

const Choices = (props: {
  readonly legend: string;
  readonly name: string;
  readonly hint?: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
}) => (
  <fieldset className="choices">
    <legend>{props.legend}</legend>
    {props.hint && <p className="hint">{props.hint}</p>}
    {props.choices.map(({ value, word, lang }) => (
      <label key={value} lang={lang}>
        <input
          type="radio"
          name={props.name}
          value={value}
          checked={value === props.chosen}
          onChange={() => props.choose(value)}
        />
        {word}
      </label>
    ))}
  </fieldset>
);

export const Settings = () => {
  const { t } = useFrameWords();
  const { textSize, shortcuts } = usePreferences();
  return (
    <main id="main" tabIndex={-1} className="page narrow">
      <PageTitle title={t('settings')} />
      <Choices
        legend={t('language')}
        name="language"
        chosen={useLocale()}
        choices={[
          { value: 'zh', word: '中文', lang: 'zh-CN' },
          { value: 'en', word: 'English', lang: 'en' },
        ]}
        choose={(value) => void speak(value === 'en' ? 'en' : 'zh')}
      />
      <Choices
        legend={t('textSize')}
        name="text-size"
        chosen={textSize}
        choices={(Object.keys(textSizes) as TextSize[]).map((value) => ({ value, word: t(`size.${value}`) }))}
        choose={(value) => prefer({ textSize: value as TextSize })}
      />
      <Choices
        legend={t('shortcuts')}
        hint={t('shortcutsHint')}
        name="shortcuts"
        chosen={shortcuts ? 'on' : 'off'}
        choices={[
          { value: 'on', word: t('shortcutsOn') },
          { value: 'off', word: t('shortcutsOff') },
        ]}
        choose={(value) => prefer({ shortcuts: value === 'on' })}
      />
      <p className="hint">{t('settingsKept')}</p>
    </main>
  );
};
