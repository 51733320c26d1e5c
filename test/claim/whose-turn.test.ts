import { describe, expect, test } from 'vitest';
import { claimStates } from '../../shared/claim/lifecycle.ts';
import { whoseTurn } from '../../shared/claim/whose-turn.ts';
import { sampleClaim, sampleOpinion } from './sample-claim.ts';

const dates = { dueOn: '2020-03-23', correctionDueOn: '2020-03-16' };

describe('whose turn it is', () => {
  test('is the departments’ that have not spoken, until the review is due', () => {
    expect(whoseTurn(sampleClaim(dates))).toEqual({
      who: 'departments',
      departments: ['market-supervision', 'finance'],
      dueOn: '2020-03-23',
    });
    expect(whoseTurn(sampleClaim({ ...dates, opinions: { finance: sampleOpinion() } })).departments).toEqual([
      'market-supervision',
    ]);
  });

  test('is the claimant’s with a returned claim, until the correction is due', () => {
    expect(whoseTurn(sampleClaim({ ...dates, state: 'returned' }))).toEqual({
      who: 'claimant',
      departments: [],
      dueOn: '2020-03-16',
    });
  });

  test('has no date where none is set, nor an old one of another state', () => {
    expect(whoseTurn(sampleClaim())).not.toHaveProperty('dueOn');
    expect(whoseTurn(sampleClaim({ ...dates, state: 'reviewed' }))).toEqual({ who: 'approver', departments: [] });
  });

  test('is an approver’s where a revocation is asked, and nobody’s once it is done', () => {
    const asked = { revokers: ['lin'] };
    expect(whoseTurn(sampleClaim({ ...asked, state: 'payable' })).who).toBe('approver');
    expect(whoseTurn(sampleClaim({ ...asked, state: 'revoked' })).who).toBe('nobody');
  });

  test('is nobody’s just where nothing more is expected of anyone', () => {
    const idle = claimStates.filter((state) => whoseTurn(sampleClaim({ state })).who === 'nobody');
    expect(idle.sort()).toEqual(['receipt-confirmed', 'recovered', 'refused', 'revoked', 'withdrawn']);
  });

  test.each([
    ['draft', 'claimant'],
    ['approved', 'officer'],
    ['in-notice', 'public'],
    ['payable', 'finance'],
    ['listed', 'finance'],
    ['paid', 'claimant'],
  ] as const)('with a claim that is %s is of %s', (state, who) => {
    expect(whoseTurn(sampleClaim({ state })).who).toBe(who);
  });
});
