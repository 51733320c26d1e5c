import { createHash } from 'node:crypto';
import { askReview } from '../../functions/enterprise/ask-review.ts';
import { confirmReceipt } from '../../functions/enterprise/confirm-receipt.ts';
import { correctAccount } from '../../functions/enterprise/correct-account.ts';
import { announceAnswer } from '../../functions/finance/announce-answer.ts';
import { applyAllocation } from '../../functions/finance/apply-allocation.ts';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { bookAnswer } from '../../functions/finance/book-answer.ts';
import { cancelAppropriation } from '../../functions/finance/cancel-appropriation.ts';
import { checkAnswer } from '../../functions/finance/check-answer.ts';
import { confirmAccount } from '../../functions/finance/confirm-account.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { dropAllocation } from '../../functions/finance/drop-allocation.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { offsetClaim } from '../../functions/finance/offset-claim.ts';
import { payList } from '../../functions/finance/pay-list.ts';
import { proposeAllocation } from '../../functions/finance/propose-allocation.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { signAllocation } from '../../functions/finance/sign-allocation.ts';
import { strikeLine } from '../../functions/finance/strike-line.ts';
import { enterObjection } from '../../functions/officer/enter-objection.ts';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { objectOnPage } from '../../functions/public/object-on-page.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { cancelRecovery } from '../../functions/review/cancel-recovery.ts';
import { cancelRevocation } from '../../functions/review/cancel-revocation.ts';
import { dismissObjection } from '../../functions/review/dismiss-objection.ts';
import { giveOpinion } from '../../functions/review/give-opinion.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import { reduceRecovery } from '../../functions/review/reduce-recovery.ts';
import { refuseClaim } from '../../functions/review/refuse-claim.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import { upholdObjection } from '../../functions/review/uphold-objection.ts';
import type { Result } from '../../shared/claim/failure.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import type { Act, Stores } from '../../shared/http/act.ts';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import type { Programme } from '../../shared/money/pot.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { allocations, claims } from '../../shared/store/aggregates.ts';
import type { AnswerFiles } from '../../shared/store/answer-files.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import type { Actor } from '../../shared/store/people.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import type { Table } from '../../shared/store/table.ts';
import { on } from '../functions/noticed-claims.ts';
import { call } from '../functions/requests.ts';
import { filesBeside } from '../functions/write-once-files.ts';
import { slots } from './cast.ts';
import { rowsOf } from './rules/banking.ts';
import { claimantId, claimIds, type Stage } from './stage.ts';
import type { ActName, Step, StepOf } from './steps.ts';
import type { World } from './world.ts';

/** The real ids of what the model knows by number. */
export type Ids = { lists: string[]; notices: string[]; allocations: string[]; changes: string[] };

/** The world as the model had it before the step: what a client sees on his screen. */
type Scene = {
  readonly stage: Stage;
  readonly table: Table;
  readonly ids: Ids;
  readonly seen: World;
  /** The day on which it is sent; one sent again says what it said on its first. */
  readonly today: string;
  readonly key: string;
  readonly otherWords: boolean;
  /** What was signed under each key: sent again, a request is the same to the letter. */
  readonly signed: Map<string, string>;
  readonly again: boolean;
  /** Names the write-once storage of this play. */
  readonly storage: string;
};

type Given = { readonly path?: object; readonly body?: object };

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const uploaded = new Map<string, Uint8Array>();

const answerFilesOf = (name: string): AnswerFiles => {
  const arrived: AnswerFiles['arrived'] = async ({ sha256 }) => {
    const bytes = uploaded.get(sha256);
    return bytes && { bytes, sizeBytes: bytes.length, sha256: hashOf(bytes) };
  };
  const form = { url: 'memory:', fields: {}, expiresAt: '2019-12-02T01:05:00.000Z' };
  return { ...filesBeside(`answers of ${name}`), uploadForm: async () => form, arrived, kept: arrived };
};

const send = <N extends RouteName>(
  scene: Scene,
  act: Act<N>,
  by: string,
  given: Given = {},
): Promise<Result<unknown>> => {
  const { stage, table, today, key, otherWords, storage } = scene;
  const actor = stage.people.get(by) as Actor;
  const request = {
    ...given,
    moment: on(today),
    idempotencyKey: key,
    ...(otherWords && { requestHash: 'f'.repeat(64) }),
  } as unknown as Parameters<typeof call<N>>[3];
  const withFiles: Act<N> = (stores, asked) =>
    act({ ...stores, payouts: filesBeside(storage), answerFiles: answerFilesOf(storage) } as Stores, asked);
  return call(withFiles, table, actor, request);
};

