import type { BridgeId, LegId, RecordingId } from '../../call-control.ts';
import type { Clock } from '../media/clock.ts';
import type { SipServer } from '../sip/server.ts';
import type { FromChild, Happening, Settings } from '../wire.ts';
import type { Bridge } from './bridge.ts';
import type { Leg } from './leg.ts';
import type { Monitor } from './hearing.ts';
import type { Recording } from './recording.ts';

/** Ids remembered after their end, so that a request that comes twice is not taken for a new one. */
const REMEMBERED = 20_000;

/** All that is going on, in one place. */
export interface Exchange {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly legs: Map<LegId, Leg>;
  readonly bridges: Map<BridgeId, Bridge>;
  readonly recordings: Map<RecordingId, Recording>;
  /** by the supervisor's leg */
  readonly monitors: Map<LegId, Monitor>;
  /** by the number under which the parent knows it: how to end it */
  readonly taps: Map<number, { leg: Leg; end(): void }>;
  /** legs, plays and recordings that were */
  readonly gone: Remembered;
  server: SipServer;
  tell(event: Happening): void;
  send(message: FromChild): void;
  trouble(error: unknown): void;
}

/** A set that forgets its oldest. */
export class Remembered {
  private readonly ids = new Set<string>();

  add(id: string): void {
    this.ids.add(id);
    if (this.ids.size > REMEMBERED) for (const oldest of this.ids) { this.ids.delete(oldest); break; }
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }
}
