import { Button } from 'antd';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { Field, RadioField, TextField } from '../../parts/form/field.tsx';
import type { Issue } from '../../parts/form/use-issues.ts';
import { useShortcut } from '../keys/key-help.tsx';
import type { TitleOf } from './compose.ts';
import type { Choice, Draft, DraftChange } from './draft.ts';
import { ReasonList } from './reason-list.tsx';
import { WillRecord } from './will-record.tsx';
import { useOpinionWords } from './words.ts';

type Speaker = {
  readonly id: string;
  readonly name: string;
  readonly all: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly choose: (department: string) => void;
};

type Props = {
  readonly view: Answer<'view-review'>;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly titleOf: TitleOf;
  readonly range: string;
  readonly reason: string;
  readonly speaker: Speaker;
  readonly blocked: boolean;
  readonly busy: boolean;
  readonly issues: readonly Issue[];
  readonly toReturn: React.ReactNode;
};

export const OpinionFields = (props: Props) => {
  const { view, draft, change, titleOf, range, reason, speaker, blocked, busy, issues, toReturn } = props;
  const { t, locale } = useOpinionWords();
  const shortcut = useShortcut();
  const at = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message;
  const fixed =
    view.assessmentAtSubmission.amount?.kind === 'fixed' ? view.assessmentAtSubmission.amount.fen : undefined;
  const choices: readonly Choice[] = view.actions.includes('return-for-correction')
    ? ['agree', 'giveBack', 'against']
    : ['agree', 'against'];
  return (
    <div className="opinion-fields">
      <div className="opinion-choice">
        {speaker.all.length > 1 && (
          <Field path="department" label={t('department')}>
            {(control) => (
              <select {...control} value={speaker.id} onChange={({ target }) => speaker.choose(target.value)}>
                {speaker.all.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name[locale]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <RadioField<Choice>
          path="choice"
          label={t('choice')}
          value={draft.choice}
          change={(choice) => change({ choice })}
          error={at('choice')}
          choices={choices.map((value) => ({ value, word: t(value) }))}
        />
      </div>
      {draft.choice === 'giveBack' ? (
        <div className="opinion-return">
          <p>{t('returnHint')}</p>
          {toReturn}
        </div>
      ) : (
        <>
          <div className="opinion-words">
            {draft.choice === 'agree' &&
              (fixed === undefined ? (
                <div>
                  <AmountField
                    path="amountFen"
                    label={t('amount')}
                    hint={range}
                    value={draft.amountFen}
                    change={(amountFen) => change({ amountFen })}
                    error={at('amountFen')}
                  />
                </div>
              ) : (
                <Field path="amountFen" label={t('amount')} hint={t('fixedHint')}>
                  {(control) => (
                    <input
                      {...control}
                      type="text"
                      className="amount-input"
                      readOnly
                      value={amountText(fixed, locale)}
                    />
                  )}
                </Field>
              ))}
            {draft.choice !== undefined && (
              <div className="opinion-reason">
                <TextField
                  path="reason"
                  label={t('words')}
                  value={draft.words}
                  change={(words) => change({ words })}
                  error={at('reason')}
                  rows={2}
                />
                <ReasonList view={view} draft={draft} change={change} titleOf={titleOf} />
              </div>
            )}
          </div>
          <div className="opinion-give">
            <WillRecord view={view} draft={draft} department={speaker.name} reason={reason} />
            {!blocked && (
              <Button type="primary" htmlType="submit" loading={busy} aria-keyshortcuts={shortcut('give')}>
                {t('give')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
};
