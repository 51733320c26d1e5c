import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployedRoutes } from '../../infra/api.ts';
import { declareCloud } from '../../infra/cloud.ts';
import { functionDefinitions } from '../../infra/definition/functions.ts';
import type { FunctionName } from '../../shared/contract/function-names.ts';

export const functionNames = Object.keys(functionDefinitions) as FunctionName[];

/** A few routes of each kind, for what does not depend on the table of routes; `route-table.test.ts` takes the real one. */
export const someRoutes = {
  listSchemes: { method: 'GET', path: '/api/schemes', function: 'public', access: 'public' },
  calculate: { method: 'POST', path: '/api/calculations', function: 'public', access: 'public' },
  viewClaim: { method: 'GET', path: '/api/claims/{claim}', function: 'enterprise', access: 'signed-in' },
  submitClaim: { method: 'POST', path: '/api/claims/{claim}/submit', function: 'enterprise', access: 'signed-in' },
  discardDraft: { method: 'DELETE', path: '/api/drafts/{draft}', function: 'enterprise', access: 'signed-in' },
  approveClaim: { method: 'POST', path: '/api/claims/{claim}/approve', function: 'review', access: 'signed-in' },
  sealList: { method: 'PUT', path: '/api/payout-lists/{list}/seal', function: 'finance', access: 'signed-in' },
} as const satisfies DeployedRoutes;

/** The application with tiny functions, so that only the stack is under test. `folder` is to be removed afterwards. */
export const declarePlaceholder = (options: { region?: string; routes?: DeployedRoutes } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'claims-stack-'));
  const code = {} as Record<FunctionName, string>;
  for (const name of functionNames) {
    code[name] = join(folder, name);
    mkdirSync(code[name]);
    writeFileSync(join(code[name], 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  try {
    const cloud = declareCloud({
      outdir: join(folder, 'out'),
      routes: options.routes ?? someRoutes,
      code,
      ...(options.region && { env: { region: options.region } }),
    });
    return { ...cloud, folder };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};
