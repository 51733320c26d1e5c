import * as z from 'zod';
import type { Failure, FailureCode, Issue } from '../claim/failure.ts';
import type { Locale } from '../claim/shapes.ts';
import { yuanText } from '../money/fen.ts';
import { isIssueCode, issueSentence } from './issue-codes.ts';
import {
  answerFaultText,
  conditionsText,
  foundText,
  listDiffersText,
  missingText,
  nameText,
  ownWorkText,
  potText,
  ruleText,
  stateText,
} from './problem-words.ts';

type Details = Readonly<Record<string, unknown>>;

type Sentence = string | ((details: Details) => string);

type Problem = { readonly status: number; readonly zh: Sentence; readonly en: Sentence };

const yuan = (value: unknown): string => (typeof value === 'number' ? yuanText(value) : '—');
const joined =
  (comma: string) =>
  (value: unknown): string =>
    Array.isArray(value) ? value.join(comma) : String(value ?? '');

const text = joined('、');
const english = joined(', ');

/** Status and sentences of every failure: what happened, why, what to do. */
export const problems: Record<FailureCode, Problem> = {
  'malformed-json': { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'invalid-input': {
    status: 422,
    zh: '填写的内容有误，已逐项列出。',
    en: 'Some of what was sent is not valid; every point is listed.',
  },
  'body-too-large': {
    status: 413,
    zh: '请求内容过大，最多 256 KB。材料请用上传地址直接上传。',
    en: 'The body is too large; the limit is 256 KB. Upload papers with the address you are given.',
  },
  'unsupported-media-type': { status: 415, zh: '请用 application/json 发送。', en: 'Send application/json.' },
  'not-signed-in': {
    status: 401,
    zh: '尚未登录，或登录已过期。请重新登录。',
    en: 'You are not signed in, or your sign-in expired. Sign in again.',
  },
  'wrong-role': { status: 403, zh: '您的身份不能办理此事。', en: 'Your role does not cover this.' },
  'not-found': {
    status: 404,
    zh: '没有这项内容，或您无权查看。',
    en: 'There is no such thing, or it is not yours to see.',
  },
  'idempotency-key-missing': {
    status: 400,
    zh: '请在 Idempotency-Key 请求头中给出本次办理的编号，重复提交时用同一个。',
    en: 'Give this command a key in the Idempotency-Key header, and the same one when you repeat it.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '这个 Idempotency-Key 已用于另一项内容不同的办理。请换一个。',
    en: 'This Idempotency-Key was used for a command with other content. Use a new one.',
  },
  'already-exists': {
    status: 409,
    zh: ({ what }) => `${nameText(what, 'zh')} 已存在。`,
    en: ({ what }) => `${nameText(what, 'en')} exists already.`,
  },
  'not-in-this-state': {
    status: 409,
    zh: ({ state }) => `当前状态为“${stateText(state, 'zh')}”，不能办理此事。请刷新后再看。`,
    en: ({ state }) => `It is now “${stateText(state, 'en')}”, where this cannot be done. Reload to see what can.`,
  },
  stale: {
    status: 409,
    zh: '内容已有更新，请看过新内容后再办理。您填写的内容没有丢失。',
    en: 'It changed meanwhile. Look at the new content, then do this again; nothing you wrote was lost here.',
  },
  busy: {
    status: 409,
    zh: '同时办理的人较多，这次没有办完，可能已完成一部分。请稍后用同一编号重试，会接着办完。',
    en: 'Many people act on this at once. It is not finished, though part of it may be; try again with the same key and it goes on from there.',
  },
  'round-not-published': { status: 409, zh: '申报批次尚未发布。', en: 'The round is not published.' },
  'clause-not-open': { status: 409, zh: '本批次未开放此条款。', en: 'This round does not open this clause.' },
  'window-closed': {
    status: 409,
    zh: ({ from, until }) => `申报窗口为 ${text(from)} 至 ${text(until)}，现在不能提交。草稿会保留。`,
    en: ({ from, until }) =>
      `The window is ${english(from)} to ${english(until)}; it cannot be submitted now. The draft is kept.`,
  },
  'correction-overdue': {
    status: 409,
    zh: ({ dueOn }) => `补正期限为 ${text(dueOn)}，已过期。`,
    en: ({ dueOn }) => `Corrections were due by ${english(dueOn)}.`,
  },
  'claimant-incomplete': {
    status: 422,
    zh: '申报信息不全：请先填写收款账户。',
    en: 'The profile is not complete: enter the account first.',
  },
  'event-outside-round': {
    status: 422,
    zh: ({ year, from, until }) => `成果年度为 ${text(year)}，本批次受理 ${text(from)} 至 ${text(until)} 年度。`,
    en: ({ year, from, until }) =>
      `The achievement year is ${english(year)}; this round takes ${english(from)} to ${english(until)}.`,
  },
  'provider-is-claimant': {
    status: 422,
    zh: '云服务商不能为向自己提供的服务申报。',
    en: 'A provider may not claim for its own service.',
  },
  'not-ready': {
    status: 422,
    zh: '还不能提交：有几处需要处理，已全部列出。',
    en: 'Not ready: several points need your attention; all of them are listed.',
  },
  'assessment-blocks': {
    status: 422,
    zh: '不能提交，也不能核定：有条件不符合或信息不全，没有可以支持的金额。',
    en: 'It can be neither submitted nor approved: some conditions are not met or not known, so no sum follows.',
  },
  'assessment-changed': {
    status: 409,
    zh: '评估结果与您看到的不同，未作任何改动。新的评估附后。',
    en: 'The assessment is no longer the one you were shown. Nothing was changed; the new one is attached.',
  },
  'evidence-missing': {
    status: 422,
    zh: ({ kinds }) => `还缺材料：${text(kinds)}。`,
    en: ({ kinds }) => `Papers still missing: ${english(kinds)}.`,
  },
  'evidence-not-verified': {
    status: 422,
    zh: ({ fileName }) => `材料“${text(fileName)}”尚未通过检查。`,
    en: ({ fileName }) => `The paper “${english(fileName)}” has not been verified yet.`,
  },
  'evidence-differs': {
    status: 422,
    zh: ({ what }) => `收到的文件与登记的${what === 'sizeBytes' ? '大小' : '校验值'}不同。请重新上传。`,
    en: ({ what }) =>
      `The ${what === 'sizeBytes' ? 'size' : 'hash'} of the file received is not the one announced. Upload it again.`,
  },
  'evidence-type-refused': {
    status: 422,
    zh: ({ found }) => `文件内容不是所声明的类型（像是 ${foundText(found, 'zh')}）。请上传 PDF、PNG 或 JPEG。`,
    en: ({ found }) =>
      `The content is not of the type stated (it looks like ${foundText(found, 'en')}). Upload PDF, PNG or JPEG.`,
  },
  'evidence-locked': {
    status: 422,
    zh: '这份 PDF 有密码，无法检查。请另存为无密码的 PDF 再上传。',
    en: 'This PDF has a password and cannot be checked. Save it without one and upload again.',
  },
  'evidence-limit': { status: 422, zh: '每件申报最多 40 份材料。', en: 'A claim takes at most 40 papers.' },
  'corrections-open': {
    status: 422,
    zh: '还有补正事项既未改正也未说明。请逐项改正，或说明不改的理由。',
    en: 'Some corrections are neither made nor explained. Make each of them, or say why it needs no change.',
  },
  'own-work': {
    status: 403,
    zh: (details) => ownWorkText(details, 'zh'),
    en: (details) => ownWorkText(details, 'en'),
  },
  'own-claimant': {
    status: 403,
    zh: '您是本申报单位的经办人或代办人，须由他人办理。',
    en: 'You act, or have acted, for this claimant; another person must do it.',
  },
  'opinion-already-given': {
    status: 409,
    zh: '本部门已对这一版出具意见。',
    en: 'Your department has given its opinion on this revision.',
  },
  'department-not-asked': {
    status: 403,
    zh: '本件不需要该部门的意见。',
    en: 'This claim does not ask that department.',
  },
  'questions-open': {
    status: 422,
    zh: ({ conditions }) => `还有问题需要先回答：${conditionsText(conditions, 'zh')}。`,
    en: ({ conditions }) => `Questions to answer first: ${conditionsText(conditions, 'en')}.`,
  },
  'amount-not-fixed-sum': {
    status: 422,
    zh: ({ sumFen }) => `本条款为固定金额 ${yuan(sumFen)} 元，不能填其他金额。`,
    en: ({ sumFen }) => `This clause grants the fixed sum of CNY ${yuan(sumFen)} and no other.`,
  },
  'amount-over-ceiling': {
    status: 422,
    zh: ({ ceilingFen }) => `金额超过最高限额 ${yuan(ceilingFen)} 元。`,
    en: ({ ceilingFen }) => `The amount is over the ceiling of CNY ${yuan(ceilingFen)}.`,
  },
  'amount-over-opinion': {
    status: 422,
    zh: ({ lowestFen }) => `金额超过部门意见中的最低金额 ${yuan(lowestFen)} 元。`,
    en: ({ lowestFen }) => `The amount is over the lowest a department gave, CNY ${yuan(lowestFen)}.`,
  },
  'amount-differs-from-signed': {
    status: 409,
    zh: ({ signedFen }) => `前一位签署的金额为 ${yuan(signedFen)} 元，须一致。`,
    en: ({ signedFen }) => `The signature before is for CNY ${yuan(signedFen)}; the amounts must agree.`,
  },
  'reason-missing': {
    status: 422,
    zh: '金额低于可核定的金额时须写明理由。',
    en: 'An amount below the one that could be approved needs a reason.',
  },
  'policy-changed': {
    status: 409,
    zh: '政策数据与提交时不同，须由管理员处理，不能核定。',
    en: 'The policy data are not those it was submitted under; it cannot be approved. Tell the administrator.',
  },
  'opinion-against': {
    status: 409,
    zh: '有部门不同意，不能核定。可退回补正或不予支持。',
    en: 'A department is against; it cannot be approved. Return or refuse it.',
  },
  'key-already-awarded': {
    status: 409,
    zh: ({ key, claim }) => `未能核定：此成果（${text(key)}）已奖励，申报号 ${text(claim)}。未作任何改动。`,
    en: ({ key, claim }) =>
      `Not approved: this achievement (${english(key)}) was awarded already, claim ${english(claim)}. Nothing was changed.`,
  },
  'pot-missing': {
    status: 409,
    zh: ({ pot }) => `未能办理：${potText(pot, 'zh')}未下达预算。`,
    en: ({ pot }) => `Nothing was changed: ${potText(pot, 'en')} has no appropriation.`,
  },
  'pot-short': {
    status: 409,
    zh: ({ availableFen, missingFen }) =>
      `未能核定：资金池只剩 ${yuan(availableFen)} 元，差 ${yuan(missingFen)} 元。未作任何改动。`,
    en: ({ availableFen, missingFen }) =>
      `Not approved: CNY ${yuan(availableFen)} left in the pot, CNY ${yuan(missingFen)} short. Nothing was changed.`,
  },
  'pot-closed': {
    status: 409,
    zh: ({ pot, closedOn }) =>
      `${potText(pot, 'zh').trimStart()}已于 ${text(closedOn)} 关账，不能再下达预算或从中核定。请改列其他年度，或先办理结转；确需使用本年度资金的，由财务两人重新开账。`,
    en: ({ pot, closedOn }) =>
      `${potText(pot, 'en')} was closed on ${english(closedOn)}; nothing more is put into it or awarded from it. Use another year, or carry the money over first; where it must be this year, two people of finance open it again.`,
  },
  'pot-unbalanced': {
    status: 409,
    zh: ({ pot }) =>
      `${potText(pot, 'zh').trimStart()}账不平，查明之前不能封存任何清单。未作任何改动。请运维人员核对账目。`,
    en: ({ pot }) =>
      `${potText(pot, 'en')} does not balance; until that is explained no list is sealed. Nothing was changed. Ask operations to check the books.`,
  },
  'allocation-open': {
    status: 409,
    zh: ({ pot }) => `${potText(pot, 'zh').trimStart()}正在分配，分配办结前不能变动。请在分配办结或撤销后再办。`,
    en: ({ pot }) => `${potText(pot, 'en')} is being shared out. Wait until the allocation is applied or dropped.`,
  },
  'available-short': {
    status: 409,
    zh: ({ pot, availableFen, missingFen }) =>
      `${potText(pot, 'zh').trimStart()}可用只有 ${yuan(availableFen)} 元，差 ${yuan(missingFen)} 元，不能调减或结转这么多。未作任何改动。`,
    en: ({ pot, availableFen, missingFen }) =>
      `Only CNY ${yuan(availableFen)} is available in ${potText(pot, 'en')}, CNY ${yuan(missingFen)} short of what would be taken out. Nothing was changed.`,
  },
  'claims-wait': {
    status: 409,
    zh: ({ pot, count, fullFen }) =>
      `${potText(pot, 'zh').trimStart()}还有 ${text(count)} 件、合计 ${yuan(fullFen)} 元待分配，不能关账。请先办结分配，或撤销这些申报。`,
    en: ({ pot, count, fullFen }) =>
      `${english(count)} claims over CNY ${yuan(fullFen)} still wait for ${potText(pot, 'en')} to be shared out, so the year cannot be closed. Share it out or revoke them first.`,
  },
  'rule-missing': {
    status: 422,
    zh: ({ pot }) => `首次下达${potText(pot, 'zh')}的预算，须说明不足时怎么办：先到先补，或同比例核减。`,
    en: ({ pot }) =>
      `The first appropriation of ${potText(pot, 'en')} must say how it is shared when it is short: give rule as first-come or year-end.`,
  },
  'rule-differs': {
    status: 409,
    zh: ({ pot, rule }) =>
      `${potText(pot, 'zh').trimStart()}的规则是${ruleText(rule, 'zh')}，与此不符；规则定下后不能更改。`,
    en: ({ pot, rule }) =>
      `The rule of ${potText(pot, 'en')} is ${ruleText(rule, 'en')}, which this does not fit; a rule once set is not changed.`,
  },
  'share-too-small': {
    status: 409,
    zh: ({ availableFen, claims }) =>
      `可用只有 ${yuan(availableFen)} 元，按比例分配后有的申报不足 1 分，无法拨付${Array.isArray(claims) ? `：${text(claims)}` : ''}。请撤销本次分配并追加预算。`,
    en: ({ availableFen, claims }) =>
      `Only CNY ${yuan(availableFen)} is available, and shares of less than one fen cannot be paid${Array.isArray(claims) ? `: ${english(claims)}` : ''}. Drop the allocation and appropriate more.`,
  },
  'held-short': {
    status: 409,
    zh: ({ heldFen, amountFen }) =>
      `未能拨付：资金池为已核定申报留存的只有 ${yuan(heldFen)} 元，这一笔需 ${yuan(amountFen)} 元。此前各笔已记为拨付；请先核对账目。`,
    en: ({ heldFen, amountFen }) =>
      `Not paid: the pot holds only CNY ${yuan(heldFen)} for approved claims, and this line takes CNY ${yuan(amountFen)}. Lines before it are recorded as paid; check the books first.`,
  },
  'tier-missing': {
    status: 409,
    zh: '本批次的金额分级不含此金额，不能核定。请告知政策专员。',
    en: 'No amount tier of the round covers this sum; it cannot be approved. Tell the policy officer.',
  },
  'calendar-missing': {
    status: 409,
    zh: ({ year }) => `${text(year)} 年没有工作日历，不能计算期限。`,
    en: ({ year }) => `There is no working calendar for ${english(year)}; the date cannot be worked out.`,
  },
  'round-incomplete': {
    status: 422,
    zh: ({ missing }) => `申报批次设置不全，缺少：${missingText(missing, 'zh')}。`,
    en: ({ missing }) => `The round is not complete; it lacks: ${missingText(missing, 'en')}.`,
  },
  'role-conflict': {
    status: 409,
    zh: '管理员不能同时承担审核、核定、财务或政策专员职责，也不能经办申报。',
    en: 'An administrator may not review, approve, pay or set policy, nor act for a claimant.',
  },
  'program-cannot-hold-role': {
    status: 409,
    zh: '程序账号只能代申报单位办理，不能担任职务。',
    en: 'A program may act for a claimant; only a person holds a role.',
  },
  'nothing-to-do': { status: 409, zh: '现在没有可办理的申报。', en: 'There is no claim to do this for now.' },
  'not-your-list': {
    status: 403,
    zh: '这份清单由他人编制，须由编制人办理。',
    en: 'Somebody else builds this list; it is his to do.',
  },
  'list-not-open': {
    status: 409,
    zh: ({ state }) => `现在的状态为“${stateText(state, 'zh')}”，不能再增减内容。请刷新后再看。`,
    en: ({ state }) => `It is now “${stateText(state, 'en')}” and takes no more changes. Reload to see it.`,
  },
  'list-differs': {
    status: 422,
    zh: (details) => listDiffersText(details, 'zh'),
    en: (details) => listDiffersText(details, 'en'),
  },
  'units-repeated': {
    status: 422,
    zh: '同一件商标、国家或发票用不同写法填了两次。请去掉重复的一项。',
    en: 'The same mark and country, or the same invoice, is written in two ways. Take one of them out.',
  },
  'list-broken': {
    status: 409,
    zh: '清单中有不能拨付的行，已列出。',
    en: 'Some lines of the list cannot be paid; they are listed.',
  },
  'payer-missing': {
    status: 409,
    zh: '还没有付款账户：须由一位财务人员登记，另一位财务人员确认，然后才能封存。',
    en: 'There is no account to pay from: one person of finance asks for it, another confirms it, then lists are sealed.',
  },
  'payer-differs': {
    status: 422,
    zh: '您填写的账号与登记的付款账户不同，未确认。',
    en: 'The account number you typed is not the one that was asked for. Not confirmed.',
  },
  'payouts-locked': {
    status: 409,
    zh: '数据从备份恢复后，须先核对账目，才能核定、撤销、列入清单、封存和拨付。请运维人员运行账目核对。',
    en: 'The data came from a backup: its books must be checked before anything is approved, revoked, listed, sealed or paid. Ask operations to check the books.',
  },
  'objection-limit': {
    status: 429,
    zh: '网上暂不能再受理对此项的异议。请在公示期内以书面或电话向公示所列受理单位提出，由工作人员登记，效力相同。',
    en: 'The page takes no further objection to this row for now. Hand it in on paper or by telephone within the notice period; an officer enters it and it counts the same.',
  },
  'objection-period-over': {
    status: 409,
    zh: ({ endsOn }) => `此项公示已于 ${text(endsOn)} 结束，不能再在网上提出异议。`,
    en: ({ endsOn }) => `The notice of this row ended on ${english(endsOn)}; the page takes no more objections to it.`,
  },
  'objection-settled': {
    status: 409,
    zh: '这件异议已经办结。请刷新后再看。',
    en: 'This objection is settled already. Reload to see how.',
  },
  'partly-settled': {
    status: 409,
    zh: '本件已有部分金额抵扣结清，不能再按异议办理，也不能撤销。确有问题的，请责令追回。',
    en: 'Part of this claim is already settled by offset: no objection holds it and nobody revokes it. Order a recovery if it is due.',
  },
  'review-asked-before': {
    status: 409,
    zh: '本件已申请过一次复核，不能再次申请。仍有异议的，可依法申请行政复议或提起行政诉讼。',
    en: 'A review was asked for once already and cannot be asked for again. Administrative reconsideration or a lawsuit remain open by law.',
  },
  'review-overdue': {
    status: 409,
    zh: ({ until }) => `申请复核的期限为 ${text(until)}，已过期。`,
    en: ({ until }) => `A review could be asked for until ${english(until)}.`,
  },
  'sealed-before-restore': {
    status: 409,
    zh: ({ list }) =>
      `数据恢复之前，本件或同一成果的申报已列入清单 ${nameText(list, 'zh')} 并封存，不能再次奖励。请先查明该清单的拨付结果。`,
    en: ({ list }) =>
      `Before the data was restored, this claim or one for the same achievement was sealed on list ${nameText(list, 'en')}; it is not rewarded again. Find out first how that list was paid.`,
  },
  'revocation-asked': {
    status: 409,
    zh: '本件已提请撤销，须先由另一人撤销，或撤回提请。',
    en: 'Its revocation is asked for: another person revokes it, or the request is taken back, before this.',
  },
  'revocation-not-asked': {
    status: 409,
    zh: '本件尚未提请撤销。须由一人提请，另一人撤销。',
    en: 'Nobody has asked for its revocation. One person asks, another revokes.',
  },
  'asker-left': {
    status: 409,
    zh: '提请人已不再担任此项职责，或已代申报单位办事，其提请不再有效。请撤回该项提请，由现任人员重新提请。',
    en: 'Whoever asked for this no longer holds the role, or acts for the claimant by now, so the request no longer counts. Take it back, and have it asked for again.',
  },
  debarred: {
    status: 409,
    zh: ({ from, until }) =>
      `申报单位在 ${text(from)} 至 ${text(until)} 期间不得申报，也不予核定。依据和理由见单位页；有异议的，请向市财政局书面提出。`,
    en: ({ from, until }) =>
      `The claimant is debarred from ${english(from)} until ${english(until)}: nothing is filed or approved on these days. The reason stands on the claimant's page; objections go in writing to the finance bureau.`,
  },
  'not-wholly-offset': {
    status: 409,
    zh: ({ netFen }) => `抵扣后仍有 ${yuan(netFen)} 元应付，须列入拨付清单，由清单一并抵扣。`,
    en: ({ netFen }) =>
      `CNY ${yuan(netFen)} would be left to pay: put the claim on a payout list, which keeps back the rest.`,
  },
  'recovery-begun': {
    status: 409,
    zh: '已有款项追回，或已在拨付清单中抵扣，不能取消追回。金额有误的，请调减追回金额。',
    en: 'Money came in for this recovery, or is kept back on a payout list; it cannot be cancelled. Reduce it where it is too high.',
  },
  'recovery-exceeded': {
    status: 409,
    zh: ({ openFen }) => `超出可追回的金额，最多 ${yuan(openFen)} 元。`,
    en: ({ openFen }) => `This is more than can be recovered; at most CNY ${yuan(openFen)}.`,
  },
  'reduction-exceeded': {
    status: 409,
    zh: ({ openFen }) => `最多只能调减 ${yuan(openFen)} 元。尚无款项追回而须全部取消的，请取消追回。`,
    en: ({ openFen }) =>
      `This order can be reduced by CNY ${yuan(openFen)} at most. To take all of it back, before anything came in, cancel it.`,
  },
  'to-offset': {
    status: 409,
    zh: '本件应付金额全部用于抵扣欠款，不列入拨付清单。请办理抵扣。',
    en: 'All that is due is kept back against what the claimant has to pay back: offset it instead of listing it.',
  },
  'too-many-debts': {
    status: 409,
    zh: ({ debts }) => `申报单位待追回的款项过多，一笔拨付最多抵扣 ${text(debts)} 笔。请先收回其中一部分，再列入清单。`,
    en: ({ debts }) =>
      `The claimant has too much to pay back: one payment is set off against ${text(debts)} debts at most. Let some of them come in before it is listed.`,
  },
  'account-not-corrected': {
    status: 409,
    zh: '申报单位尚未更正账户，没有可确认的账户。',
    en: 'The claimant has not corrected the account yet; there is none to confirm.',
  },
  'answer-not-arrived': {
    status: 409,
    zh: ({ fileName }) => `还没有收到文件“${text(fileName)}”。请按给出的地址上传后再试。`,
    en: ({ fileName }) =>
      `The file “${english(fileName)}” has not arrived. Upload it with the form you were given, then try again.`,
  },
  'answer-unreadable': {
    status: 422,
    zh: ({ code, titles, most }) => answerFaultText(code, 'zh', titles, most),
    en: ({ code, titles, most }) => answerFaultText(code, 'en', titles, most),
  },
  'account-name-differs': {
    status: 422,
    zh: ({ name }) => `户名须与申报单位名称一致：${text(name)}。`,
    en: ({ name }) => `The account name must be the claimant's own: ${english(name)}.`,
  },
  'list-empty': { status: 409, zh: '清单没有内容。', en: 'The list has no lines.' },
};

/** application/problem+json (RFC 9457), with every issue at once. */
export const problemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  reference: z.string().optional(),
});

