import { describe, expect, test } from 'vitest';
import { enactedPolicies } from '../../../shared/policy/documents/index.ts';
import { readAnswers, writeAnswers } from '../../../web/public/calculator/answers.ts';
import { nextQuestion, questionsOf } from '../../../web/public/calculator/conversation.ts';
import type { Ground, Round } from '../../../web/public/calculator/ground.ts';
import { clauseQuestions } from '../../../web/public/calculator/question.ts';
import { calculate } from '../../../web/public/calculator/result.ts';

const today = '2026-11-23';

const round = (policy: string, change: Partial<Round> = {}): Round => ({
  id: `${policy}-round`,
  version: 1,
  title: { zh: '批次', en: 'Round' },
  policy,
  clauses: enactedPolicies.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
  achievementYear: 2026,
  achievementYearFrom: 2017,
  fundYear: 2026,
  windowFrom: '2026-10-01',
  windowUntil: '2026-12-31',
  open: true,
  noticeWorkingDays: 5,
  correctionWorkingDays: 10,
  reviewWorkingDays: 15,
  readings: {},
  ...change,
});

const ground: Ground = { today, rounds: [round('jinan-brand-2017'), round('jinan-cloud-2017')], schemes: [] };

const answersOf = (address: string) => readAnswers(new URLSearchParams(address), today).answers;
const resultOf = (address: string, published: Ground = ground) => calculate(answersOf(address), published);
const cardOf = (address: string, published: Ground = ground) => resultOf(address, published).cards[0];
const canonical = (address: string): string => writeAnswers(answersOf(address)).toString();

const thirtyMarks =
  'who=company&jinan=yes&got=madrid-trademark&madrid-trademark.on=2019&madrid-trademark.marks=30&had=none';

describe('the conversation', () => {
  test('a company of Jinan with 30 Madrid units of 2019: 50,000 yuan in at most 8 questions, the cap named and cited', () => {
    const answers = answersOf(thirtyMarks);
    expect(questionsOf(answers, today).length).toBeLessThanOrEqual(8);
    expect(nextQuestion(answers, today)).toBeUndefined();
    const card = cardOf(thirtyMarks);
    expect([card?.verdict, card?.fen]).toEqual(['payable', 5_000_000]);
    expect(card?.assessment.steps.find(({ bound }) => bound)).toMatchObject({
      id: 'yearly-cap',
      fen: 5_000_000,
      citation: '济政发〔2017〕9号 三（一）2',
    });
    expect(card?.changes[0]).toMatchObject({ what: 'units', effect: 'capped' });
  });

  test('the same answers are the same address, whatever order or way of writing they came in', () => {
    const mixed =
      'got=madrid-trademark&madrid-trademark.marks=３０&x=1&jinan=yes&got-asked=1&madrid-trademark.on=2019&who=company&had-asked=1';
    expect(canonical(mixed)).toBe(thirtyMarks);
    expect(canonical(canonical(mixed))).toBe(thirtyMarks);
  });

  test('another year alone keeps every other answer', () => {
    const changed = answersOf(thirtyMarks.replace('2019', '2020'));
    expect(nextQuestion(changed, today)).toBeUndefined();
    expect(calculate(changed, ground).totalFen).toBe(5_000_000);
  });

  test('a year before the document is asked again, and so is a future day; neither is a result', () => {
    const faults = (address: string) => [...readAnswers(new URLSearchParams(address), today).faults];
    expect(faults('got=madrid-trademark&madrid-trademark.on=2016')).toEqual([
      ['madrid-trademark.on', { fault: 'choose', given: '2016' }],
    ]);
    expect(faults('got=china-quality-award&china-quality-award.on=2026-11-24')).toEqual([
      ['china-quality-award.on', { fault: 'future-day', given: '2026-11-24' }],
    ]);
    expect(faults('got=china-quality-award&china-quality-award.on=2019-02-30')[0]?.[1].fault).toBe('no-day');
  });

  test.each(enactedPolicies.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause] as const)))(
    '%s: at most four questions, and not sure is an answer to each',
    (id, clause) => {
      const questions = clauseQuestions(clause);
      expect(questions.length).toBeLessThanOrEqual(4);
      const address = `who=unsure&jinan=unsure&got=${id}&had=unsure&${questions.map(({ name }) => `${name}=unsure`).join('&')}`;
      const answers = answersOf(address);
      expect(nextQuestion(answers, today)).toBeUndefined();
      expect(calculate(answers, ground).cards[0]?.verdict).toBe('incomplete');
    },
  );

  test('a button 不确定 beside what was typed is not sure', () => {
    expect(
      answersOf('got=national-committee&national-committee.committee=TC1&national-committee.committee=unsure').of[
        'national-committee'
      ],
    ).toEqual({ committee: 'unsure' });
  });

  test.each([
    'who=emperor&jinan=maybe&got=nothing&had=x',
    `got=madrid-trademark&madrid-trademark.marks=${'9'.repeat(400)}`,
    'got=__proto__&__proto__.on=2019&constructor=1',
    'had=madrid-trademark.2019.99999999999999999&got=madrid-trademark&madrid-trademark.on=2019',
    'got=china-time-honoured&china-time-honoured.on=<script>',
  ])('a hostile address is an address with fewer answers: %s', (address) => {
    const { answers } = readAnswers(new URLSearchParams(address), today);
    expect(nextQuestion(answers, today)).toBeDefined();
    expect(() => calculate(answers, ground)).not.toThrow();
  });
});

