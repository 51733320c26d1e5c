import { readFileSync } from 'node:fs';
import { writePayout } from '../../shared/payout/template.ts';
import { type PayoutTemplate, templateIds } from '../../shared/payout/templates.ts';
import { benchLine, benchSeal } from './payout-lines.ts';

// Run by paying-out-memory.ts in a process of its own: writes a list of so many lines, and prints the most memory it
// ever had, in bytes. No lines: everything loaded, nothing written.

const pageLines = 1000;

/** As the store gives them: by the page, never all at once, each after a turn of the event loop. */
async function* pages(count: number) {
  for (let at = 1; at <= count; at += pageLines) {
    await new Promise((resolve) => setImmediate(resolve));
    yield Array.from({ length: Math.min(pageLines, count - at + 1) }, (_, index) => benchLine(at + index));
  }
}

const totalOf = (count: number): number => {
  let totalFen = 0;
  for (let number = 1; number <= count; number += 1) totalFen += benchLine(number).amountFen;
  return totalFen;
};

const write = async (template: PayoutTemplate, count: number): Promise<void> => {
  let bytes = 0;
  const sealed = benchSeal({ count, totalFen: totalOf(count) });
  for await (const chunk of writePayout(template, sealed, pages(count), '')) bytes += chunk.length;
  if (bytes < count) throw new Error(`${bytes} bytes for ${count} lines`);
};

/** The kernel's high-water mark of this program alone; what Node tells counts in the parent it was forked from. */
const peakBytes = (): number => {
  const [, kib] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kib) * 1024;
};

const [, , asked, count = '0'] = process.argv;
const template = templateIds.find((id) => id === asked);
if (template) await write(template, Number(count));
process.stdout.write(String(peakBytes()));
