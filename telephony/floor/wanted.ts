/** Where each leg of a call belongs, told from the rows alone: what the switch is asked for is the difference to before, and after a crash all of it. */
import type { BridgeId, LegId, MonitorMode, RecordingId } from '../engine/call-control.ts';
import { legOf, live, type CallRow, type LegRow } from './rows.ts';

/** `talk`: in the call's bridge. `music`: alone, with music. `alone`: prompts, or nothing. */
export type Place = 'talk' | 'music' | 'alone';
export interface Wanted { bridge: BridgeId; places: Map<LegId, Place>; ringing: Set<LegId>; recording: RecordingId | null; /** who listens in, to whom, how */ monitors: Map<LegId, { target: LegId; mode: MonitorMode }> }

/** One bridge a call, so that who hears whom is who stands in it. */
export const bridgeOf = (call: Pick<CallRow, 'callNo'>): BridgeId => `${call.callNo}-b`;

/** Is something being said that must be recorded? The citizen and a person of ours hear each other. */
export function recorded(call: CallRow, legs: readonly LegRow[], lineRecords: boolean): boolean {
  if (!lineRecords || call.state !== 'talking' || call.heldSince) return false;
  return legs.some((l) => l.party === 'citizen' && l.state === 'up') && legs.some((l) => l.party !== 'citizen' && l.party !== 'supervisor' && l.state === 'up');
}

/** @param lineRecords calls of this line are recorded */
export function wanted(call: CallRow, legs: readonly LegRow[], lineRecords: boolean): Wanted {
  const places = new Map<LegId, Place>();
  const ringing = new Set<LegId>();
  for (const leg of legs.filter(live)) {
    if (leg.state === 'ringing') ringing.add(leg.leg);
    else places.set(leg.leg, placeOf(call, legs, leg));
  }
  return { bridge: bridgeOf(call), places, ringing, recording: recorded(call, legs, lineRecords) ? call.recordingId : null, monitors: monitored(call, legs) };
}

/** A supervisor stands outside the bridge and listens to the agent; to another agent after a transfer, to nobody while none is there. */
function monitored(call: CallRow, legs: readonly LegRow[]): Wanted['monitors'] {
  const agent = call.state === 'talking' ? legs.find((l) => l.party === 'agent' && l.state === 'up') : undefined;
  const found: Wanted['monitors'] = new Map();
  if (agent) for (const leg of legs) if (leg.party === 'supervisor' && leg.state === 'up' && leg.watching && leg.watching !== 'takeOver') found.set(leg.leg, { target: agent.leg, mode: leg.watching });
  return found;
}

function placeOf(call: CallRow, legs: readonly LegRow[], leg: LegRow): Place {
  if (leg.party === 'supervisor') return 'alone';
  if (call.state === 'talking') return leg.party === 'citizen' && call.heldSince ? 'music' : 'talk';
  if (leg.party !== 'citizen') return 'alone';
  if (call.state === 'waiting' || call.state === 'interrupted') return 'music';
  return call.state === 'ringing' && (call.direction === 'inbound' || legOf(legs, 'agent')) ? 'music' : 'alone';
}
