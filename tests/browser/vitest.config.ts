import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the real server and a real Chromium. `apt-get install chromium fonts-noto-cjk` first. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false },
});
