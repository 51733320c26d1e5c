import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { partWord } from './part-word.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
});

/** The state of saving, true at every moment. */
export const SaveLine = () => {
  const { t, locale } = useFilingWords();
  const { keeper, keeping, settled } = useFiling();
  const { state, savedAt, problem, taken } = keeping;
  const wrong = new Set(settled.wrong?.issues.map(({ path }) => path.join('.'))).size;
  const said = state === 'saved' ? (savedAt ? t('savedAt', { time: clock.format(savedAt) }) : t('saved')) : t(state);
  return (
    <div className={`filing-saving filing-saving-${state}`}>
      <p role="status">
        {said}
        {wrong > 0 && ` · ${t('partly', { count: wrong })}`}
      </p>
      {taken.length > 0 && (
        <p role="status">
          {t('taken', { parts: taken.map((part) => partWord(part, locale)).join(locale === 'zh' ? '、' : ', ') })}
        </p>
      )}
      {problem?.body.title && <p className="hint">{problem.body.title}</p>}
      {state === 'retrying' && (
        <button type="button" className="link-button" onClick={() => void keeper.flush()}>
          {t('retryNow')}
        </button>
      )}
    </div>
  );
};
