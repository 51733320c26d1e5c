import type { PlainDate } from '../../../../../shared/calendar/plain-date.ts';
import type { Readings as Chosen } from '../../../../../shared/policy/inputs.ts';
import { Citation } from '../../../parts/citation.tsx';
import { RadioField, TextField } from '../../../parts/form/field.tsx';
import type { Issues } from '../../../parts/form/use-issues.ts';
import {
  type Choice,
  choicesOf,
  choiceWord,
  defaultOf,
  lastDayOf,
  type OpenReading,
  openReadings,
  type Switch,
} from '../reading-choices.ts';
import { useReadingWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';
import './readings.css';

type One = { readonly open: OpenReading; readonly chosen: Chosen; readonly set: (chosen: Chosen) => void };

/** What is set to the platform's default is left to it. */
const withChoice = (chosen: Chosen, name: Switch, value: Choice | undefined): Chosen => {
  const { [name]: _, ...others } = chosen;
  return value === undefined ? others : { ...others, [name]: value };
};

const SwitchField = ({ open, chosen, set, on }: One & { readonly on: PlainDate }) => {
  const { t, locale } = useReadingWords();
  const name = open.name as Switch;
  const preset = defaultOf(name, open, on);
  const value = chosen[name] ?? preset;
  const choices = choicesOf(name).map((choice) => ({
    value: String(choice),
    word: `${choiceWord(open, choice, on)?.[locale] ?? String(choice)}${choice === preset ? t('isDefault') : ''}`,
  }));
  return (
    <RadioField
      path={`content.readings.${name}`}
      label={t(`question.${name}`)}
      value={value === undefined ? undefined : String(value)}
      change={(text) => {
        const choice = choicesOf(name).find((each) => String(each) === text);
        set(withChoice(chosen, name, choice === preset ? undefined : choice));
      }}
      choices={choices}
    />
  );
};

const PublishersField = ({ open, chosen, set, issues }: One & { readonly issues: Issues }) => {
  const { t, locale } = useReadingWords();
  const write = (clause: string, text: string): void => {
    const names = text.split('\n');
    const { [clause]: _, ...others } = chosen.acceptedPublishers ?? {};
    const acceptedPublishers = text.trim() === '' ? others : { ...others, [clause]: names };
    const { acceptedPublishers: _before, ...rest } = chosen;
    set(Object.keys(acceptedPublishers).length > 0 ? { ...rest, acceptedPublishers } : rest);
  };
  return (
    <>
      <h3>{t('question.acceptedPublishers')}</h3>
      {open.clauses.map(({ id, title }) => (
        <TextField
          key={id}
          path={`content.readings.acceptedPublishers.${id}`}
          label={title[locale]}
          hint={t('publisher')}
          rows={3}
          value={(chosen.acceptedPublishers?.[id] ?? []).map((name) => name ?? '').join('\n')}
          change={(text) => write(id, text)}
          error={issues.at(`content.readings.acceptedPublishers.${id}`)}
        />
      ))}
    </>
  );
};

const Official = ({ open }: { readonly open: OpenReading }) => {
  const { t, locale } = useReadingWords();
  const [first] = open.clauses;
  return (
    <div className="readings-official">
      <p>
        <strong>{t('official')}</strong> <q lang="zh-CN">{first.quotation}</q>{' '}
        <span className="hint" lang="zh-CN">
          {first.citation}
        </span>
      </p>
      <p>
        <strong>{t('ours')}</strong> {open.reading.text[locale]}
      </p>
      {open.clauses.length > 1 && (
        <details>
          <summary>{t('bears', { count: open.clauses.length })}</summary>
          <ul>
            {open.clauses.map(({ id, title, citation, document }) => (
              <li key={id}>
                {title[locale]} <Citation citation={citation} policy={document.id} clause={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

export const Readings = ({ written, change, issues }: SectionProps) => {
  const { t } = useReadingWords();
  const { policy = '', clauses = [], achievementYear = 2017 } = written;
  const chosen = written.readings ?? {};
  const on = lastDayOf({ achievementYear });
  const open = openReadings({ policy, clauses, achievementYear });
  const set = (readings: Chosen): void => change({ readings });
  if (open.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p className="hint">{t('hint')}</p>
      {open.map((each) => (
        <div key={each.id} className="readings-one">
          {each.name === 'acceptedPublishers' ? (
            <PublishersField open={each} chosen={chosen} set={set} issues={issues} />
          ) : (
            <SwitchField open={each} chosen={chosen} set={set} on={on} />
          )}
          <Official open={each} />
        </div>
      ))}
    </>
  );
};
