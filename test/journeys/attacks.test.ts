import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodies } from './attacks/bodies.ts';
import { documents } from './attacks/documents.ts';
import { evidence } from './attacks/evidence.ts';
import { money } from './attacks/money.ts';
import { payment } from './attacks/payment.ts';
import { repeats } from './attacks/repeats.ts';
import { openScene, type Scene } from './attacks/scene.ts';
import { separation } from './attacks/separation.ts';
import { wall } from './attacks/wall.ts';

let opened: Scene | undefined;
beforeAll(async () => {
  opened = await openScene();
}, 180_000);
afterAll(() => opened?.close(), 30_000);

const scene = (): Scene => {
  if (!opened) throw new Error('The scene is not open yet.');
  return opened;
};

// One platform for all of it, in this order: the wall first, while nothing has moved.
describe('the wall', () => wall(scene));
describe('what is sent', () => bodies(scene));
describe('documents', () => documents(scene));
describe('evidence', () => evidence(scene));
describe('commands repeated', () => repeats(scene));
describe('separation of duties', () => separation(scene));
describe('money', () => money(scene));
describe('payment', () => payment(scene));

test('none of all this was a fault of ours', () => {
  expect(scene().faults).toEqual([]);
});
