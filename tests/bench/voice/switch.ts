import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { embeddedEngine, type EmbeddedOptions } from '../../../telephony/engine/embedded/index.ts';
import { promptPath } from '../../../telephony/prompts/index.ts';

const nothing = () => {};

/** The embedded switch, started, in a folder of its own. `memory`: MiB of its process, where the machine tells. */
export async function startSwitch() {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-bench-voice-'));
  const engine = embeddedEngine({
    directory, mediaAddress: '127.0.0.1', prompt: (name) => promptPath({ voice: {} }, name), now: () => new Date(), log: { info: nothing, warn: nothing, error: nothing } as EmbeddedOptions['log'],
  });
  await engine.start();
  return {
    engine,
    memory: () => { try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${engine.pid}/status`, 'utf8'))?.[1]) / 1024; } catch { return undefined; } },
    async close() {
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
