import type { StepOf } from '../steps.ts';
import { claimAt, done, type Expected, grantedFen, moveTo, potOf, refused, type World, wears } from '../world.ts';
import { release } from './judging.ts';
import { barred } from './life.ts';

export const askRevocation = (world: World, { by, claim: at }: StepOf<'ask-revocation'>): Expected => {
  if (!wears(by, 'approver', 'officer')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'ask-revocation', by);
  if (bar) return refused(bar);
  if (claim.hands.revokers.length > 0) return refused('revocation-asked');
  claim.hands.revokers = [by];
  return done({ state: claim.state });
};

export const cancelRevocation = (world: World, { by, claim: at }: StepOf<'cancel-revocation'>): Expected => {
  if (!wears(by, 'approver', 'officer')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'cancel-revocation', by);
  if (bar) return refused(bar);
  if (claim.hands.revokers.length === 0) return refused('revocation-not-asked');
  claim.hands.revokers = [];
  return done({ state: claim.state });
};

export const revoke = (world: World, { by, claim: at }: StepOf<'revoke'>): Expected => {
  if (!wears(by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'revoke', by);
  if (bar) return refused(bar);
  if (claim.hands.revokers.length === 0) return refused('revocation-not-asked');
  if (claim.offsetFen > 0) return refused('partly-settled');
  const pot = potOf(world, claim);
  if (claim.state === 'awaiting-allocation') {
    if (pot.allocation !== undefined) return refused('allocation-open');
    pot.waiting = pot.waiting.filter((slot) => slot !== claim.slot);
  } else {
    pot.held -= grantedFen(claim);
    pot.available += grantedFen(claim);
  }
  release(world, claim);
  moveTo(world, claim, 'revoked');
  return done({ state: 'revoked' });
};
