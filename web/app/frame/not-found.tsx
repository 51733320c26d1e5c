import { PageTitle } from '../parts/page-title.tsx';
import { useFrameWords } from './words.ts';

export const NotFound = () => {
  const { t } = useFrameWords();
  return (
    <div className="page">
      <PageTitle title={t('notFound')} />
      <p>{t('notFoundHint')}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </div>
  );
};
