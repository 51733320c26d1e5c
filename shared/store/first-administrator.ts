import { contentHash } from '../claim/content-hash.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { Moment, Receipt } from '../claim/journal.ts';
import { actOn } from './aggregate.ts';
import { persons } from './aggregates.ts';
import { openFirst } from './payout-lock.ts';
import { claimSubject } from './people.ts';
import type { Table } from './table.ts';

/**
 * The first administrator has nobody to appoint him: whoever installs the platform names his sign-in name, once.
 * All others are appointed by an administrator.
 */
export const appointFirstAdministrator = async (
  table: Table,
  first: { readonly id: string; readonly name: string; readonly subject: string },
  moment: Moment,
): Promise<Result<Receipt>> => {
  const idempotencyKey = 'first-administrator';
  const command = {
    by: { person: 'installer', name: '安装', role: 'installer' },
    moment,
    idempotencyKey,
    requestHash: contentHash({ idempotencyKey, first }),
  };
  return actOn(table, persons, first.id, command, (stored) =>
    stored
      ? failed('already-exists', { what: first.id })
      : {
          ok: true,
          value: {
            act: 'appoint-first-administrator',
            head: {
              id: first.id,
              name: first.name,
              kind: 'person' as const,
              subjects: [first.subject],
              roles: [{ role: 'administrator' as const, appointedOn: moment.businessOn }],
              bindings: [],
            },
            detail: { subject: first.subject },
            alongside: [claimSubject(first.subject, first.id), openFirst(table, moment)],
          },
        },
  );
};
