/** An agent's telephone was lost in the middle of a talk: the caller hears music and that we come back, and the same agent is rung as soon as their telephone is there again. */
import { releaseLeg } from './end.ts';
import { endHold } from './hold.ts';
import { plays } from './last-words.ts';
import { limits } from './limits.ts';
import { ringAgent } from './originate.ts';
import { enterQueue } from './queue/enter.ts';
import { legOf, live } from './rows.ts';
import { staffName } from './staff-name.ts';
import type { Step } from './step.ts';

export async function interrupt(step: Step, staffId: number): Promise<void> {
  const { call } = step;
  endHold(step);
  for (const leg of step.legs.filter((l) => live(l) && l.party === 'consulted')) await releaseLeg(step, leg);
  step.setCall({ state: 'interrupted', staffId, leaseUntil: new Date(step.now.getTime() + limits.interrupted) });
  step.event('interrupted', {}, staffId);
  const citizen = legOf(step.legs, 'citizen')!;
  step.after((engine) => engine.play(citizen.leg, plays.told(call.callNo), { prompts: ['reconnecting'] }));
  await ringAgain(step);
}

/** @returns whether it rings: their telephone is connected, and not ringing already */
export async function ringAgain(step: Step): Promise<boolean> {
  const { call } = step;
  if (call.state !== 'interrupted' || call.staffId === null || legOf(step.legs, 'agent')) return false;
  const row = await step.seat(call.staffId);
  if (!row.phoneUser || row.callId !== call.id) return false;
  ringAgent(step, row, 'agent', await staffName(step.tx, row.staffId));
  return true;
}

/** They did not come back: the caller goes to somebody else, before all others, and back to them if they are there again by then. */
export async function giveUpOnAgent(step: Step): Promise<void> {
  const { call } = step;
  const staffId = call.staffId!;
  for (const leg of step.legs.filter((l) => live(l) && l.party === 'agent')) await releaseLeg(step, leg);
  const row = await step.seat(staffId);
  if (row.callId === call.id) step.setSeat(row, { state: row.phoneUser ? 'busy' : 'offline', reason: row.phoneUser ? 'notAnswered' : null, callId: null, leaseUntil: null, next: null });
  step.event('agentLost', {}, staffId);
  enterQueue(step, { priority: 9, preferredStaffId: staffId });
}
