import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { readObjection } from '../../shared/store/objection-store.ts';

/** As it is copied from paper: in groups, in small letters. */
const typed = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

export const followObjection: Act<'follow-objection'> = async ({ table }, { path, query }) => {
  const [claim = '', number = ''] = path.number.split('-');
  const found = await readObjection(table, claim, Number(number));
  // A wrong code and no such objection look the same.
  if (!found || found.codeHash !== contentHash(typed(query.code))) return failed('not-found');
  const { state, receivedOn, promisedOn, provisional, settledOn, reply, withAnother } = found;
  return {
    ok: true,
    value: {
      number: path.number,
      state,
      receivedOn,
      promisedOn,
      provisional,
      ...(settledOn && { settledOn }),
      ...(reply && { reply }),
      settledWithAnother: withAnother === true,
    },
  };
};
