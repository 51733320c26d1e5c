import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { amountText } from '../../../../format/amount.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useMe } from '../../../session/me.ts';
import { LeftOut } from '../build/left-out.tsx';
import type { ListShown } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useSteps } from '../use-steps.ts';
import { useBuildWords } from '../words.ts';
import '../build/build.css';

type Props = { readonly list: ListShown; readonly say: Say };

const route = getRouteApi('/signed-in/finance/lists/$list');

/** Puts on the list what is payable and not on it yet; begun from the preview it starts by itself. */
const Own = ({ list, say }: Props) => {
  const { t, locale } = useBuildWords();
  const { fill } = route.useSearch();
  const navigate = route.useNavigate();
  const pots = list.pots.join(',') || undefined;
  const payable = useQuery(answerOf('list-payable', { query: { pots } }));
  const text = (fen: number): string => amountText(fen, locale);
  const { running, error, go } = useSteps('fill-list', { path: { list: list.id } }, ({ added, count, totalFen }) =>
    say(t('fill.done', { added, count, total: text(totalFen) })),
  );
  useEffect(() => {
    if (!fill) return;
    void navigate({ search: ({ fill: _, ...rest }) => rest, replace: true });
    if (!running) go();
  }, [fill, running, go, navigate]);
  return (
    <>
      <section className="panel" aria-label={t('fill.title')}>
        <h2>{t('fill.title')}</h2>
        <p role="status">{t('fill.progress', { count: list.count, total: text(list.totalFen) })}</p>
        <ProblemPanel problem={error} />
        {running && (
          <>
            <Progress
              percent={percentOf(list.count, payable.data?.count ?? 0)}
              showInfo={false}
              aria-label={t('fill.ofAll', { done: list.count, count: list.count + (payable.data?.count ?? 0) })}
            />
            <p>{t('fill.leave')}</p>
          </>
        )}
        <Loaded query={payable} what={t('fill.title')} rows={2}>
          {({ count, totalFen }) =>
            count === 0 ? (
              <p>{t('fill.complete')}</p>
            ) : (
              <>
                <p>{t('fill.more', { count, total: text(totalFen) })}</p>
                <Button loading={running} onClick={go}>
                  {t('fill.goOn')}
                </Button>
              </>
            )
          }
        </Loaded>
      </section>
      {payable.data && payable.data.leftOut.length > 0 && <LeftOut leftOut={payable.data.leftOut} />}
    </>
  );
};

const percentOf = (done: number, left: number): number =>
  done + left === 0 ? 0 : Math.floor((done / (done + left)) * 100);

/** Only who builds the list puts claims on it. */
export const Filling = ({ list, say }: Props) => {
  const { t, locale } = useBuildWords();
  const me = useMe();
  if (list.builtBy.includes(me.id)) return <Own list={list} say={say} />;
  const person = list.builtBy.map((id) => list.people[id] ?? id).join(locale === 'zh' ? '、' : ', ');
  return <p className="hint">{t('fill.notYours', { person })}</p>;
};
