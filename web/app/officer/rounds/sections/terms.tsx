import { CountField } from '../count-field.tsx';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';

const terms = ['notice', 'correction', 'review'] as const;

export const Terms = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  return (
    <>
      {terms.map((term) => {
        const field = `${term}WorkingDays` as const;
        return (
          <CountField
            key={term}
            path={`content.${field}`}
            label={t(`terms.${term}`)}
            hint={t(`terms.${term}Hint`)}
            required
            value={written[field]}
            change={(count) => change({ [field]: count })}
            error={issues.at(`content.${field}`)}
          />
        );
      })}
      <p className="hint">{t('terms.longest')}</p>
    </>
  );
};
