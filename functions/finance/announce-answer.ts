import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { answers, lists } from '../../shared/store/aggregates.ts';

/** One answer a file: sent again, by whomever, it is the answer that is there already. */
export const announceAnswer: Act<'announce-answer'> = async (stores, request) => {
  const { actor, body, path, moment } = request;
  const { table, answerFiles } = stores;
  const id = derivedId('answer', path.list, body.sha256, String(body.sizeBytes));
  const announced = await actAsStaff(stores, answers, id, 'finance', request, async (stored) => {
    if (stored) return failed('already-exists', { what: stored.head.fileName });
    const list = await readHead(table, lists, path.list);
    if (!list) return failed('not-found');
    const { state } = list.head;
    if (state !== 'sealed' && state !== 'settled') return failed('not-in-this-state', { state });
    const head = {
      ...body,
      id,
      list: path.list,
      state: 'announced' as const,
      announcedBy: actor.person.id,
      announcedOn: moment.businessOn,
    };
    const { fileName: _, ...detail } = body;
    return { ok: true, value: { act: 'announce-answer', head, detail: { list: path.list, ...detail } } };
  });
  if (!announced.ok && announced.failure.code !== 'already-exists') return announced;
  const stored = await readHead(table, answers, id);
  if (!stored) return failed('not-found');
  const waits = stored.head.state === 'announced';
  const upload = waits ? await answerFiles.uploadForm(stored.head, new Date(moment.at)) : undefined;
  return { ok: true, value: { ...stored.head, ...(upload && { upload }) } };
};
