import { objectOnPage } from '../../../functions/public/object-on-page.ts';
import { dismissObjection } from '../../../functions/review/dismiss-objection.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { momentOn } from './business-days.ts';
import { type BegunClaim, readClaim, type Scene } from './file-claim.ts';

type Objector = { readonly as: 'unit' | 'person'; readonly name: string; readonly reason: string };

/** Somebody reads the notice and objects to one row of it, through the public page. */
export const object = async (
  { act, table }: Scene,
  { id }: BegunClaim,
  { as, name, reason }: Objector,
  day: PlainDate,
): Promise<void> => {
  const { notice } = (await readClaim(table, id)).head;
  if (notice === undefined) throw new Error(`The claim ${id} is on no notice.`);
  await act('public', momentOn(day, '15:00'), 'object-to-claim', objectOnPage, {
    path: { notice },
    body: { claim: id, as, name, contact: '0531-55500099', reason },
  });
};

/** Without ground: the row goes on with the days it had left. */
export const dismiss = async ({ act }: Scene, { id }: BegunClaim, reason: string, day: PlainDate): Promise<void> => {
  await act('officer-he', momentOn(day, '10:00'), 'dismiss-objection', dismissObjection, {
    path: { claim: id, objection: 1 },
    body: { reason },
  });
};
