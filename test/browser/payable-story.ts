import { potId } from '../../shared/money/pot.ts';
import { type Client, openClient } from '../journeys/client.ts';
import { appropriate, ensurePayer } from '../journeys/story/budget.ts';
import { admitCast } from '../journeys/story/cast.ts';
import { type Claims, fileAll } from '../journeys/story/claims.ts';
import { judgeAll } from '../journeys/story/judging.ts';
import { passNotices, publishNotice } from '../journeys/story/notices.ts';
import { payableSheet, type Sheet } from '../journeys/story/paying.ts';
import { openBrandRound, openCloudRound, schemeInForce } from '../journeys/story/rounds.ts';
import { ensureStaff } from '../journeys/story/staff.ts';
import { beginStory, type Story } from '../journeys/story/story.ts';

export type PayableStory = {
  readonly client: Client;
  readonly story: Story;
  readonly filed: Claims;
  readonly pots: readonly string[];
  /** The second person's own sheet, made without any list. */
  readonly sheet: Sheet;
};

const paidOn = '2019-06-30';

const needed = { brand: 335_000_000, standardization: 40_000_000, cloud: 2_400_000 } as const;

/** Five claims from the draft to the end of their notices, over HTTP: what the pages of payout begin with. */
export const payableStory = async (origin: string): Promise<PayableStory> => {
  const client = openClient(origin);
  const story = await beginStory(client, () => undefined);
  await ensureStaff(client);
  await ensurePayer(story);
  const cast = await admitCast(story);
  const rounds = { brand: await openBrandRound(story), cloud: await openCloudRound(story) };
  const scheme = await schemeInForce(story, paidOn);
  const filed = await fileAll(story, cast, rounds, { scheme, paidOn });
  for (const programme of ['brand', 'standardization', 'cloud'] as const)
    await appropriate(story, programme, needed[programme]);
  await judgeAll(story, filed);
  await passNotices(story, [
    await publishNotice(story, rounds.brand, '品牌建设奖励资金公示（示例）'),
    await publishNotice(story, rounds.cloud, '企业上云补助资金公示（示例）'),
  ]);
  const pots = Object.keys(needed)
    .map((programme) => potId(programme as keyof typeof needed, story.fundYear))
    .sort();
  return { client, story, filed, pots, sheet: await payableSheet(story, pots) };
};
