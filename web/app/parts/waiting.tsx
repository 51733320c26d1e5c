import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { usePartsWords } from './words.ts';

/** Nothing for 300 ms, then grey lines where the content will stand. */
export const Waiting = ({ rows = 4 }: { readonly rows?: number }) => {
  const { t } = usePartsWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <Skeleton title={false} paragraph={{ rows }} />
    </div>
  );
};
