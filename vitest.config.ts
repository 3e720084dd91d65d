import { defineConfig } from 'vitest/config';

/** `npm test`. The browser and fault suites need more than Node and have commands of their own. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/fault/**', '**/node_modules/**'],
    globalSetup: ['tests/setup/database.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
