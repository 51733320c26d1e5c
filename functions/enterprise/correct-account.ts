import { withPerson } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountItem } from '../../shared/store/account-store.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { identitySalt } from '../../shared/store/identity-salt.ts';
import { actOnOwnClaim } from './working-copy.ts';

/** Named again before finance confirmed it, the later account takes the earlier one's place under a number of its own. */
export const correctAccount: Act<'correct-account'> = async ({ table }, request) => {
  const { actor, body, moment, path } = request;
  // The entry goes into the claim's proof: a plain hash of the request would let an account number be guessed.
  const requestHash = contentHash([await identitySalt(table), request.requestHash]);
  return actOnOwnClaim(table, path.claim, 'correct-account', { ...request, requestHash }, async (claim) => {
    const claimant = await readHead(table, claimants, claim.claimant);
    if (!claimant) return failed('not-found');
    const { name } = claimant.head;
    if (body.account.accountName !== name)
      return failed('account-name-differs', { name }, [
        { path: 'account.accountName', code: 'account-name', value: name },
      ]);
    const number = Math.max(claim.accountVersion, claim.accountToConfirm ?? 0) + 1;
    return {
      ok: true,
      value: {
        head: { ...claim, accountToConfirm: number, editors: withPerson(claim.editors, actor.person.id) },
        detail: { account: number },
        alongside: [
          accountItem({
            claim: claim.id,
            number,
            filing: claim.contentRevision,
            account: body.account,
            enteredBy: actor.person.id,
            enteredOn: moment.businessOn,
          }),
        ],
      },
    };
  });
};
