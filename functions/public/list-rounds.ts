import type { Act } from '../../shared/http/act.ts';
import { publishedVersions, roundSummary } from './round-summary.ts';

export const listRounds: Act<'list-rounds'> = async ({ table }, { moment }) => ({
  ok: true,
  value: { rounds: (await publishedVersions(table)).map((version) => roundSummary(version, moment.businessOn)) },
});