const ofClaim = ({ claim }: { claim: number }) => ({ claim: claimIds[claim] });
const ofList = ({ ids }: Scene, { list }: { list: number }) => ({ list: ids.lists[list] });
const because = { reason: '示例事由' };

const objector = (name: string) => ({ as: 'person', name, contact: '0531-66600009', reason: '示例异议' });

/** What an approver has before him: the assessment as it was filed, or as it is now. */
const hashSeen = async (scene: Scene, { claim, view }: StepOf<'approve'>): Promise<string> => {
  const { table, stage, signed, key } = scene;
  const before = scene.again ? signed.get(key) : undefined;
  if (before !== undefined) return before;
  const stored = view === 'now' ? await readHead(table, claims, claimIds[claim] ?? '') : undefined;
  const hash = stored ? (await assessAgain(table, stored.head)).hash : (stage.filedHashes[claim] ?? '');
  signed.set(key, hash);
  return hash;
};

const book = async (scene: Scene, step: StepOf<'book-answer'>): Promise<Result<unknown>> => {
  const said = rowsOf(scene.seen, step).map(({ row, reference, fen }) =>
    [reference, plainYuanText(fen), row.says === 'paid' ? '成功' : '退票', ''].join(','),
  );
  const bytes = Buffer.from(['备注,金额（元）,结果,原因', ...said].join('\r\n'));
  uploaded.set(hashOf(bytes), bytes);
  const path = ofList(scene, step);
  const body = { fileName: '回执.csv', sizeBytes: bytes.length, sha256: hashOf(bytes) };
  const announced = await send(scene, announceAnswer, step.by, { path, body });
  if (!announced.ok) return announced;
  const of = { path: { ...path, answer: (announced.value as { id: string }).id } };
  const checked = await send({ ...scene, key: `${scene.key}:check` }, checkAnswer, step.by, {
    ...of,
    body: { limit: 100, after: 0 },
  });
  return checked.ok ? send({ ...scene, key: `${scene.key}:book` }, bookAnswer, step.by, of) : checked;
};

const passTime = async ({ table, ids: _ }: Scene, today: string): Promise<Result<unknown>> => {
  await endNotices(table, on(today));
  await completeRecoveries(table, on(today));
  return { ok: true, value: {} };
};

