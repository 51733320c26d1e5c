import { Link } from '@tanstack/react-router';
import { type Area, areaPaths } from './areas.ts';
import { useFrameWords } from './words.ts';

/** To the first page of an area, by the name its people have for it. */
export const WayBack = ({ area }: { readonly area: Area }) => {
  const { t } = useFrameWords();
  return (
    <Link to={areaPaths[area]}>{area === 'review' ? t('toQueue') : t('toArea', { area: t(`area.${area}`) })}</Link>
  );
};