describe('caps and ladders across achievements', () => {
  const two =
    'who=company&jinan=yes&got=madrid-trademark&got=overseas-trademark&madrid-trademark.on=2019&overseas-trademark.on=2019&madrid-trademark.marks=20&overseas-trademark.registrations=20';

  test('the two trade-mark clauses share one cap, less what was awarded this year', () => {
    expect(resultOf(`${two}&had=none`).totalFen).toBe(5_000_000);
    expect(resultOf(`${two}&had=madrid-trademark.2019.2000000`).totalFen).toBe(3_000_000);
  });

  test('where the round says each has its own, they do not', () => {
    const apart = { ...ground, rounds: [round('jinan-brand-2017', { readings: { trademarkCapShared: false } })] };
    expect(resultOf(`${two}&had=none`, apart).totalFen).toBe(8_000_000);
  });

  test('of a ladder only the higher is paid within one year, both in two years', () => {
    const both = (nominated: string) =>
      resultOf(
        `who=company&jinan=yes&got=china-quality-nomination&got=china-quality-award&china-quality-award.on=2019-05-05&china-quality-award.firstTime=yes&china-quality-nomination.on=${nominated}&china-quality-nomination.firstTime=yes&had=none`,
      );
    expect(both('2019-03-03').totalFen).toBe(300_000_000);
    expect(both('2018-03-03').totalFen).toBe(450_000_000);
    expect(both('2019-03-03').cards.at(-1)?.verdict).toBe('refused');
  });

  test('what was awarded for the lower is taken off, and an award that comes once comes once', () => {
    const award =
      'who=company&jinan=yes&got=china-quality-award&china-quality-award.on=2019-05-05&china-quality-award.firstTime=yes';
    expect(resultOf(`${award}&had=china-quality-nomination.2019.150000000`).totalFen).toBe(150_000_000);
    expect(cardOf(`${award}&had=china-quality-award.2018.1`)?.verdict).toBe('refused');
  });
});

describe('what would change the answer', () => {
  const standard = (more: string) =>
    `who=company&jinan=yes&got=national-standard-lead&national-standard-lead.on=2026-05-05&national-standard-lead.standard=GB1&had=none&${more}`;

  test('a participant would get 400,000 yuan as lead drafter', () => {
    const card = cardOf(standard('national-standard-lead.role=participant&national-standard-lead.nature=new'));
    expect(card?.verdict).toBe('refused');
    expect(card?.changes).toEqual([{ what: 'role', value: 'lead', effect: 'more', fen: 40_000_000 }]);
  });

  test('beside what is in the way something is open: told for the case that it is answered well', () => {
    const card = cardOf(standard('national-standard-lead.role=participant&national-standard-lead.nature=unsure'));
    expect(card?.verdict).toBe('refused');
    expect(card?.changes).toContainEqual({ what: 'role', value: 'lead', effect: 'more', fen: 40_000_000 });
  });

  test('what is open is not a pass, and says what it could come to', () => {
    const card = cardOf(standard('national-standard-lead.role=unsure&national-standard-lead.nature=unsure'));
    expect([card?.verdict, card?.fen, card?.atBestFen]).toEqual(['incomplete', 0, 40_000_000]);
  });

  test('out of town: the same in Jinan', () => {
    const card = cardOf(
      standard('national-standard-lead.role=lead&national-standard-lead.nature=new').replace('jinan=yes', 'jinan=no'),
    );
    expect(card?.changes[0]).toMatchObject({ what: 'registeredInJinan', effect: 'more', fen: 40_000_000 });
  });
});

describe('support for the cloud', () => {
  const cloud =
    'who=company&jinan=yes&got=cloud-adoption&cloud-adoption.paidOn=2019-05-05&cloud-adoption.paidFen=100000.00&cloud-adoption.providerDiscountFen=5000.00&cloud-adoption.papers=yes&had=none';

  test('without a published scheme there is no sum', () => {
    expect(cardOf(cloud)).toMatchObject({ verdict: 'incomplete', fen: 0, atBestFen: 0, scheme: undefined });
  });

  test('with one there is, and it is named', () => {
    const schemes: Ground['schemes'] = [
      {
        id: 'one',
        content: {
          clause: 'cloud-adoption',
          title: { zh: '细则', en: 'Scheme' },
          from: '2019-01-01',
          until: '2019-12-31',
          sums: { rateBasisPoints: 3000, perClaimantYearCapFen: 10_000_000, requireProviderShare: true },
        },
      },
    ];
    expect(cardOf(cloud, { ...ground, schemes })).toMatchObject({
      verdict: 'payable',
      fen: 3_000_000,
      scheme: { id: 'one' },
    });
  });
});
