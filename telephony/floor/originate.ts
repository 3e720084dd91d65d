/** Calls somebody: the row first, the switch after the commit. What the switch refuses is told like a call that failed. */
import { EngineError, type EndCause, type OriginateOptions } from '../engine/call-control.ts';
import { floorOf } from './floors.ts';
import { limits } from './limits.ts';
import { newLegId } from './numbers.ts';
import type { LegRow, SeatRow } from './rows.ts';
import type { Step } from './step.ts';

interface Whom { party: LegRow['party']; staffId?: number | null; name: string; to: OriginateOptions['to']; callerId: string; timeoutMs: number }

export function originate(step: Step, { party, staffId = null, name, to, callerId, timeoutMs }: Whom): LegRow {
  const leg = step.addLeg({ leg: newLegId(step.call.callNo, step.legs), party, staffId, name, state: 'ringing' });
  const floor = floorOf(step.core);
  step.after((engine) => engine.originate({ leg: leg.leg, to, callerId, timeoutMs }).catch((error: unknown) => {
    step.core.log.warn({ err: error, leg: leg.leg }, 'a call could not be begun');
    floor.hear({ kind: 'ended', leg: leg.leg, cause: causeOf(error), at: step.core.now() });
  }));
  return leg;
}

/** An agent's telephone. Their desk is told in the same transaction, so that it knows who calls before it rings. */
export function ringAgent(step: Step, seat: SeatRow, party: 'agent' | 'consulted' | 'supervisor', name: string): LegRow {
  step.tell(seat.staffId, { what: 'ringing', callNo: step.call.callNo });
  return originate(step, { party, staffId: seat.staffId, name, to: { user: seat.phoneUser! }, callerId: step.call.lineNumber ?? step.call.calledNumber, timeoutMs: limits.ring });
}

const causeOf = (error: unknown): EndCause => (error instanceof EngineError && error.failure === 'refused' ? 'refused' : 'unreachable');
