import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { functionDefinitions } from '../../infra/definition/functions.ts';
import type { PayoutTemplate } from '../../shared/payout/templates.ts';

/** Without goal: a figure to know, not to pass. */
export type Peak = { readonly title: string; readonly figure: string; readonly goal: string; readonly passed: boolean };

const script = fileURLToPath(new URL('./print-peak.ts', import.meta.url));
const runs = 3;
const mib = 1024 * 1024;
const mostAboveIdle = 100 * mib;
const mostGrowth = 1.25;
const templates: readonly PayoutTemplate[] = ['csv-utf8-1', 'pain.001.001.09-1', 'treasury-xlsx-1'];

/** As the function that writes them runs in the cloud. */
const asDeployed = [functionDefinitions.export.nodeOptions];

/** The largest of some processes: memory is what must be there in the worst of them. */
const peakOf = async (flags: readonly string[], ...args: readonly string[]): Promise<number> => {
  const peaks: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, ...args]);
    peaks.push(Number(stdout));
  }
  return Math.max(...peaks);
};

const inMib = (bytes: number): string => `${(bytes / mib).toFixed(0)} MiB`;

const peaksOf = async (template: PayoutTemplate, flags: readonly string[], million: boolean): Promise<Peak[]> => {
  const free = flags.length === 0;
  const name = free ? `${template}, V8 left alone` : template;
  const idle = await peakOf(flags);
  const peak = await peakOf(flags, template, '100000');
  const first = {
    title: `${name}, 100,000 lines`,
    figure: `${inMib(peak)}: idle ${inMib(idle)} + ${inMib(peak - idle)}`,
    goal: free ? '' : `<= idle + ${inMib(mostAboveIdle)}`,
    passed: free || peak - idle <= mostAboveIdle,
  };
  if (!million) return [first];
  const later = await peakOf(flags, template, '1000000');
  const second = {
    title: `${name}, 1,000,000 lines`,
    figure: `${inMib(later)}: ${(later / peak).toFixed(2)}x`,
    goal: free ? '' : `<= ${mostGrowth}x`,
    passed: free || later <= mostGrowth * peak,
  };
  return [first, second];
};

/** Peak memory of a process that writes a list; with `million`, that of ten times as many lines beside it. Linux alone. */
export const peaks = async (million: boolean): Promise<readonly Peak[]> => {
  if (!existsSync('/proc/self/status')) return [];
  const found: Peak[] = [];
  for (const flags of [asDeployed, []])
    for (const template of templates) found.push(...(await peaksOf(template, flags, million)));
  return found;
};
