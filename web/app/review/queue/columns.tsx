import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { Amount } from '../../parts/amount.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Deadline } from '../../parts/day.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { useMe } from '../../session/me.ts';
import { grantKindOf } from '../clause-title.ts';
import type { QueueRow, QueueSearch } from '../search.ts';
import { useQueueWords } from '../words.ts';
import { OtherDepartments } from './other-departments.tsx';

const dayMs = 86_400_000;

const daysSince = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / dayMs);

export const useColumns = (department: string, search: QueueSearch): readonly Column<QueueRow>[] => {
  const { t, locale } = useQueueWords();
  const { today } = useMe();
  return [
    {
      title: t('due'),
      render: (_, { id, dueOn }) => (
        <Link to="/review/$claim" params={{ claim: id }} search={search}>
          <span className="visually-hidden">{t('openClaim', { number: groupsOfFour(id) })} </span>
          <Deadline on={dueOn} brief />
        </Link>
      ),
    },
    { title: t('number'), render: (_, { id }) => <span className="code queue-number">{groupsOfFour(id)}</span> },
    { title: t('claimant'), render: (_, { claimantName }) => <span lang="zh-CN">{claimantName}</span> },
    { title: t('clauseColumn'), render: (_, { clauseTitle }) => clauseTitle[locale] },
    {
      title: t('sum'),
      align: 'right',
      render: (_, { clause, ceilingFen }) => (
        <>
          <span className="hint">{t(`sumKind.${grantKindOf(clause)}`)}</span> <Amount fen={ceilingFen} bare />
        </>
      ),
    },
    {
      title: t('verdict'),
      render: (_, { questions, contested }) => (
        <>
          <VerdictMark verdict={questions.length > 0 ? 'needs-person' : 'payable'} />
          {questions.length > 0 && <div className="hint">{t('questionsLeft', { count: questions.length })}</div>}
          {contested.length > 0 && <div className="tag tag-held">{t('contestedWith')}</div>}
        </>
      ),
    },
    {
      title: t('others'),
      render: (_, { opinions }) => <OtherDepartments opinions={opinions} department={department} />,
    },
    {
      title: t('age'),
      render: (_, { stateSinceOn }) => (
        <span className="queue-age">
          <time dateTime={stateSinceOn}>{stateSinceOn}</time>
          <span className="hint"> · {t('days', { count: daysSince(stateSinceOn, today) })}</span>
        </span>
      ),
    },
  ];
};
