import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import './find.css';
import { usePartsWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly q: string | undefined;
  readonly look: (q?: string) => void;
};

/** Narrows a list down by a name or number; what is looked for stands in the address. */
export const Find = ({ label, q, look }: Props) => {
  const { t } = usePartsWords();
  const [typed, type] = useState(q ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    look(typed.trim() || undefined);
  };
  const clear = (): void => {
    type('');
    look();
  };
  return (
    <search>
      <form className="find" onSubmit={submit}>
        <label htmlFor="find">{label}</label>
        <input id="find" type="search" value={typed} maxLength={80} onChange={({ target }) => type(target.value)} />
        <Button htmlType="submit">{t('search')}</Button>
        {q !== undefined && (
          <button type="button" className="link-button" onClick={clear}>
            {t('clearSearch')}
          </button>
        )}
      </form>
    </search>
  );
};
