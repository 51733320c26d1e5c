import { useState } from 'react';
import { RadioField } from '../form/field.tsx';
import { type ActProps, type AwardAct, awardActs } from './act.ts';
import { OrderRecovery } from './order-recovery.tsx';
import { ReasonActForm } from './reason-act.tsx';
import { ReduceRecovery } from './reduce-recovery.tsx';
import { useAwardWords } from './words.ts';

const FormOf = ({ act, ...props }: ActProps & { readonly act: AwardAct }) => {
  if (act === 'order-recovery') return <OrderRecovery {...props} />;
  if (act === 'reduce-recovery') return <ReduceRecovery {...props} />;
  return <ReasonActForm act={act} {...props} />;
};

/** What this person may do with it now: chosen first, then written, then seen in figures, then done. */
export const Acts = (props: ActProps) => {
  const { t } = useAwardWords();
  const { actions, barred } = props.award;
  const open = awardActs.filter((act) => actions.includes(act));
  const [chosen, choose] = useState<AwardAct>();
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">{t('acts.title')}</h2>
      {barred.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {open.length === 0 && barred.length === 0 && <p>{t('acts.none')}</p>}
      {open.length > 0 && (
        <RadioField
          path="act"
          label={t('acts.which')}
          value={chosen}
          change={choose}
          choices={open.map((value) => ({ value, word: t(`acts.${value}`) }))}
        />
      )}
      {chosen && open.includes(chosen) && <FormOf key={chosen} act={chosen} {...props} />}
    </section>
  );
};
