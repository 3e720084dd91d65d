import { dialNextWay } from '../dial/next-way.ts';
import { tellTrunk } from '../dial/tell-trunk.ts';
import { answers } from '../hooks.ts';
import { legOf } from '../rows.ts';
import type { Step } from '../step.ts';
import { beginTalk, seatTalks } from '../talk.ts';

/** Somebody we called answered. */
export async function answered(step: Step, legId: string): Promise<void> {
  const { call } = step;
  const leg = step.legs.find((l) => l.leg === legId);
  if (!leg) return;
  // They answered while we gave up: both were on their way. Ours stands.
  if (leg.state === 'ended') return step.after((engine) => engine.hangup(legId, 'released'));
  if (leg.state === 'up') return;
  step.setLeg(leg, { state: 'up', answeredAt: step.now });
  if (leg.party === 'supervisor') return answers.supervisor?.(step, leg);
  if (leg.party === 'agent') {
    if (call.state === 'interrupted') step.event('cameBack', {}, leg.staffId);
    if (call.state === 'ringing' && call.direction === 'outbound' && !legOf(step.legs, 'citizen')) { dialNextWay(step); return; }
    return beginTalk(step, leg);
  }
  if (leg.party === 'citizen') tellTrunk(step, 'answered');
  if (leg.party === 'citizen') return beginTalk(step, legOf(step.legs, 'agent')!);
  if (leg.staffId !== null) await seatTalks(step, leg.staffId);
  if (call.state === 'ringing') return beginTalk(step, null);
  step.event('joined', { name: leg.name }, leg.staffId);
}
