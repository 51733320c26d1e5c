import type { Act } from '../../shared/http/act.ts';
import { publishedRounds } from './round-summary.ts';

export const listRounds: Act<'list-rounds'> = async ({ table }, { moment }) => ({
  ok: true,
  value: { rounds: await publishedRounds(table, moment.businessOn) },
});
