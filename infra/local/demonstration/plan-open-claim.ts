import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { workingDaysBefore } from './business-days.ts';
import type { ClaimPlan, Story } from './claim-plan.ts';
import type { ClaimantName } from './enterprises.ts';

const approved: Story = { reaches: 'approved' };

type Given = Pick<ClaimPlan, 'claimant' | 'clause' | 'eventOn' | 'facts'> & Partial<ClaimPlan>;

/** Plans of claims counted back from `today`: achievements in days, filing, opinion and decision in working days. */
export const openPlanner = (today: PlainDate) => {
  const ago = (days: number): PlainDate => addDays(today, -days);
  const on = (filed: number, judged: number, decided: number) => ({
    filedOn: workingDaysBefore(today, filed),
    judgedOn: workingDaysBefore(today, judged),
    decidedOn: workingDaysBefore(today, decided),
  });
  const claim = (days: ReturnType<typeof on>, story: Story, given: Given): ClaimPlan => ({
    round: 'brand-open',
    story,
    ...days,
    ...given,
  });
  const brand = (
    days: ReturnType<typeof on>,
    claimant: ClaimantName,
    clause: string,
    eventOn: PlainDate,
    facts: ClaimPlan['facts'],
    story: Story = approved,
  ): ClaimPlan => claim(days, story, { claimant, clause, eventOn, facts });
  return { ago, on, claim, brand };
};
