/** A call comes in: refused, told that nobody answers now, or greeted. */
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Core, Tx } from '../../ticketing/index.ts';
import type { CallEvent } from '../engine/call-control.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { askFor, lineFor, type LineNow } from '../line/index.ts';
import { refuseInbound, type InboundRefusal } from '../security/index.ts';
import { skillsAtWork } from '../seat/skills.ts';
import { identify, type Identified } from './identify.ts';
import { ask, bye, plays } from './last-words.ts';
import { limits } from './limits.ts';
import { newCallNo } from './numbers.ts';
import { preferredAgent } from './preferred.ts';
import { enterQueue } from './queue/enter.ts';
import { stepIn, type Step } from './step.ts';
import type { EngineRequest } from './arrange.ts';

export type Inbound = Extract<CallEvent, { kind: 'inbound' }>;

/** @returns the call's number and what is to be asked of the switch; null when this leg has its call already */
export async function arrive(core: Core, engineName: string, { leg, from, called }: Inbound): Promise<{ callNo: string; requests: EngineRequest[]; queueChanged: boolean } | null> {
  const [refused, theirs, who] = await Promise.all([refuseInbound(core, from, called), lineFor(core, called, core.now()), identify(core, from)]);
  const lineNow = refused ? null : theirs;
  return core.db.transaction(async (tx) => {
    const [known] = await tx.select({ leg: callLeg.leg }).from(callLeg).where(eq(callLeg.leg, leg));
    if (known) return null;
    const now = core.now();
    const callNo = await newCallNo(core, tx, now);
    const [row] = await tx.insert(call).values({
      callNo, direction: 'inbound', way: who.way, purpose: 'appeal', state: 'arriving', engine: engineName, lineNumber: lineNow?.number ?? null, calledNumber: called.slice(0, 40), trunk: from.kind === 'trunk' ? from.trunk : null, webUser: from.kind === 'user' ? from.user : null,
      callerSealed: who.sealed, callerPrint: who.print, callerMasked: who.masked, appellantId: who.appellantId, priority: lineNow?.priority ?? 0, arrivedAt: now, leaseUntil: new Date(now.getTime() + limits.prompts),
    }).returning({ id: call.id });
    const { requests, queueChanged } = await stepIn(core, tx, { callId: row!.id }, async (step) => {
      step.event('arrived', { called, way: who.way, ...(from.kind === 'user' ? { user: from.user } : {}) }, null);
      if (refused || !lineNow) return refuse(step, leg, who, refused ?? { why: 'noSuchLine', cause: 'noSuchNumber', say: [] });
      await greet(step, leg, who, lineNow);
    });
    return { callNo, requests, queueChanged };
  });
}

/** Who is a person hears why; what is none is turned away unheard. */
function refuse(step: Step, leg: string, who: Identified, { why, cause, say }: Omit<InboundRefusal, 'why'> & { why: string }): void {
  step.event('refused', { why }, null);
  if (say.length) {
    step.addLeg({ leg, party: 'citizen', name: who.name, state: 'up', answeredAt: step.now });
    step.after((engine) => engine.answer(leg));
    return bye(step, say, { outcome: 'refused' });
  }
  step.addLeg({ leg, party: 'citizen', name: who.name, state: 'ended', endedAt: step.now, cause });
  step.setCall({ state: 'ended', outcome: 'refused', endedBy: 'floor', endedAt: step.now, leaseUntil: null });
  step.after((engine) => engine.hangup(leg, cause));
}

async function greet(step: Step, leg: string, who: Identified, lineNow: LineNow): Promise<void> {
  const { core, tx, now, call: { callNo } } = step;
  step.addLeg({ leg, party: 'citizen', name: who.name, state: 'up', answeredAt: now });
  step.after((engine) => engine.answer(leg));
  if (!lineNow.open) return ask(step, ['closed-hours', 'offer-call-back'], { outcome: 'closedHours' });
  if (lineNow.mostWaiting !== null && await waitingOn(tx, lineNow.number) >= lineNow.mostWaiting) return ask(step, ['full', 'offer-call-back'], { outcome: 'abandoned' });
  const asked = askFor(lineNow, who);
  const special = asked.filter((skill) => !lineNow.skills.includes(skill));
  const atWork = special.length ? await skillsAtWork(core, tx) : null;
  // A desk or a language that nobody at work has would be waited for in vain.
  const skills = asked.filter((skill) => !special.includes(skill) || atWork!.has(skill));
  step.setCall({ skills, preferredStaffId: await preferredAgent(core, tx, step.call) });
  // Of nothing said no end is told: without a greeting they wait at once.
  if (!lineNow.greeting.length) return enterQueue(step);
  step.after((engine) => engine.play(leg, plays.greeting(callNo), { prompts: lineNow.greeting }));
}

async function waitingOn(tx: Tx, number: string): Promise<number> {
  const [waiting] = await tx.select({ n: count() }).from(call).where(and(eq(call.lineNumber, number), inArray(call.state, ['arriving', 'waiting'])));
  return waiting!.n - 1; // this one stands in it already
}
