import { defineConfig } from 'vitest/config';

/** `npm run test:voice`: a real Asterisk (`npm run asterisk -- --fetch` once) and real telephones; the carriers are SIPp (`apt-get install sip-tester`). */
// Sound is measured in real time, and a peer's library may refuse a way that is tried too early (peer/sound.ts): what fails twice has failed.
export default defineConfig({
  test: { include: ['tests/voice/**/*.test.ts'], globalSetup: ['tests/voice/setup/needed.ts', 'tests/setup/database.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false, retry: 1 },
});
