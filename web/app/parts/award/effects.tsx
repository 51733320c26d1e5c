import { useAwardWords } from './words.ts';

/** What the act will do, in figures, beside its button. */
export const Effects = ({ effects }: { readonly effects: readonly string[] }) => {
  const { t } = useAwardWords();
  return (
    <section className="decision-effect" aria-labelledby="act-effect" aria-live="polite">
      <h3 id="act-effect">{t('effect')}</h3>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </section>
  );
};
