import type { CallControl, CallEvent } from '../../../telephony/engine/call-control.ts';
import { until } from './peer/until.ts';

type Of<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;

/** What an engine tells, kept until a test asks for it. Each event is given out once. */
export class Told {
  readonly all: CallEvent[] = [];
  private readonly waiting: CallEvent[] = [];
  private readonly off: () => void;

  constructor(engine: Pick<CallControl, 'on'>) {
    this.off = engine.on((event) => { this.all.push(event); this.waiting.push(event); });
  }

  /** The next event of this kind that has these values; waits for it. */
  async next<K extends CallEvent['kind']>(kind: K, values: Partial<Of<K>> = {}, most?: number): Promise<Of<K>> {
    const index = () => this.waiting.findIndex((event) => event.kind === kind && Object.entries(values).every(([key, value]) => (event as never)[key] === value));
    await until(() => index() >= 0, () => `was not told ${kind} ${JSON.stringify(values)}; told: ${this.waiting.map((e) => JSON.stringify({ ...e, at: undefined })).join(' ') || 'nothing'}`, most);
    return this.waiting.splice(index(), 1)[0] as Of<K>;
  }

  /** Kinds told of one leg, in order. */
  of(leg: string): string[] {
    return this.all.flatMap((event) => ('leg' in event && event.leg === leg ? [event.kind] : []));
  }

  stop(): void {
    this.off();
  }
}
