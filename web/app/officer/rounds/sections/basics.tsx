import { findDocument } from '../../../../../shared/policy/documents/index.ts';
import { TextField } from '../../../parts/form/field.tsx';
import { CountField } from '../count-field.tsx';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';

export const Basics = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  const title = written.title ?? { zh: '', en: '' };
  const document = findDocument(written.policy ?? '');
  return (
    <>
      <TextField
        path="content.title.zh"
        label={t('basics.zh')}
        required
        value={title.zh}
        change={(zh) => change({ title: { ...title, zh } })}
        error={issues.at('content.title.zh')}
      />
      <TextField
        path="content.title.en"
        label={t('basics.en')}
        required
        value={title.en}
        change={(en) => change({ title: { ...title, en } })}
        error={issues.at('content.title.en')}
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
