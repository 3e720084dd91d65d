import { pino } from 'pino';
import { asteriskEngine } from '../../telephony/engine/asterisk/index.ts';
import type { CallControl, Trunk } from '../../telephony/engine/call-control.ts';
import { Told } from '../telephony/contract/told.ts';
import type { Settings } from '../../telephony/engine/asterisk/start/configure.ts';
import { testAsterisk, type TestAsterisk } from './setup/asterisk.ts';

export interface TrunkBench { asterisk: TestAsterisk; engine: CallControl; told: Told; at: string; close(): Promise<void> }

export const newEngine = (url: string, silenceSeconds?: number): CallControl =>
  asteriskEngine({ url, config: { voice: { promptDir: undefined } }, log: pino({ level: 'silent' }), now: () => new Date(), ...(silenceSeconds ? { silenceSeconds } : {}) });

/** The engine alone with an Asterisk and a trunk to loopback, without a floor. */
export async function trunkBench(trunk: Partial<Trunk> = {}, settings: Partial<Settings> = {}): Promise<TrunkBench> {
  const asterisk = await testAsterisk(settings);
  const engine = newEngine(asterisk.url, 3);
  await engine.start();
  await engine.provisionTrunk({ name: 'carrier', contact: 'sip:127.0.0.1:9', addresses: ['127.0.0.1'], transport: 'udp', ...trunk });
  const bench: TrunkBench = { asterisk, engine, told: new Told(engine), at: `127.0.0.1:${asterisk.sipPort}`, close: async () => { await engine.stop(); await bench.asterisk.remove(); } }; // which may be another one by then
  return bench;
}

/** Nothing may be left at the engine after a test. */
export async function empty({ engine }: Pick<TrunkBench, 'engine'>): Promise<void> {
  for (const end = Date.now() + 5000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { legs, bridges, recordings } = await engine.snapshot();
    if (legs.length + bridges.length + recordings.length === 0) return;
    if (Date.now() > end) throw new Error(`left over: ${JSON.stringify({ legs, bridges, recordings })}`);
  }
}
