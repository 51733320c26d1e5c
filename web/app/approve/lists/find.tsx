import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useListWords } from '../words.ts';
import './lists.css';

/** Narrows a list down by number or name; what is looked for stands in the address. */
export const Find = ({ q, look }: { readonly q: string | undefined; readonly look: (q?: string) => void }) => {
  const { t } = useListWords();
  const [typed, type] = useState(q ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    look(typed.trim() || undefined);
  };
  return (
    <search>
      <form className="approve-find" onSubmit={submit}>
        <label htmlFor="approve-find">{t('find')}</label>
        <input
          id="approve-find"
          type="search"
          value={typed}
          maxLength={80}
          onChange={({ target }) => type(target.value)}
        />
        <Button htmlType="submit">{t('search')}</Button>
      </form>
    </search>
  );
};
