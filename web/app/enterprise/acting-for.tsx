import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { groupsOfFour } from '../../../shared/claim/groups-of-four.ts';
import { dayInWords } from '../../format/day.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { useMe } from '../session/me.ts';
import './enterprise.css';
import { useEnterpriseWords } from './words.ts';

/** Whom this person acts for today; an agent's binding ends after its last day. */
export const useBindings = () => {
  const { bindings, today } = useMe();
  return bindings.filter(({ until }) => until === undefined || today <= until);
};

type Props = {
  /** As the address names it; without one the first. */
  readonly asked: string | undefined;
  readonly children: (claimant: string) => ReactNode;
};

/** For whom the page is; who acts for several chooses, and the choice stays in the address. */
export const ActingFor = ({ asked, children }: Props) => {
  const { t, locale } = useEnterpriseWords();
  const id = useId();
  const navigate = useNavigate();
  const bindings = useBindings();
  const acting = bindings.find(({ claimant }) => claimant === asked) ?? bindings[0];
  if (!acting)
    return (
      <div className="page">
        <PageTitle title={t('nobody')} />
        <p>{t('nobodyHint')}</p>
      </div>
    );
  return (
    <>
      <div className="acting-for">
        {bindings.length === 1 ? (
          <p>
            <span className="hint">{t('claimant')}</span> <span lang="zh-CN">{acting.claimantName}</span>
          </p>
        ) : (
          <p>
            <label htmlFor={id} className="hint">
              {t('claimant')}
            </label>{' '}
            <select
              id={id}
              value={acting.claimant}
              onChange={({ target }) => void navigate({ to: '.', search: { claimant: target.value }, replace: true })}
            >
              {bindings.map(({ claimant, claimantName }) => (
                <option key={claimant} value={claimant} lang="zh-CN">
                  {claimantName}（{groupsOfFour(claimant)}）
                </option>
              ))}
            </select>
          </p>
        )}
        {acting.as === 'agent' && acting.until && (
          <p className="hint">{t('agentUntil', { day: dayInWords(acting.until, locale) })}</p>
        )}
      </div>
      {children(acting.claimant)}
    </>
  );
};
