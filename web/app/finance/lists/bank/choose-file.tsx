import { getRouteApi } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { dayAndMonth } from '../../../../format/day.ts';
import { FileButton } from '../../../parts/file-button.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { bankSearch } from '../search.ts';
import { useBankWords } from '../words.ts';
import { type Imported, NoAnswer, type Step, useImport, wasNotSent } from './use-import.ts';

type Props = { readonly list: string; readonly say: (said: string) => void };

const route = getRouteApi('/signed-in/finance/lists/$list/bank');

const Under = ({ step }: { readonly step: Step }) => {
  const { t } = useBankWords();
  return (
    <p role="status">{step.at === 'sending' ? t('file.sending', { percent: step.percent }) : t(`file.${step.at}`)}</p>
  );
};

/** What is known of a file that was sent before. */
const useKnown = () => {
  const { t, locale } = useBankWords();
  return ({ answer, checked }: Imported): string => {
    if (answer.upload) return '';
    const open = checked.open.paidCount + checked.open.returnedCount;
    const day = dayAndMonth(answer.bookedOn ?? answer.announcedOn, locale);
    if (answer.state !== 'booked') return t('known.checked');
    return open > 0 ? t('known.open', { day, count: open }) : t('known.booked', { day });
  };
};

/** Our own input, with dropping as a further way in. */
export const ChooseFile = ({ list, say }: Props) => {
  const { t } = useBankWords();
  const navigate = route.useNavigate();
  const known = useKnown();
  const [over, setOver] = useState(false);
  const last = useRef<File>(undefined);
  const { importing, step } = useImport(list, (imported) => {
    say(known(imported));
    void navigate({ search: bankSearch({ answer: imported.answer.id }), resetScroll: false });
  });
  const take = (file: File | undefined): void => {
    if (!file || importing.isPending) return;
    last.current = file;
    say('');
    importing.mutate(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const { error } = importing;
  const own = error instanceof NoAnswer ? t(`file.${error.why}`) : wasNotSent(error) ? t('file.notSent') : undefined;
  return (
    <section
      className={over ? 'panel bank-file bank-file-over' : 'panel bank-file'}
      aria-label={t('file.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>{t('file.title')}</h2>
      <p className="hint" id="bank-file-hint">
        {t('file.hint')}
      </p>
      <p className="actions">
        <FileButton
          label={t('file.choose')}
          accept=".csv,.txt,.xlsx"
          describedBy="bank-file-hint"
          disabled={importing.isPending}
          take={take}
        />
        <span className="hint">{t('file.drop')}</span>
      </p>
      {step && <Under step={step} />}
      {own ? (
        <div className="problem" role="alert">
          <p>{own}</p>
          {wasNotSent(error) && (
            <p>
              <button type="button" className="link-button" onClick={() => take(last.current)}>
                {t('file.again')}
              </button>
            </p>
          )}
        </div>
      ) : (
        <ProblemPanel problem={error} />
      )}
    </section>
  );
};
