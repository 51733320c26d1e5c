import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../shared/claim/failure.ts';
import { problemOf } from '../../../shared/contract/problem.ts';
import type { Outside } from '../../../shared/http/boundary.ts';
import { faultsOf } from '../../../web/public/notices/objection-faults.ts';
import { type ObjectionInput, ObjectionPage } from '../../../web/public/notices/objection-page.tsx';
import { ObjectionReceipt } from '../../../web/public/notices/objection-receipt.tsx';
import type { Notice, Row } from '../../../web/public/notices/open-row.ts';
import type { Wrong } from '../../../web/public/parts/field.tsx';
import type { Visit } from '../../../web/public/visit.ts';
import { wordsIn } from '../../../web/public/words.ts';
import { formFields, fromOwnPage } from '../form-fields.ts';
import { isRead, type Shown, type ShowPage } from './shown.ts';

const keyShape = /^[0-9a-f-]{36}$/;

type Asked = { readonly visit: Visit; readonly notice: Notice; readonly row: Row };

const formPage = (asked: Asked, input: ObjectionInput, wrongs: readonly Wrong[], key: string, status = 200): Shown => ({
  status,
  page: {
    title: wordsIn(asked.visit.locale).objection.title,
    hidden: true,
    children: ObjectionPage({ ...asked, input, wrongs, commandKey: key }),
  },
});

const typed = (fields: URLSearchParams): ObjectionInput => ({
  as: fields.get('as') ?? '',
  name: fields.get('name') ?? '',
  contact: fields.get('contact') ?? '',
  reason: (fields.get('reason') ?? '').replace(/\r\n/g, '\n'),
});

/** A refusal stands on top in the server's words; a key that was used for other words is replaced. */
const refused = (asked: Asked, input: ObjectionInput, failure: Failure, key: string): Shown => {
  const problem = problemOf(failure, asked.visit.locale);
  const next = failure.code === 'idempotency-key-reused' ? randomUUID() : key;
  const wrongs = problem.issues?.map(({ path, message }) => ({ id: path, message })) ?? [
    { id: 'as', message: problem.title },
  ];
  return formPage(asked, input, wrongs, next, problem.status);
};

const receive = async ({ askIn, event }: Outside<'public'>, asked: Asked): Promise<Shown> => {
  const { visit, notice, row } = asked;
  const fields = formFields(event);
  if (!fromOwnPage(event) || !fields) return { stop: 'otherOrigin' };
  const input = typed(fields);
  const given = fields.get('key') ?? '';
  const key = keyShape.test(given) ? given : randomUUID();
  const wrongs = faultsOf(input, visit.locale);
  if (wrongs.length > 0) return formPage(asked, input, wrongs, key, 422);
  const slip = await askIn(visit.locale)('object-to-claim', {
    path: { notice: notice.id },
    body: { ...input, claim: row.claim },
    key,
  });
  if (!slip.ok) return refused(asked, input, slip.failure, key);
  return {
    status: 201,
    page: {
      title: wordsIn(visit.locale).objection.received,
      hidden: true,
      children: ObjectionReceipt({ visit, notice, row, slip: slip.value }),
    },
  };
};

export const objectionPage: ShowPage = async (request, visit, [id = '']) => {
  const notice = await request.askIn(visit.locale)('view-notice', { path: { notice: id } });
  const row = notice.ok ? notice.value.rows.find(({ claim }) => claim === visit.query.get('row')) : undefined;
  if (!notice.ok || !row) return { stop: 'notFound' };
  const asked = { visit, notice: notice.value, row };
  if (!isRead(request)) return receive(request, asked);
  return formPage(asked, { as: '', name: '', contact: '', reason: '' }, [], randomUUID());
};
