import { useNoticeWords } from './words.ts';

type Props = { readonly notice: { readonly id: string; readonly title: { readonly zh: string; readonly en: string } } };

/** The page everyone reads, outside the application. */
export const PublicPage = ({ notice }: Props) => {
  const { t, locale } = useNoticeWords();
  return (
    <a
      href={`${locale === 'en' ? '/en' : ''}/notices/${notice.id}`}
      aria-label={t('publicOf', { title: notice.title[locale] })}
    >
      {t('public')}
    </a>
  );
};
