import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useListWords } from '../words.ts';

const route = getRouteApi('/signed-in/finance/lists/$list');

/** Looks for lines; what is looked for stands in the address. */
export const FindLines = ({ q }: { readonly q: string | undefined }) => {
  const { t } = useListWords();
  const navigate = route.useNavigate();
  const { list } = route.useParams();
  const [typed, setTyped] = useState(q ?? '');
  useEffect(() => setTyped(q ?? ''), [q]);
  return (
    <search aria-label={t('lines.find')}>
      <form
        className="list-find"
        onSubmit={(event) => {
          event.preventDefault();
          const said = typed.trim();
          void navigate({ search: said ? { q: said } : {}, replace: true, resetScroll: false });
        }}
      >
        <label>
          <span>{t('lines.findHint')}</span>
          <input type="search" value={typed} maxLength={80} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <Button htmlType="submit">{t('lines.search')}</Button>
        {q && (
          <Link to="/finance/lists/$list" params={{ list }} resetScroll={false}>
            {t('lines.clear')}
          </Link>
        )}
      </form>
    </search>
  );
};
