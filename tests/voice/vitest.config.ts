import { defineConfig } from 'vitest/config';

/** `npm run test:voice`: a real Asterisk (`npm run asterisk -- --fetch` once) and real telephones; the carriers are SIPp (`apt-get install sip-tester`) and `sip/`. No test has a second try: what fails has failed. */
export default defineConfig({
  test: { include: ['tests/voice/**/*.test.ts'], globalSetup: ['tests/voice/setup/needed.ts', 'tests/setup/database.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
});
