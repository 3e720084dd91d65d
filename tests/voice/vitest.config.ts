import { defineConfig } from 'vitest/config';

/** `npm run test:voice`: a real Asterisk (`npm run asterisk -- --fetch` once) and real telephones; the carriers are SIPp (`apt-get install sip-tester`) and `sip/`. Sound is measured in real time, so a machine that stops for a moment gets a second try; `--retry 0` where one looks for chance. */
export default defineConfig({
  test: { include: ['tests/voice/**/*.test.ts'], globalSetup: ['tests/voice/setup/needed.ts', 'tests/setup/database.ts'], testTimeout: 60_000, hookTimeout: 120_000, retry: 1, fileParallelism: false },
});
