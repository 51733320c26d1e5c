import { onRunningPlatform, runCommand } from '../../infra/local/running-platform.ts';
import { potId } from '../../shared/money/pot.ts';
import { openClient } from './client.ts';
import { moneyStory } from './money-story.ts';
import { appropriate, ensurePayer, readBooks } from './story/budget.ts';
import { admitCast } from './story/cast.ts';
import { fileAll } from './story/claims.ts';
import { judgeAll } from './story/judging.ts';
import { passNotices, publishNotice } from './story/notices.ts';
import { payEverything } from './story/paying.ts';
import { claimAgain, proveJournal } from './story/proof.ts';
import { openBrandRound, openCloudRound, schemeInForce } from './story/rounds.ts';
import { ensureStaff } from './story/staff.ts';
import { beginStory, yuan } from './story/story.ts';

const paidOn = '2019-06-30';

/**
 * The main job of the platform, over HTTP only, as each person in turn: claims from the draft to the receipt. Throws
 * where a state or a sum is not the one the story says; gives what came of it.
 */
export const mainJob = async (origin: string, say: (line: string) => void) => {
  const client = openClient(origin);
  const story = await beginStory(client, say);
  await ensureStaff(client);
  await ensurePayer(story);
  const cast = await admitCast(story);
  const rounds = { brand: await openBrandRound(story), cloud: await openCloudRound(story) };
  const scheme = await schemeInForce(story, paidOn);

  const filed = await fileAll(story, cast, rounds, { scheme, paidOn });
  const needed = { brand: 335_000_000, standardization: 40_000_000, cloud: filed.cloud.sumFen } as const;
  const pots = Object.keys(needed).map((programme) => potId(programme as keyof typeof needed, story.fundYear));
  const before = await readBooks(client, pots);
  await appropriate(story, 'brand', needed.brand);
  await appropriate(story, 'standardization', needed.standardization);
  await appropriate(story, 'cloud', needed.cloud);

  const { approvedFen, kept } = await judgeAll(story, filed);
  const held = await readBooks(client, pots);
  const notices = [
    await publishNotice(story, rounds.brand, '品牌建设奖励资金公示（示例）'),
    await publishNotice(story, rounds.cloud, '企业上云补助资金公示（示例）'),
  ];
  await passNotices(story, notices);
  const paid = await payEverything(story, pots);
  const after = await readBooks(client, pots);

  for (const name of ['quality', 'madrid', 'demonstration', 'cloud', 'personal'] as const) {
    const { id, party, title } = filed[name];
    await client.as(party.actor)('confirm-receipt', { path: { claim: id } });
    story.tell(party.actor, `确认到账「${title}」 ${yuan(approvedFen[name] ?? 0)}`);
  }
  const { id: _, title: __, ...sameWish } = filed.quality;
  const again = await claimAgain(story, sameWish);

  const claims = await Promise.all(
    Object.values(filed).map(async ({ id, party }) => client.as(party.actor)('view-claim', { path: { claim: id } })),
  );
  const journals: Record<string, string[]> = {};
  for (const each of Object.values(filed)) journals[each.clause] = await proveJournal(story, each);
  const money = await moneyStory(story, cast, { scheme, paidOn });
  return {
    money,
    cast,
    filed,
    claims,
    needed,
    kept,
    notices,
    ...paid,
    books: { before, held, after },
    again,
    journals,
  };
};

// npm run journey: tells the story on the running platform.
if (import.meta.main)
  await runCommand(() =>
    onRunningPlatform(async (origin) => {
      const say = (line: string): void => void process.stdout.write(`${line}\n`);
      const { list, claims, money } = await mainJob(origin, say);
      for (const { id, clauseTitle, state, approvedFen } of claims)
        say(`     ${id}  ${clauseTitle.zh}  ${state}  ${approvedFen === undefined ? '—' : yuan(approvedFen)}`);
      say(`\n完成：拨付清单 ${list.id} 共 ${list.count} 笔，合计 ${yuan(list.totalFen)}，与资金表、文件、资金池一致。`);
      say(
        `第二章：清单 ${money.list.id} 退票 1 笔，更正后列入 ${money.next.id} 再付；抵扣 ${yuan(money.restFen)}；账平。`,
      );
    }),
  );
