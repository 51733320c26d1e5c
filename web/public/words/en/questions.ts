import type { Same } from '../same.ts';
import type { questions as zh } from '../zh/questions.ts';

export const questions = {
  amountFixed: {
    ask: 'May the sum be higher or lower?',
    say: 'No. The text names a fixed sum: whoever meets the conditions gets {{amount}}. Anything else needs a second person and a recorded reason.',
  },
  amountCeiling: {
    ask: 'Is the ceiling what one gets?',
    say: 'Not always. The text says “up to”: {{amount}} is the most. The departments set a sum below it with a reason, and the approver may not exceed the lowest of them.',
  },
  cap: {
    ask: 'Do more registrations bring more?',
    say: 'Up to the yearly cap. Each mark in each country brings {{unit}}; {{units}} of them make {{cap}}. More registrations add nothing.',
  },
  capShared: {
    ask: 'Do Madrid and direct registrations have a cap each?',
    say: 'By default they share one: {{cap}} for both in one achievement year. A round may say otherwise.',
  },
  scheme: {
    ask: 'What is the rate?',
    say: 'The text names none; a published scheme does. Without one no sum can be worked out, and we do not guess.',
  },
  higher: {
    ask: 'And if we received a higher award in the same year?',
    say: 'Within one achievement year only the higher is paid: after {{titles}}, this clause brings nothing. Another year is not affected.',
  },
  lower: {
    ask: 'And if we were paid for a lower award in the same year?',
    say: 'You get the difference: this clause less what was approved that year for {{titles}}. In another year, the full sum.',
  },
  onceClaimant: { ask: 'Can it be had again?', say: 'No. Each claimant is rewarded once, whatever the year.' },
  onceFact: {
    ask: 'Can the same achievement be claimed again?',
    say: 'No. It is known by {{fact}}; what was rewarded is not rewarded again. Another achievement can be claimed.',
  },
  onceUnits: {
    ask: 'Can the same mark be claimed next year?',
    say: 'A mark is rewarded once in each country; what is newly registered elsewhere next year can be claimed.',
  },
  onceInvoices: {
    ask: 'Can an invoice be used again?',
    say: 'No. Invoices are known by number and issuer; one that was counted is not counted again.',
  },
  onceCounty: { ask: 'Can a county claim twice for one year?', say: 'No. Once for each county and year.' },
  day: {
    ask: 'Which day counts?',
    say: 'The day of the award, recognition or publication, on or after {{from}}. Its year is the achievement year.',
  },
  dayUnits: {
    ask: 'Does filing or registration count?',
    say: 'By default the day of registration, on or after {{from}} and within the achievement year.',
  },
  dayPaid: {
    ask: 'Does the contract or the payment count?',
    say: 'The day of payment, between {{from}} and {{until}}. Its year is the achievement year.',
  },
  dayYear: { ask: 'Which years can be claimed?', say: '{{from}} to {{until}}, each on its own.' },
  firstTime: {
    ask: 'And if it is not the first time?',
    say: 'Then it cannot be claimed: the text is limited to the first time.',
  },
  person: {
    ask: 'Which conditions does a person judge?',
    say: 'No rule can decide “{{titles}}”: the departments judge it and say why. You can submit all the same.',
  },
} as const satisfies Same<typeof zh>;
