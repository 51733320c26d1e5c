import { defineConfig } from 'vitest/config';

// The machine may be busy with other work: time-outs leave room, and no test asserts a duration.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/stop-engine.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
