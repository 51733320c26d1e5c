import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { sizeText } from '../../../../format/size-text.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import type { ListShown } from '../list-shown.ts';
import { useFileWords } from '../words.ts';
import { handOver } from './hand-over.ts';
import { type Template, wordOf } from './templates.ts';

type Made = ListShown['exports'][number];

type Props = {
  readonly list: string;
  readonly template: Template;
  readonly made: Made | undefined;
  /** What is to be done next with the list. */
  readonly primary: boolean;
  readonly say: (said: string) => void;
};

const isPending = ({ state }: Made): boolean => state === 'asked' || state === 'running';

/** How far the file is; asked for again and again while it is made. */
const useMade = (list: string, made: Made | undefined): Made | undefined => {
  const pending = made !== undefined && isPending(made);
  const { data } = useQuery({
    ...answerOf('view-export', { path: { list, export: made?.id ?? '' } }),
    enabled: pending,
    refetchInterval: ({ state }) => (state.data && !isPending(state.data) ? false : 1_000),
  });
  return pending && data ? data : made;
};

const HowFar = ({ made }: { readonly made: Made | undefined }) => {
  const { t } = useFileWords();
  if (!made) return <span className="hint">{t('none')}</span>;
  const { state, rows, rowsDone, sizeBytes, sha256, fileName, fault } = made;
  if (isPending(made)) {
    const progress = t('progress', { done: rowsDone, count: rows });
    return (
      <span role="status">
        {t('pending')} · {progress}
        <Progress percent={Math.floor((rowsDone / rows) * 100)} showInfo={false} aria-label={progress} />
        <span className="hint">{t('leave')}</span>
      </span>
    );
  }
  if (state === 'failed') return <span className="list-file-fault">{t(`fault.${fault ?? 'interrupted'}`)}</span>;
  return (
    <>
      <span className="code">{fileName}</span> · {sizeText(sizeBytes ?? 0)}
      <span className="list-sha">
        {t('sha256')} <span className="code">{groupsOfFour(sha256 ?? '')}</span>
      </span>
    </>
  );
};

/** One template: ask for it, wait, take it; who takes it is written down. */
export const FileRow = ({ list, template, made: known, primary, say }: Props) => {
  const { t } = useFileWords();
  const made = useMade(list, known);
  const name = t(`template.${wordOf(template)}`);
  const ask = useCommand('ask-export');
  const take = useCommand('take-export', ({ url, fileName, sizeBytes }) => {
    handOver(url, fileName);
    say(t('taken', { file: fileName, size: sizeText(sizeBytes) }));
  });
  const failed = made?.state === 'failed';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`use.${wordOf(template)}`)}</td>
      <td>
        <HowFar made={made} />
        <ProblemPanel problem={ask.error ?? take.error} />
      </td>
      <td>
        {made?.state === 'done' ? (
          <Button
            loading={take.isPending}
            aria-label={t('takeOf', { file: name })}
            onClick={() => take.mutate({ path: { list, export: made.id } })}
          >
            {t('take')}
          </Button>
        ) : (
          (!made || failed) && (
            <Button
              type={primary ? 'primary' : 'default'}
              loading={ask.isPending}
              aria-label={t(failed ? 'againOf' : 'makeOf', { file: name })}
              onClick={() => ask.mutate({ path: { list }, body: { template } })}
            >
              {t(failed ? 'again' : 'make')}
            </Button>
          )
        )}
      </td>
    </tr>
  );
};