export type ProblemBody = z.infer<typeof problemBody>;

const inWords = (issue: Issue, locale: Locale): { path: string; message: string } => {
  if ('message' in issue) return issue;
  const { path, code, value } = issue;
  return { path, message: isIssueCode(code) ? issueSentence(code, locale, value) : code };
};

export const problemOf = (failure: Failure, locale: Locale): ProblemBody => {
  const problem = problems[failure.code];
  const sentence = problem[locale];
  return {
    type: `urn:problem:${failure.code}`,
    title: typeof sentence === 'string' ? sentence : sentence(failure.details ?? {}),
    status: problem.status,
    code: failure.code,
    ...(failure.issues && { issues: failure.issues.map((issue) => inWords(issue, locale)) }),
    ...(failure.details && { details: failure.details }),
  };
};

/** A fault of ours: the person gets a reference, the log gets the cause. */
export const faultBody = (reference: string, locale: Locale): ProblemBody => ({
  type: 'urn:problem:fault',
  title:
    locale === 'zh'
      ? `未能完成，可能已完成一部分。请用同一编号重试，会接着办完；仍不行请告知问题编号 ${reference}。`
      : `This could not be completed, though part of it may be done. Try again with the same key and it goes on from there; if it persists, quote reference ${reference}.`,
  status: 500,
  code: 'fault',
  reference,
});
