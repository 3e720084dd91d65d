import { defineConfig } from 'vitest/config';

/**
 * `npm run test:browser`: the real server and a real Chromium. `apt-get install chromium fonts-noto-cjk` first.
 * Pages two files at a time, for one alone leaves a third of two cores idle; then, one at a time, those in which people hear each other: what measures sound wants the machine to itself.
 */
const heard = ['call', 'floor', 'three', 'words'].map((name) => `tests/browser/voice/${name}.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ['tests/browser/founded.ts'],
    projects: [
      { test: { name: 'pages', include: ['tests/browser/**/*.test.ts'], exclude: heard, testTimeout: 180_000, hookTimeout: 240_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
      { test: { name: 'heard', include: heard, testTimeout: 180_000, hookTimeout: 240_000, fileParallelism: false, sequence: { groupOrder: 2 } } },
    ],
  },
});
