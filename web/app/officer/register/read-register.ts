import { type ClaimState, claimStates } from '../../../../shared/claim/lifecycle.ts';
import { type Answer, call } from '../../api/call.ts';
import type { RegisterSearch } from './search.ts';

export type Row = Answer<'list-register'>['items'][number];

/** Where reading goes on: states of which there is more, each after the last claim that was read. */
export type Places = readonly { readonly state: ClaimState; readonly after?: string }[];

export type Read = { readonly rows: readonly Row[]; readonly next?: Places };

/** A draft is nobody's business before it is filed. */
export const filedStates = claimStates.filter((state) => state !== 'draft');

export const placesOf = (state: ClaimState | undefined): Places =>
  (state ? [state] : filedStates).map((each) => ({ state: each }));

/** The route answers one state at a time: some of them at once, until there is enough to show. */
export const readRegister = async (round: string, from: Places, signal?: AbortSignal): Promise<Read> => {
  const rows: Row[] = [];
  let places = from;
  while (places.length > 0 && rows.length < 50) {
    const now = places.slice(0, 6);
    const pages = await Promise.all(
      now.map(({ state, after }) =>
        call(
          'list-register',
          { path: { round }, query: { state, limit: 50, ...(after !== undefined && { after }) } },
          signal ? { signal } : {},
        ),
      ),
    );
    rows.push(...pages.flatMap(({ items }) => items));
    const more = now.flatMap(({ state }, at) => {
      const after = pages[at]?.next;
      return after === undefined ? [] : [{ state, after }];
    });
    places = [...more, ...places.slice(now.length)];
  }
  return { rows, ...(places.length > 0 && { next: places }) };
};

/** What the address asks for beside round and state. */
export const fits =
  ({ clause, q }: RegisterSearch) =>
  (row: Row): boolean => {
    const wanted = q?.replace(/\s/g, '').toUpperCase();
    return (
      (clause === undefined || row.clause === clause) &&
      (wanted === undefined ||
        row.id.toUpperCase().includes(wanted) ||
        row.claimantName.replace(/\s/g, '').toUpperCase().includes(wanted))
    );
  };
