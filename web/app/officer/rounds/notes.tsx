import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useMe } from '../../session/me.ts';
import { type Note, notesOf } from './publication.ts';
import type { RoundView } from './round-view.ts';
import { useRoundWords } from './words.ts';

const useSay = (): ((note: Note) => string) => {
  const { t, locale } = useRoundWords();
  return (note) => {
    switch (note.kind) {
      case 'windowOver':
      case 'windowRest':
        return t(`check.note.${note.kind}`, { day: dayInWords(note.day, locale) });
      case 'provisional':
      case 'calendarMissing':
        return t(`check.note.${note.kind}`, { year: note.year });
      case 'topTier':
        return t('check.note.topTier', { amount: amountText(note.amountFen, locale) });
      case 'noScheme':
        return t('check.note.noScheme', { clause: note.clause[locale] });
      case 'noPot': {
        const pot = t('check.pot', { year: note.year, programme: t(`clauses.programme.${note.programme}`) });
        return t('check.note.noPot', { pot });
      }
    }
  };
};

/** What nobody stops and everybody asks about afterwards. */
export const Notes = ({ round }: { readonly round: RoundView }) => {
  const { t } = useRoundWords();
  const { today } = useMe();
  const say = useSay();
  const schemes = useQuery(answerOf('list-schemes', {}));
  const pots = useQuery(answerOf('list-pots', {}));
  if (!schemes.data || !pots.data) return null;
  const known = { today, schemes: schemes.data.schemes, pots: pots.data.pots.map(({ id }) => id) };
  const notes = notesOf(round.content, known);
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('check.notes')}>
      <h3>{t('check.notes')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={say(note)}>
            {say(note)}{' '}
            {'section' in note && (
              <Link to="/officer/rounds/$round/$section" params={{ round: round.id, section: note.section }}>
                {t('check.toSection')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
