import { Button } from 'antd';
import { useCommand } from '../../../api/use-command.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import type { ListShown } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';

/** A list not yet sealed is given up: its claims are payable again. */
export const Drop = ({ list, say }: { readonly list: ListShown; readonly say: Say }) => {
  const { t } = useListWords();
  const drop = useCommand('drop-list', () => say(t('drop.done')));
  return (
    <section className="panel" aria-label={t('drop.title')}>
      <h2>{t('drop.title')}</h2>
      <p>{t('drop.effect', { count: list.count })}</p>
      <ProblemPanel problem={drop.error} />
      {drop.isPending && <p role="status">{t('drop.progress', { count: list.count })}</p>}
      <Button loading={drop.isPending} onClick={() => drop.mutate({ path: { list: list.id } })}>
        {t('drop.submit')}
      </Button>
    </section>
  );
};
