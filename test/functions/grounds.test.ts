import { describe, expect, test } from 'vitest';
import { assessDraft as assessByPlatform } from '../../functions/enterprise/assess-draft.ts';
import { createDraft } from '../../functions/enterprise/create-draft.ts';
import { saveDraft } from '../../functions/enterprise/save-draft.ts';
import { submitClaim } from '../../functions/enterprise/submit-claim.ts';
import { viewGrounds } from '../../functions/enterprise/view-grounds.ts';
import { assessDraft } from '../../shared/claim/assess-draft.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { explain } from '../../shared/claim/explain.ts';
import type { Draft } from '../../shared/claim/filing.ts';
import type { RoundContent } from '../../shared/claim/round.ts';
import type { SchemeContent } from '../../shared/claim/scheme.ts';
import { groundsView } from '../../shared/contract/grounds-view.ts';
import { whatStandsAgainst } from '../../shared/contract/what-stands-against.ts';
import { assess } from '../../shared/policy/assess.ts';
import type { AssessmentInput } from '../../shared/policy/assessment-input.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import { headItem } from '../../shared/store/aggregate.ts';
import { schemes } from '../../shared/store/aggregates.ts';
import { awardItem, readEvidence } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { validInputs } from '../policy/read-cases.ts';
import { begunClaim, claimNow, publishedRound, submit } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, openOwnTable, registerPerson, roundOf } from './reviewed-claim.ts';

const claimant = '91370100MA3GROUNDS';
const clauses = enactedPolicies.flatMap((policy) => policy.clauses);

/** Of each clause one case of every verdict it can come to, from the middle of those there are. */
const sampled = (clause: string): readonly AssessmentInput[] => {
  const all = validInputs().filter((input) => input.clause.id === clause);
  const byVerdict = Map.groupBy(all, (input) => assess(input).verdict);
  return [...byVerdict.values()].flatMap((inputs) => inputs[Math.floor(inputs.length / 2)] ?? []);
};

const schemeContent = ({ clause, scheme }: AssessmentInput): SchemeContent | undefined =>
  scheme == null
    ? undefined
    : ({
        clause: clause.id,
        title: { zh: '细则', en: 'scheme' },
        from: '2000-01-01',
        until: '2099-12-31',
        sums: scheme,
      } as SchemeContent);

/** The input of a case as it would stand in the table: claimant, round, scheme, awards and working copy. */
const stage = async (table: Table, input: AssessmentInput, at: number): Promise<string> => {
  const { clause, facts, eventOn } = input;
  const { kind, registeredInJinan } = input.claimant;
  const id = `${claimant}-${at}`;
  const individual = kind === 'individual';
  await admit(table, id, {
    kind,
    registeredInJinan: individual ? undefined : (registeredInJinan ?? undefined),
  });
  const content: RoundContent = roundOf({
    policy: clause.document.id,
    clauses: [clause.id],
    readings: input.readings,
  });
  await publishedRound(table, at + 1, content);
  const clerk = await registerPerson(table, { id: `clerk-${at}`, bindings: [{ claimant: id, as: 'clerk' }] });
  for (const [place, award] of input.awarded.entries()) await table.transact([awardItem(id, `before-${place}`, award)]);
  const scheme = schemeContent(input);
  if (scheme) {
    const head = { id: `scheme-${clause.id}`, content: scheme, hash: contentHash(scheme) };
    await table.transact([headItem(schemes, head.id, { head, revision: 1, entries: 0, chainHash: null })]);
  }
  const body = { round: 'r2019', clause: clause.id };
  const draft = doneValue(await call(createDraft, table, clerk, { path: { claimant: id }, body }));
  const written = {
    clause: clause.id,
    revision: draft.revision,
    eventOn,
    facts: facts as Draft['facts'],
    explanations: {},
    ...(individual && registeredInJinan != null && { unitRegisteredInJinan: registeredInJinan }),
  };
  doneValue(await call(saveDraft, table, clerk, { path: { claim: draft.id }, body: written }));
  const [byPlatform, answered] = await Promise.all([
    call(assessByPlatform, table, clerk, { path: { claim: draft.id } }),
    call(viewGrounds, table, clerk, { path: { claim: draft.id } }),
  ]);
  const grounds = groundsView.parse(JSON.parse(JSON.stringify(doneValue(answered))));
  const { readings } = grounds.round;
  const inPage = assessDraft({ clause, readings, ...grounds }, written);
  return JSON.stringify([doneValue(byPlatform), inPage && explain(inPage.assessment, 'zh')]);
};

describe('what a page is told of a claim', () => {
  test.each(clauses.map(({ id }) => [id]))('assesses %s in the page as the platform does', async (clause) => {
    const inputs = sampled(clause);
    expect(inputs.length).toBeGreaterThan(1);
    for (const [at, input] of inputs.entries()) {
      const table = await openOwnTable();
      const [byPlatform, inPage] = JSON.parse(await stage(table, input, at)) as { verdict: string }[];
      expect(inPage).toEqual(byPlatform);
      expect(byPlatform?.verdict).toBe(assess(input).verdict);
    }
  });

  test('stands against it in the page in the words of the platform', async () => {
    const begun = await begunClaim({ facts: {}, round: { achievementYear: 2018 }, claimant: { account: undefined } });
    const told = await call(viewGrounds, begun.table, begun.clerk, { path: { claim: begun.claim } });
    const answered = groundsView.parse(doneValue(told));
    const clause = clauses.find(({ id }) => id === begun.clause);
    if (!clause) throw new Error(begun.clause);
    const { claimant, schemes, awarded, asked, round } = answered;
    const grounds = { clause, claimant, readings: round.readings, schemes, awarded, years: round, asked };
    const papers = (await readEvidence(begun.table, begun.claim)).filter(({ kind }) => kind !== 'contract');
    const written = { eventOn: '2019-06-30', facts: {} };
    const inPage = whatStandsAgainst(grounds, written, papers, 'zh');
    const byPlatform = await submit(begun);
    expect(byPlatform.ok ? undefined : byPlatform.failure).toEqual(inPage);
    const askedMore = { ...grounds, asked: [...asked, 'contract'] };
    expect(whatStandsAgainst(askedMore, written, papers, 'zh')?.issues?.map(({ path }) => path)).toEqual([
      'account',
      'facts.zone',
      'eventOn',
      'evidence:contract',
    ]);
  });
});

describe('submitting what was shown', () => {
  const sent = (begun: Awaited<ReturnType<typeof begunClaim>>, shown: { roundVersion: number; amountFen: number }) => {
    const body = { revision: 2, commitment: true as const, shown };
    return call(submitClaim, begun.table, begun.clerk, { path: { claim: begun.claim }, body });
  };

  test('is taken while it is still so', async () => {
    const begun = await begunClaim();
    expect(codeOf(await sent(begun, { roundVersion: 1, amountFen: 500_000_00 }))).toBe('done');
  });

  test('is not taken under another sum or another version of the round, and the new one is told', async () => {
    const begun = await begunClaim();
    const otherSum = await sent(begun, { roundVersion: 1, amountFen: 1 });
    expect(otherSum.ok || otherSum.failure).toMatchObject({
      code: 'assessment-changed',
      details: { roundVersion: 1, assessment: { amount: { fen: 500_000_00 } } },
    });
    await publishedRound(begun.table, 2, roundOf({ clauses: [begun.clause] }));
    expect(codeOf(await sent(begun, { roundVersion: 1, amountFen: 500_000_00 }))).toBe('assessment-changed');
    expect(await claimNow(begun.table, begun.claim)).toMatchObject({ state: 'draft', contentRevision: 0 });
  });
});
