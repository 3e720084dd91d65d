/** What the switch tells, as steps. Each may come late, twice, or about what is over: the rows decide whether it is still news. */
import { HotlineError, type Core } from '../../../ticketing/index.ts';
import type { CallEvent } from '../../engine/call-control.ts';
import { keepRecording } from '../../recording/index.ts';
import { arrive } from '../arrive.ts';
import type { Floor } from '../floor.ts';
import { legEnded } from '../leg-ended.ts';
import { step, type Step } from '../step.ts';
import { answered } from './answered.ts';
import { digit } from './digit.ts';
import { held } from './held.ts';
import { played } from './played.ts';
import { registered } from './registered.ts';
import { transferAsked } from './transfer-asked.ts';

export type LegEvent = Extract<CallEvent, { leg: string }>;

export async function handle(core: Core, floor: Floor, event: CallEvent): Promise<void> {
  switch (event.kind) {
    case 'inbound': {
      await floor.inCharge();
      const made = await arrive(core, floor.engine.name, event);
      if (!made) return;
      floor.sameLane(event.leg, made.callNo);
      await floor.ask(made.requests);
      if (made.queueChanged) floor.wakeQueue();
      return;
    }
    case 'registered': return registered(core, event.user, event.on);
    case 'recorded': return keepRecording(core, floor.engine, event.recording);
    case 'engine': return;
    default: return onLeg(core, event);
  }
}

/** Of a leg that no row knows there is nothing to say: it was cleared away. */
async function onLeg(core: Core, event: Exclude<LegEvent, { kind: 'inbound' }>): Promise<void> {
  if (event.kind === 'ringing') return;
  await step(core, { leg: event.leg }, async (work) => apply(work, event)).catch((error: unknown) => { if (!(error instanceof HotlineError && error.id === 'notFound')) throw error; });
}

function apply(work: Step, event: Exclude<LegEvent, { kind: 'inbound' | 'ringing' }>): Promise<void> | void {
  switch (event.kind) {
    case 'answered': return answered(work, event.leg);
    case 'held': return held(work, event.leg, event.on);
    case 'digit': return digit(work, event.leg, event.digit);
    case 'played': return played(work, event.play, event.whole);
    case 'transferAsked': return transferAsked(work, event);
    case 'ended': return legEnded(work, event.leg, event.cause);
  }
}
