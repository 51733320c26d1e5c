import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../shared/claim/lifecycle-words.ts';
import '../parts/find.css';
import { auditedStates, auditSearch, claimNumberIn } from './search.ts';
import { useAuditWords } from './words.ts';

const route = getRouteApi('/signed-in/audit/');

/** By state and words; a whole claim number opens its journal at once. */
export const Find = () => {
  const { t, locale } = useAuditWords();
  const { q, state = 'paid' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, type] = useState(q ?? '');
  const look = (change: Record<string, unknown>): void =>
    void navigate({ search: (before) => auditSearch({ ...before, ...change }), replace: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = claimNumberIn(typed);
    if (number) void navigate({ to: '/audit/claims/$claim', params: { claim: number } });
    else look({ q: typed });
  };
  return (
    <search>
      <form className="find" onSubmit={submit}>
        <label htmlFor="audit-state">{t('state')}</label>
        <select id="audit-state" value={state} onChange={({ target }) => look({ state: target.value as ClaimState })}>
          {auditedStates.map((each) => (
            <option key={each} value={each}>
              {stateWords[each][locale]}
            </option>
          ))}
        </select>
        <label htmlFor="audit-q">{t('find')}</label>
        <input id="audit-q" type="search" value={typed} maxLength={80} onChange={({ target }) => type(target.value)} />
        <Button htmlType="submit">{t('search')}</Button>
        {q !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              type('');
              look({ q: undefined });
            }}
          >
            {t('clear')}
          </button>
        )}
      </form>
    </search>
  );
};
