import { describe, expect, test } from 'vitest';
import { claimStates } from '../../../shared/claim/lifecycle.ts';
import { stepsOf } from '../../../web/app/enterprise/claim/steps.ts';

type Seen = Parameters<typeof stepsOf>[0];
type Entry = Seen['history'][number];

const entry = (number: number, act: string, on: string, to: string): Entry => ({ number, act, on, to, role: 'x' });

const filed = entry(1, 'submit', '2019-11-01', 'submitted');
const heard = entry(2, 'give-opinion', '2019-11-05', 'reviewed');
const signed = entry(3, 'approve', '2019-11-06', 'reviewed');
const approved = entry(4, 'approve', '2019-11-07', 'approved');

const shown = (claim: Seen): string[] =>
  stepsOf(claim).map(({ name, status, on, by }) => [name, status, on ?? by].filter(Boolean).join(' '));

describe('the six steps of a claim', () => {
  test('what is done has its real day, what is at work the one it is promised by', () => {
    expect(shown({ state: 'submitted', history: [filed], dueOn: '2019-11-22' })).toEqual([
      'submit done 2019-11-01',
      'review now 2019-11-22',
      'approve ahead',
      'notice ahead',
      'pay ahead',
      'receipt ahead',
    ]);
  });

  test('the first of two signatures decides nothing yet', () => {
    expect(shown({ state: 'reviewed', history: [filed, heard, signed] })[2]).toBe('approve now');
    expect(shown({ state: 'approved', history: [filed, heard, signed, approved] }).slice(1, 4)).toEqual([
      'review done 2019-11-05',
      'approve done 2019-11-07',
      'notice now',
    ]);
  });

  test('a claim that ended stops at the step it had come to', () => {
    const withdrawn = entry(3, 'withdraw', '2019-11-08', 'withdrawn');
    expect(shown({ state: 'withdrawn', history: [filed, heard, withdrawn] }).slice(1, 4)).toEqual([
      'review done 2019-11-05',
      'approve stopped 2019-11-08',
      'notice ahead',
    ]);
    const refused = entry(3, 'refuse', '2019-11-08', 'refused');
    expect(shown({ state: 'refused', history: [filed, heard, refused] })[2]).toBe('approve stopped 2019-11-08');
  });

  test('what is recovered was received only where that was confirmed', () => {
    const order = entry(9, 'order-recovery', '2020-10-12', 'recovering');
    const paid = entry(7, 'pay', '2020-06-16', 'paid');
    const got = entry(8, 'confirm-receipt', '2020-06-19', 'receipt-confirmed');
    expect(shown({ state: 'recovering', history: [filed, paid, order] })[5]).toBe('receipt stopped 2020-10-12');
    expect(shown({ state: 'recovering', history: [filed, paid, got, order] })[5]).toBe('receipt done 2020-06-19');
  });

  test('every state has six steps, and one at most is at work', () => {
    for (const state of claimStates) {
      const steps = stepsOf({ state, history: [filed] });
      expect(steps).toHaveLength(6);
      expect(steps.filter(({ status }) => status === 'now' || status === 'stopped').length).toBeLessThanOrEqual(1);
    }
  });
});
