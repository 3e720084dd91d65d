import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { embeddedEngine, type EmbeddedOptions } from '../../../telephony/engine/embedded/index.ts';
import { promptPath } from '../../../telephony/prompts/index.ts';

const nothing = () => {};

/** The embedded engine in a folder of its own, started. */
export async function startedEngine(options: Partial<EmbeddedOptions> = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-voice-'));
  const troubles: unknown[] = [];
  const engine = embeddedEngine({
    directory, mediaAddress: '127.0.0.1', prompt: (name) => promptPath({ voice: {} }, name), now: () => new Date(),
    log: { info: nothing, warn: (trouble: unknown) => void troubles.push(trouble), error: nothing } as EmbeddedOptions['log'], ...options,
  });
  await engine.start();
  return {
    engine, directory,
    /** what went wrong in the switch, if anything */
    troubles,
    async close() {
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
