/** What is due on a call whose lease has run out: what should have come did not, or the time for it is over. */
import type { Snapshot } from '../engine/call-control.ts';
import { endCall, releaseLeg } from './end.ts';
import { giveUpOnAgent } from './interrupt.ts';
import { backFromAgent, legEnded } from './leg-ended.ts';
import { limits } from './limits.ts';
import { enterQueue } from './queue/enter.ts';
import { waitOn } from './queue/wait-on.ts';
import { legOf, live } from './rows.ts';
import type { Step } from './step.ts';
import { proofDue } from './talk.ts';

/** @param seen what the switch had at `seenAt`; null: it could not be asked, and nothing is concluded from that */
export async function callDue(step: Step, seen: Snapshot | null, seenAt: Date): Promise<void> {
  const { call, now } = step;
  if (call.state === 'ended' || !call.leaseUntil || call.leaseUntil > now) return;
  if (seen && await endMissing(step, seen, seenAt)) return;
  switch (step.call.state) {
    case 'arriving': return enterQueue(step);
    case 'waiting': return waitOn(step);
    case 'ringing': return ringDue(step);
    case 'talking': return step.setCall({ leaseUntil: proofDue(now) });
    case 'interrupted': return giveUpOnAgent(step);
    case 'surveying': return endCall(step, { by: 'floor' });
    default: return;
  }
}

/** Legs that were up long before we looked and are not there: their end was never told. @returns whether there were any */
export async function endMissing(step: Step, seen: Snapshot, seenAt: Date): Promise<boolean> {
  const there = new Set(seen.legs.map((l) => l.leg));
  const settled = seenAt.getTime() - limits.grace;
  const missing = step.legs.filter((l) => live(l) && !there.has(l.leg) && l.startedAt.getTime() <= settled);
  for (const leg of missing) await legEnded(step, leg.leg, leg.state === 'up' ? 'connectionLost' : 'unreachable');
  return missing.length > 0;
}

/** The switch never said how it went. */
async function ringDue(step: Step): Promise<void> {
  const agent = legOf(step.legs, 'agent');
  const third = legOf(step.legs, 'consulted');
  if (step.call.direction === 'outbound') return endCall(step, { by: 'floor', outcome: legOf(step.legs, 'citizen') ? 'noAnswer' : 'lost' });
  if (agent) {
    step.setLeg(agent, { state: 'ended', endedAt: step.now, cause: 'noAnswer' });
    return backFromAgent(step, agent, 'noAnswer');
  }
  if (third) await releaseLeg(step, third, 'noAnswer');
  enterQueue(step);
}

