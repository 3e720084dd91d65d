import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { CallControl } from '../../../telephony/engine/call-control.ts';
import { Bench } from './bench.ts';
import { asksOfBridges } from './asks/bridges.ts';
import { asksOfCallsIn } from './asks/calls-in.ts';
import { asksOfCallsOut } from './asks/calls-out.ts';
import { asksOfKeys } from './asks/keys.ts';
import { asksOfListening } from './asks/listening.ts';
import { asksOfLosses } from './asks/losses.ts';
import { asksOfMusic } from './asks/music.ts';
import { asksOfRecordings } from './asks/recordings.ts';
import { asksOfRepeats } from './asks/repeats.ts';
import { asksOfTelephones } from './asks/telephones.ts';

/** What a part of the suite works with: `bench()` is this test's. */
export interface Under { bench(): Bench }

/**
 * Everything that is asked of any engine, with real telephones around it.
 * @param make starts an engine, ready to be asked; `close` ends it
 */
export function describeEngine(name: string, make: () => Promise<{ engine: CallControl; close(): Promise<void> }>): void {
  describe(name, () => {
    let made: Awaited<ReturnType<typeof make>>;
    let bench: Bench;
    beforeAll(async () => { made = await make(); });
    afterAll(async () => { await made?.close(); });
    beforeEach(() => { bench = new Bench(made.engine); });
    afterEach(async () => { await bench.clear(); });
    const under: Under = { bench: () => bench };
    for (const asks of [asksOfTelephones, asksOfCallsIn, asksOfCallsOut, asksOfBridges, asksOfMusic, asksOfKeys, asksOfRecordings, asksOfListening, asksOfRepeats, asksOfLosses]) asks(under);
  });
}
