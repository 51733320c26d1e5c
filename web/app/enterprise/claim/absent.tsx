import { Link } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { useClaimWords } from './words.ts';

/** A claim of others and none at all look the same. */
export const isAbsent = (error: unknown): boolean => error instanceof Problem && error.code === 'not-found';

export const Absent = () => {
  const { t } = useClaimWords();
  return (
    <div className="page">
      <PageTitle title={t('absent')} />
      <p>
        <Link to="/e/claims">{t('backToAll')}</Link>
      </p>
    </div>
  );
};
