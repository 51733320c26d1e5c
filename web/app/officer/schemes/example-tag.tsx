import type { SchemeContent } from '../../../../shared/claim/scheme.ts';
import { isExample } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';

export const ExampleTag = ({ content }: { readonly content: Pick<SchemeContent, 'title'> }) => {
  const { t } = useSchemeWords();
  return isExample(content) ? <span className="tag tag-held">{t('example')}</span> : null;
};
