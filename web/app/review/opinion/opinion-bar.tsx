import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { Issue } from '../../parts/form/use-issues.ts';
import { fieldId } from '../../parts/issue-list.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import type { Said } from '../queue/said-last.tsx';
import { useDepartments } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';
import { missingIn } from './check.ts';
import { amountOf, bodyOf, reasonOf, type TitleOf } from './compose.ts';
import { type Draft, type DraftChange, forgetDraft } from './draft.ts';
import { OpinionFields } from './opinion-fields.tsx';
import { Stale } from './stale.tsx';
import { useOpinionWords } from './words.ts';
import './opinion-bar.css';

type View = Answer<'view-review'>;

type Props = {
  readonly view: View;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly titleOf: TitleOf;
  /** The department of the queue this claim was opened from. */
  readonly department: string;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly toReturn: React.ReactNode;
  /** Given: what was recorded. */
  readonly done: (said: Said) => void;
};

const staleCodes = new Set(['stale', 'not-in-this-state', 'opinion-already-given']);

const none: readonly Issue[] = [];
const shownHere = new Set(['choice', 'amountFen', 'reason']);

/** The one field of the bar that is wrong: it says so itself, and the bar stays low. */
const aloneIn = ([first, second]: readonly Issue[]): string | undefined =>
  first && !second && shownHere.has(first.path) ? first.path : undefined;

/** Which of my departments still owes its opinion, that of the queue first. */
const owing = (view: View, mine: readonly string[], department: string): string[] => {
  const open = view.opinions.filter(({ agrees }) => agrees === undefined).map((opinion) => opinion.department);
  return mine.filter((id) => open.includes(id)).sort((one) => (one === department ? -1 : 0));
};

/** What the department says of this claim; where it may say nothing, why. */
export const OpinionBar = ({ view, draft, change, titleOf, department, form, toReturn, done }: Props) => {
  const { t, locale } = useOpinionWords();
  const { t: q } = useQueueWords();
  const mine = useDepartments();
  const [chosen, setChosen] = useState<string>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const command = useCommand('give-opinion');
  const queries = useQueryClient();
  const alone = aloneIn(issues);
  useEffect(() => {
    const field = aloneIn(issues);
    if (field !== undefined) document.getElementById(fieldId(field))?.focus();
  }, [issues]);
  const owed = owing(
    view,
    mine.map(({ id }) => id),
    department,
  );
  const speaker = owed.find((id) => id === chosen) ?? owed[0];
  const written = draft.revision !== undefined && (draft.choice !== undefined || draft.words !== '');
  const isStale = written && draft.revision !== view.contentRevision;
  const mayGive = view.actions.includes('give-opinion') && speaker !== undefined;

  if (!mayGive && !written && !command.isPending)
    return (
      <section className="opinion-bar" aria-label={t('bar')}>
        <ReadOnly view={view} mine={mine.map(({ id }) => id)} toReturn={toReturn} />
      </section>
    );

  const name = mine.find(({ id }) => id === speaker)?.name[locale] ?? '';
  const reason = reasonOf(draft, view, titleOf, t);
  const most = amountText(view.assessmentAtSubmission.amount?.fen ?? 0, locale);
  const range = t('ceilingHint', { most });

  const give = async (): Promise<void> => {
    if (speaker === undefined || isStale || command.isPending) return;
    const missing = missingIn(draft, { view, department: speaker, reason, titleOf, range, t });
    setIssues(missing);
    const body = bodyOf(draft, view, speaker, reason);
    if (missing.length > 0 || !body) return;
    const amount = amountOf(draft, view);
    const what =
      body.agrees && amount !== undefined ? q('said.agree', { amount: amountText(amount, locale) }) : q('said.against');
    try {
      await command.mutateAsync({ path: { claim: view.id }, body });
      forgetDraft(view.id);
      done({ words: q('said.opinion', { what }), claim: view.id });
    } catch {
      // What stood against it is shown by the panel, and what moved meanwhile by the page fetched anew.
      await queries.invalidateQueries({ queryKey: ['view-review'] });
    }
  };
  const refused =
    command.error && !(staleCodes.has(command.error.code) && (isStale || !mayGive)) ? command.error : null;

  return (
    <section className="opinion-bar" aria-label={t('bar')}>
      <Stale view={view} draft={draft} shown={isStale || !mayGive} mayGive={mayGive} change={change} />
      <ProblemPanel problem={refused} />
      <ErrorSummary issues={alone === undefined ? issues : none} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <OpinionFields
          view={view}
          draft={draft}
          change={change}
          titleOf={titleOf}
          range={range}
          reason={reason}
          speaker={{ id: speaker ?? '', name, all: mine.filter(({ id }) => owed.includes(id)), choose: setChosen }}
          blocked={isStale || !mayGive}
          busy={command.isPending}
          issues={issues}
          toReturn={toReturn}
        />
      </form>
    </section>
  );
};

const ReadOnly = (props: {
  readonly view: View;
  readonly mine: readonly string[];
  readonly toReturn: React.ReactNode;
}) => {
  const { t, locale } = useOpinionWords();
  const { view, mine, toReturn } = props;
  const given = view.opinions.find(({ department, givenOn }) => mine.includes(department) && givenOn);
  const why =
    view.barred.length > 0
      ? view.barred.join(' ')
      : view.state !== 'submitted'
        ? t('notOpen', { state: stateWords[view.state][locale] })
        : given?.givenOn
          ? t('given', { department: given.name[locale], day: dayInWords(given.givenOn, locale) })
          : t('readOnly');
  return (
    <p className="opinion-why">
      {view.barred.length > 0 && `${t('readOnly')} `}
      {why} {view.actions.includes('return-for-correction') && toReturn}
    </p>
  );
};
