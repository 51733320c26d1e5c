import { Button } from 'antd';
import { usePartsWords } from './words.ts';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

/** The next page of a list, below what is shown. */
export const More = ({ pages, count }: { readonly pages: Pages; readonly count: number }) => {
  const { t } = usePartsWords();
  return (
    <p className="more">
      <span role="status">{t('shown', { count })}</span>{' '}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </p>
  );
};
