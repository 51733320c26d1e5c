import type { Act } from '../../shared/http/act.ts';
import { readSchemes as readAll } from '../../shared/store/claim-store.ts';

export const readSchemes: Act<'read-schemes'> = async ({ table }) => ({
  ok: true,
  value: { schemes: (await readAll(table)).map(({ id, content }) => ({ id, content })) },
});
