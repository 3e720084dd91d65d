/** A leg ended by itself: what becomes of the call, by whose leg it was and when. What we ended ourselves is ended in the rows already, and is no news. */
import type { EndCause } from '../engine/call-control.ts';
import type { CallOutcome } from '../db/schema/call.ts';
import { releaseSeat } from '../seat/release.ts';
import { hangUpForAgent } from './agent-leaves.ts';
import { endCall, releaseLeg } from './end.ts';
import { endHold } from './hold.ts';
import { interrupt } from './interrupt.ts';
import { endings } from './hooks.ts';
import { handOver } from './hand-over.ts';
import { dialNextWay } from './dial/next-way.ts';
import { tellTrunk } from './dial/tell-trunk.ts';
import { enterQueue } from './queue/enter.ts';
import { live, legOf, type LegRow } from './rows.ts';
import type { Step } from './step.ts';

export async function legEnded(step: Step, legId: string, cause: EndCause): Promise<void> {
  const leg = step.legs.find((l) => l.leg === legId);
  if (!leg || !live(leg)) return;
  const wasUp = leg.state === 'up';
  step.setLeg(leg, { state: 'ended', endedAt: step.now, cause });
  if (step.call.state === 'ended') return;
  step.event('left', { party: leg.party, name: leg.name, cause }, leg.staffId);
  if (leg.party === 'citizen') await citizenLeft(step, wasUp, cause);
  else if (leg.party === 'agent') await agentLeft(step, leg, wasUp, cause);
  else if (leg.party === 'consulted') await consultedLeft(step, leg, wasUp, cause);
  else await endings.supervisor?.(step, leg);
}

async function citizenLeft(step: Step, wasUp: boolean, cause: EndCause): Promise<void> {
  const { call, legs } = step;
  const by = cause === 'engineLost' ? 'engine' : cause === 'released' ? 'floor' : 'citizen';
  if (call.direction === 'outbound' && !wasUp) {
    tellTrunk(step, cause);
    if (cause === 'unreachable' && dialNextWay(step)) return;
    return endCall(step, { by, outcome: failed[cause] ?? 'unreachable' });
  }
  // The agent goes on with whom they called in: 110 still wants to know the address.
  if (call.state === 'talking' && legOf(legs, 'agent')?.state === 'up' && legOf(legs, 'consulted')?.state === 'up' && cause !== 'engineLost') {
    endHold(step);
    return step.setCall({ talkEndedAt: step.now });
  }
  return endCall(step, { by, outcome: cause === 'engineLost' && !call.answeredAt ? 'lost' : undefined });
}

/** What a call that was not answered came to. */
const failed: Partial<Record<EndCause, CallOutcome>> = { busy: 'busy', noAnswer: 'noAnswer', refused: 'declined', noSuchNumber: 'noSuchNumber', cancelled: 'noAnswer', engineLost: 'lost' };

async function agentLeft(step: Step, leg: LegRow, wasUp: boolean, cause: EndCause): Promise<void> {
  const { call } = step;
  const staffId = leg.staffId!;
  if (call.state === 'ringing' && call.direction === 'inbound') return backFromAgent(step, leg, cause);
  if (call.state === 'ringing') {
    await releaseSeat(step, staffId, wasUp ? 'talked' : cause === 'engineLost' ? 'rang' : 'notAnswered');
    return endCall(step, { by: cause === 'engineLost' ? 'engine' : 'agent', outcome: wasUp ? 'noAnswer' : 'lost' });
  }
  if (call.state === 'interrupted') return; // rings again when their telephone is back, or when the lease ends
  if (call.state !== 'talking') return releaseSeat(step, staffId, wasUp ? 'talked' : 'rang');
  if (cause === 'engineLost') return endCall(step, { by: 'engine' });
  const hungUp = cause === 'hungUp' || cause === 'released' || cause === 'cancelled';
  const third = legOf(step.legs, 'consulted');
  const citizen = legOf(step.legs, 'citizen');
  // Hanging up between two others leaves these two with each other, as on any telephone; of those who were not lost.
  if (citizen && third?.state === 'up' && (hungUp || !call.heldSince)) {
    await releaseSeat(step, staffId, 'talked');
    return handOver(step, third);
  }
  if (hungUp || !citizen) return hangUpForAgent(step, leg);
  await interrupt(step, staffId);
}

/** It rang at an agent in vain: the caller keeps the place, the agent is not asked again at once. */
export async function backFromAgent(step: Step, leg: LegRow, cause: EndCause): Promise<void> {
  const staffId = leg.staffId!;
  const lost = cause === 'engineLost';
  await releaseSeat(step, staffId, lost ? 'rang' : 'notAnswered');
  step.event('notAnswered', { cause }, staffId);
  enterQueue(step, lost ? {} : { triedStaffIds: [...new Set([...step.call.triedStaffIds, staffId])] });
}

async function consultedLeft(step: Step, leg: LegRow, wasUp: boolean, cause: EndCause): Promise<void> {
  const { call } = step;
  if (leg.staffId !== null) await releaseSeat(step, leg.staffId, wasUp ? 'talked' : cause === 'engineLost' ? 'rang' : 'notAnswered');
  const agent = legOf(step.legs, 'agent');
  const citizen = legOf(step.legs, 'citizen');
  if (call.state === 'ringing' && call.direction === 'inbound' && !agent) return enterQueue(step, { overflowed: call.overflowed });
  if (call.state !== 'talking') return;
  if (cause === 'engineLost') return endCall(step, { by: 'engine' });
  if (agent && citizen) { if (!wasUp) step.event('notReached', { name: leg.name, cause }, agent.staffId); return; }
  if (agent) return hangUpForAgent(step, agent);
  return endCall(step, { by: 'agent' });
}

/** Every leg is let go, whatever it was doing. */
export async function releaseAll(step: Step, party: LegRow['party']): Promise<void> {
  for (const leg of step.legs.filter((l) => l.party === party && live(l))) await releaseLeg(step, leg);
}
