import { PageTitle } from '../parts/page-title.tsx';
import { useArea } from './use-area.ts';
import { WayBack } from './way-back.tsx';
import { useFrameWords } from './words.ts';

export const NotFound = () => {
  const { t } = useFrameWords();
  const area = useArea();
  return (
    <main id="main" tabIndex={-1} className="page">
      <PageTitle title={t('notFound')} />
      <p>{t('notFoundHint')}</p>
      <p>{area ? <WayBack area={area} /> : <a href="/">{t('home')}</a>}</p>
    </main>
  );
};
