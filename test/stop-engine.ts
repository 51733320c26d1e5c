import { afterAll } from 'vitest';
import { stopEngine } from './engine.ts';

afterAll(stopEngine);
