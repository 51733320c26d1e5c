import { useVerifyWords } from '../words.ts';

type Props = { readonly expected?: string | undefined; readonly found?: string | undefined };

/** What should stand there beside what does. */
export const Evidence = ({ expected, found }: Props) => {
  const { t } = useVerifyWords();
  if (expected === undefined) return null;
  return (
    <dl className="audit-evidence">
      <dt>{t('expected')}</dt>
      <dd className="audit-hash">{expected}</dd>
      <dt>{t('found')}</dt>
      <dd className="audit-hash">{found}</dd>
    </dl>
  );
};
