import { findDocument } from '../../../../../shared/policy/documents/index.ts';
import { TitleFields } from '../../../parts/form/title-fields.tsx';
import { CountField } from '../count-field.tsx';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';

export const Basics = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  const document = findDocument(written.policy ?? '');
  return (
    <>
      <TitleFields
        path="content.title"
        labels={{ zh: t('basics.zh'), en: t('basics.en') }}
        title={written.title ?? { zh: '', en: '' }}
        change={(title) => change({ title })}
        issues={issues}
      />
      {document && (
        <dl className="facts">
          <dt>{t('basics.policy')}</dt>
          <dd>
            <span lang="zh-CN">
              {document.number} {document.title.zh}
            </span>
            <br />
            <span className="hint">{t('basics.policyHint')}</span>
          </dd>
        </dl>
      )}
      <CountField
        path="content.achievementYear"
        label={t('basics.year')}
        hint={t('basics.yearHint')}
        required
        value={written.achievementYear}
        change={(achievementYear) => change({ achievementYear })}
        error={issues.at('content.achievementYear')}
      />
      <CountField
        path="content.achievementYearFrom"
        label={t('basics.yearFrom')}
        hint={t('basics.yearFromHint')}
        value={written.achievementYearFrom}
        change={(achievementYearFrom) => change({ achievementYearFrom })}
        error={issues.at('content.achievementYearFrom')}
      />
      <CountField
        path="content.fundYear"
        label={t('basics.fundYear')}
        hint={t('basics.fundYearHint')}
        required
        value={written.fundYear}
        change={(fundYear) => change({ fundYear })}
        error={issues.at('content.fundYear')}
      />
    </>
  );
};
