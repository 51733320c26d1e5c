import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAdministrationWords } from './words.ts';
import './administration.css';

/** Narrows a register down; what is looked for stands in the address. */
export const Find = ({ q, look }: { readonly q: string | undefined; readonly look: (q?: string) => void }) => {
  const { t } = useAdministrationWords();
  const [typed, type] = useState(q ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    look(typed.trim() || undefined);
  };
  return (
    <search>
      <form className="administration-find" onSubmit={submit}>
        <label htmlFor="administration-find">{t('find')}</label>
        <input
          id="administration-find"
          type="search"
          value={typed}
          maxLength={80}
          onChange={({ target }) => type(target.value)}
        />
        <Button htmlType="submit">{t('search')}</Button>
        {q !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              type('');
              look();
            }}
          >
            {t('clear')}
          </button>
        )}
      </form>
    </search>
  );
};
