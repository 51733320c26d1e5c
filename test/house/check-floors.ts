import { join } from 'node:path';
import { crossedFloors, impureLines } from './floors.ts';

const root = join(import.meta.dirname, '../..');
const { modules, crossings } = await crossedFloors(root);
const all = [...crossings, ...impureLines(root)];
for (const { rule, from, to, sentence } of all) process.stdout.write(`${from} → ${to}\n  ${rule}: ${sentence}\n`);
if (modules === 0) process.stdout.write('No module was seen: the check looked in the wrong place.\n');
process.stdout.write(`${modules} modules, ${all.length} imports or lines against the floors\n`);
process.exitCode = modules === 0 || all.length > 0 ? 1 : 0;
