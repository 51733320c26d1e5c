import type { Outside } from '../../../shared/http/boundary.ts';
import { FollowPage } from '../../../web/public/notices/follow-page.tsx';
import type { Wrong } from '../../../web/public/parts/field.tsx';
import type { Told } from '../../../web/public/told.ts';
import type { Visit } from '../../../web/public/visit.ts';
import { wordsIn } from '../../../web/public/words.ts';
import { formFields, fromOwnPage } from '../form-fields.ts';
import { isRead, type Shown, type ShowPage } from './shown.ts';

type Drawn = {
  readonly number: string;
  readonly wrongs: readonly Wrong[];
  readonly followed?: Told<'follow-objection'>;
};

const draw = (visit: Visit, drawn: Drawn, status = 200): Shown => ({
  status,
  page: { title: wordsIn(visit.locale).objection.followTitle, children: FollowPage({ visit, ...drawn }) },
});

/** As it is copied from paper: in groups, in small letters. */
const typedNumber = (number: string): string => number.normalize('NFKC').toUpperCase().replace(/\s/g, '');

const look = async ({ askIn, event }: Outside<'public'>, visit: Visit): Promise<Shown> => {
  const fields = formFields(event);
  if (!fromOwnPage(event) || !fields) return { stop: 'otherOrigin' };
  const { missing, notFound } = wordsIn(visit.locale).objection;
  const number = (fields.get('number') ?? '').trim().slice(0, 60);
  const code = (fields.get('code') ?? '').trim().slice(0, 60);
  const wrongs = [
    ...(number === '' ? [{ id: 'number', message: missing.number }] : []),
    ...(code === '' ? [{ id: 'code', message: missing.code }] : []),
  ];
  if (wrongs.length > 0) return draw(visit, { number, wrongs }, 422);
  const found = await askIn(visit.locale)('follow-objection', {
    path: { number: typedNumber(number) },
    query: { code },
  });
  if (!found.ok) return draw(visit, { number, wrongs: [{ id: 'number', message: notFound }] }, 404);
  return draw(visit, { number: '', wrongs: [], followed: found.value });
};

export const followPage: ShowPage = async (request, visit) =>
  isRead(request) ? draw(visit, { number: '', wrongs: [] }) : look(request, visit);
