import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 180_000, hookTimeout: 240_000 };

/**
 * `npm run test:browser`: the real server and a real Chromium. `apt-get install chromium fonts-noto-cjk` first.
 * Two scenarios at once, each with a server of its own; those that measure sound have the machine to themselves afterwards.
 */
export default defineConfig({
  test: {
    globalSetup: ['tests/browser/pages-built.ts'],
    projects: [
      { extends: true, test: { name: 'pages', include: ['tests/browser/**/*.test.ts'], exclude: ['tests/browser/voice/**'], ...patience, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'voice', include: ['tests/browser/voice/**/*.test.ts'], ...patience, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
