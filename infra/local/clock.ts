import * as z from 'zod';
import { forwardMs } from './business-clock.ts';
import { CommandRefused, giveCommand, runCommand } from './running-platform.ts';

const answerSchema = z.object({ businessAt: z.iso.datetime(), offsetMs: z.number() });
const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

// npm run clock [-- +7d]: shows the business clock of the running platform, or moves it forward.
await runCommand(async () => {
  const forward = process.argv[2];
  if (forward !== undefined && forwardMs(forward) === undefined) {
    throw new CommandRefused(`Say how far forward: +7d, +36h or +90m, not "${forward}". The clock never goes back.`);
  }
  const { businessAt, offsetMs } = answerSchema.parse(await giveCommand('/local/clock', { forward }));
  const ahead = offsetMs === 0 ? 'real time' : `${(offsetMs / 86_400_000).toFixed(2)} days ahead of real time`;
  process.stdout.write(`${shanghai.format(new Date(businessAt))} Asia/Shanghai (${ahead})\n`);
});
