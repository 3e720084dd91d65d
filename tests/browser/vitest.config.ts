import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the real server and a real Chromium. `apt-get install chromium fonts-noto-cjk` first. One scenario at a time: each draws several pages without a graphics card, and some measure sound. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 240_000, fileParallelism: false },
});
