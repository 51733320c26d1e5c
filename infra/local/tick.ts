import { giveCommand, runCommand } from './running-platform.ts';

// npm run tick: runs the scheduled functions of the running platform now, and prints what each answered.
await runCommand(async () => {
  process.stdout.write(`${JSON.stringify(await giveCommand('/local/tick', {}), null, 2)}\n`);
});
