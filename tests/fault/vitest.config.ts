import { defineConfig } from 'vitest/config';

/** `npm run test:fault`: real PostgreSQL, real Redis, real processes, and kill -9. About a minute and a half. */
export default defineConfig({
  test: {
    include: ['tests/fault/**/*.test.ts'],
    fileParallelism: false, // a machine busy with the next suite would make this one slow, not wrong
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
