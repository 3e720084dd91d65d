import { defineConfig } from 'vitest/config';

/** `npm test`. The browser and fault suites need more than Node and have commands of their own. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/fault/**', 'tests/voice/**', '**/node_modules/**'],
    globalSetup: ['tests/setup/database.ts'],
    setupFiles: ['tests/setup/browser-page.ts'],
    maxWorkers: 2,
    // Nothing of ours lives in a module: each test makes its own core and database. To load the program once a worker halves the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