const acts: { readonly [A in ActName]: (scene: Scene, step: StepOf<A>, after: World) => Promise<Result<unknown>> } = {
  approve: async (scene, step) => {
    const body = { contentRevision: 1, amountFen: step.fen, assessmentHash: await hashSeen(scene, step) };
    return send(scene, approveClaim, step.by, { path: ofClaim(step), body: { ...body, ...(step.reason && because) } });
  },
  refuse: (scene, step) => {
    const reasons = [{ condition: 'registered-in-jinan', words: '不符' }];
    return send(scene, refuseClaim, step.by, { path: ofClaim(step), body: { contentRevision: 1, reasons } });
  },
  'ask-review': (scene, step) => send(scene, askReview, step.by, { path: ofClaim(step), body: because }),
  'give-opinion': (scene, step) => {
    const about = { department: step.department, contentRevision: 1, answers: {}, agrees: true };
    const body = { ...about, amountFen: slots[step.claim]?.sumFen };
    return send(scene, giveOpinion, step.by, { path: ofClaim(step), body });
  },
  'publish-notice': async (scene, { by }) => {
    const body = { title: { zh: '公示', en: 'Notice' } };
    const done = await send(scene, publishNotice, by, { path: { round: 'r2019' }, body });
    if (done.ok) remember(scene.ids.notices, done);
    return done;
  },
  clock: (scene, _, { today }) => passTime(scene, today),
  object: (scene, step) => {
    const notice = scene.seen.claims[step.claim]?.notice;
    const path = { notice: notice === undefined ? 'NONE' : scene.ids.notices[notice] };
    return send(scene, objectOnPage, step.by, { path, body: { ...objector(step.name), ...ofClaim(step) } });
  },
  'enter-objection': (scene, step) =>
    send(scene, enterObjection, step.by, { path: ofClaim(step), body: objector(step.name) }),
  'dismiss-objection': (scene, step) => {
    const path = { ...ofClaim(step), objection: step.number };
    return send(scene, dismissObjection, step.by, { path, body: because });
  },
  'uphold-objection': (scene, step) => {
    const path = { ...ofClaim(step), objection: step.number };
    return send(scene, upholdObjection, step.by, { path, body: because });
  },
  'ask-revocation': (scene, step) => send(scene, askRevocation, step.by, { path: ofClaim(step), body: because }),
  'cancel-revocation': (scene, step) => send(scene, cancelRevocation, step.by, { path: ofClaim(step), body: because }),
  revoke: (scene, step) => send(scene, revokeClaim, step.by, { path: ofClaim(step), body: because }),
  'create-list': async (scene, { by, pots }) => {
    const done = await send(scene, createList, by, { body: { pots } });
    if (done.ok) remember(scene.ids.lists, done);
    return done;
  },
  'fill-list': (scene, step) => send(scene, fillList, step.by, { path: ofList(scene, step) }),
  'strike-line': (scene, step) =>
    send(scene, strikeLine, step.by, { path: { ...ofList(scene, step), ...ofClaim(step) }, body: because }),
  'drop-list': (scene, step) => send(scene, dropList, step.by, { path: ofList(scene, step) }),
  'seal-list': (scene, step) =>
    send(scene, sealList, step.by, { path: ofList(scene, step), body: { count: step.count, totalFen: step.fen } }),
  'pay-list': (scene, step) =>
    send(scene, payList, step.by, { path: ofList(scene, step), body: { document: step.document } }),
  'book-answer': book,
  'correct-account': (scene, step) => {
    const accountName = `单位 ${claimantId(slots[step.claim]?.claimant ?? 'A')}`;
    const account = { accountName, bank: '示例银行', accountNumber: '0012345678901234568' };
    return send(scene, correctAccount, step.by, { path: ofClaim(step), body: { account } });
  },
  'confirm-account': (scene, step) =>
    send(scene, confirmAccount, step.by, { path: ofClaim(step), body: { account: step.account } }),
  'confirm-receipt': (scene, step) => send(scene, confirmReceipt, step.by, { path: ofClaim(step) }),
  'order-recovery': (scene, step) =>
    send(scene, orderRecovery, step.by, {
      path: ofClaim(step),
      body: { amountFen: step.fen, dueOn: step.dueOn, ...because },
    }),
  'receive-recovery': (scene, step) =>
    send(scene, receiveRecovery, step.by, {
      path: ofClaim(step),
      body: { amountFen: step.fen, document: '示例缴款书', receivedOn: scene.seen.today },
    }),
  'reduce-recovery': (scene, step) =>
    send(scene, reduceRecovery, step.by, { path: ofClaim(step), body: { amountFen: step.fen, ...because } }),
  'cancel-recovery': (scene, step) => send(scene, cancelRecovery, step.by, { path: ofClaim(step), body: because }),
  offset: (scene, step) => send(scene, offsetClaim, step.by, { path: ofClaim(step) }),
  'ask-change': async (scene, { by, kind, programme, year, fen }) => {
    const about = { kind, programme: programme as Programme, year, amountFen: fen };
    const done = await send(scene, askAppropriation, by, { body: { ...about, document: '济财预〔2019〕示例2号' } });
    if (done.ok) remember(scene.ids.changes, done);
    return done;
  },
  'confirm-change': (scene, { by, change }) =>
    send(scene, confirmAppropriation, by, { path: { appropriation: scene.ids.changes[change] } }),
  'cancel-change': (scene, { by, change }) =>
    send(scene, cancelAppropriation, by, { path: { appropriation: scene.ids.changes[change] } }),
  'propose-allocation': async (scene, { by, pot }) => {
    const done = await send(scene, proposeAllocation, by, { path: { pot } });
    const begun = await scene.table.page(byPot(pot), 100);
    for (const { pk } of begun) note(scene.ids.allocations, String(pk).split('#')[1] ?? '');
    return done;
  },
  'sign-allocation': async (scene, step) => {
    const id = scene.ids.allocations[step.allocation] ?? '';
    const stored = await readHead(scene.table, allocations, id);
    const hash = stored?.head.hash ?? '0'.repeat(64);
    return send(scene, signAllocation, step.by, { path: { allocation: id }, body: { hash } });
  },
  'apply-allocation': (scene, step) =>
    send(scene, applyAllocation, step.by, { path: { allocation: scene.ids.allocations[step.allocation] } }),
  'drop-allocation': (scene, step) =>
    send(scene, dropAllocation, step.by, { path: { allocation: scene.ids.allocations[step.allocation] } }),
};

const byPot = (pot: string) =>
  ({
    index: 'byCollection',
    keyName: 'collectionKey',
    sortName: 'collectionSort',
    key: `allocation#${pot}`,
  }) as const;

const note = (known: string[], id: string): void => {
  if (!known.includes(id)) known.push(id);
};

const remember = (known: string[], done: { readonly value: unknown }): void =>
  note(known, (done.value as { id: string }).id);

/** The step by the real acts; `after` is the model's world after it. */
export const perform = (scene: Scene, step: Step, after: World): Promise<Result<unknown>> =>
  (acts[step.act] as (scene: Scene, step: Step, after: World) => Promise<Result<unknown>>)(scene, step, after);
