/** 外呼: the agent's own telephone first, then whom they call. All calls begin here, so that no rule of dialling can be got round. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { actsForUnit, errors, maskPhone, roleFor, schema, ticketScope, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { takeToCall } from '../../call-back/index.ts';
import { call, callBack, callPurposes, callTicket, type CallPurpose } from '../../db/schema/call.ts';
import { dialled, mayDial, type Dialling, type MayDial } from '../../security/index.ts';
import { dialTask, linkDialled, type DialTask } from '../../visit/index.ts';
import type { EngineRequest } from '../arrange.ts';
import { floorOf } from '../floors.ts';
import { wayOver } from '../identify.ts';
import { limits } from '../limits.ts';
import { newCallNo } from '../numbers.ts';
import { ringAgent } from '../originate.ts';
import { phoneRoles } from '../roles.ts';
import type { CallRow, SeatRow } from '../rows.ts';
import { stepIn, type Step } from '../step.ts';
import { seatStateName } from '../wording.ts';
import { sealWays, type DialWay } from './ways.ts';

/** A number, or the ticket or call-back whose citizen is to be called. */
export const dialInput = z.object({
  number: z.string().trim().min(3).max(40).optional(),
  ticketNo: z.string().trim().max(40).optional(),
  visitOf: z.string().trim().max(40).optional(),
  callBackId: z.number().int().positive().optional(),
  purpose: z.enum(callPurposes).default('other'),
}).refine((to) => [to.number, to.ticketNo ?? to.visitOf, to.callBackId].some((v) => v !== undefined), { message: '请填写号码，或从工单、回访、回拨任务发起', path: ['number'] });
export type DialInput = z.infer<typeof dialInput>;

interface To { dialling: Dialling; purpose: CallPurpose; lineNumber: string; forTask: CallRow['forTask']; ticketId: number | null; task: DialTask | null; queuedAt: Date | null; appellantId: number | null }
const mainLine = '12345';

/** @throws HotlineError notAllowed, wrongState, ruleRefused noPhone, what the dial rules, the visit and the call-back say */
export async function dial(core: Core, actor: StaffActor, input: DialInput): Promise<{ callNo: string }> {
  const floor = floorOf(core);
  await floor.inCharge();
  if (!roleFor(actor, phoneRoles)) throw errors.notAllowed('您的岗位没有坐席电话。', 'Your role has no telephone.');
  const to = await target(core, actor, input);
  const way = await mayDial(core, actor, input.number ?? null, to.dialling);
  const ways = await Promise.all([way, ...way.next].map(async ({ trunk, number, callerId }) => ({ trunk, way: await wayOver(core, trunk), number, callerId })));
  const made = await floor.inLane(`seat:${actor.staffId}`, () => begin(core, actor, to, way, ways));
  await dialled(core, way.attempt, made.callNo);
  await floor.ask(made.requests);
  return { callNo: made.callNo };
}

const begin = (core: Core, actor: StaffActor, to: To, way: MayDial, ways: readonly DialWay[]): Promise<{ callNo: string; requests: EngineRequest[] }> => core.db.transaction(async (tx) => {
  const now = core.now();
  if (to.forTask?.kind === 'callBack') await takeToCall(core, tx, actor, to.forTask.id);
  const callNo = await newCallNo(core, tx, now);
  const { number } = way.secret ? { number: null } : { number: way.normal };
  const masked = way.secret ? '保密' : maskPhone(way.normal);
  const [row] = await tx.insert(call).values({
    callNo, direction: 'outbound', way: ways[0]!.way, purpose: to.purpose, state: 'ringing', engine: floorOf(core).engine.name, lineNumber: to.lineNumber, calledNumber: masked, callerMasked: masked,
    callerSealed: number ? core.cipher.seal(number) : null, callerPrint: number ? core.cipher.fingerprint('phone', number) : null, appellantId: to.appellantId, ticketId: to.ticketId, forTask: to.forTask,
    waysSealed: sealWays(core.cipher, ways),
    queuedAt: to.queuedAt, arrivedAt: now, staffId: null, leaseUntil: new Date(now.getTime() + limits.ring + limits.grace),
  }).returning({ id: call.id });
  const { requests } = await stepIn(core, tx, { callId: row!.id, lockSeat: [actor.staffId], actor }, async (step) => {
    ringOwn(step, await step.seat(actor.staffId), actor);
    step.event('dialled', { purpose: to.purpose, masked });
    if (to.task) await linkDialled(tx, row!.id, to.task, actor.staffId, now);
    else if (to.ticketId !== null) await tx.insert(callTicket).values({ callId: row!.id, ticketId: to.ticketId, why: 'contact', at: now, staffId: actor.staffId }).onConflictDoNothing();
  });
  return { callNo, requests };
});

/** Their telephone answers by itself: their desk knows that they asked for it. What they were doing before they go back to afterwards. */
function ringOwn(step: Step, row: SeatRow, actor: StaffActor): void {
  if (!row.phoneUser) throw noPhone();
  if (row.callId !== null || !['ready', 'busy', 'afterCall'].includes(row.state)) throw errors.wrongState(`您的坐席为「${seatStateName(row.state)}」，示闲、示忙或话后时才能外呼。`, `Your seat is ${row.state}; dial when ready, busy or in after-call work.`, { verb: 'dial', state: row.state, from: ['ready', 'busy', 'afterCall'] });
  ringAgent(step, row, 'agent', actor.name);
  step.setCall({ staffId: actor.staffId });
  step.setSeat(row, { state: 'ringing', reason: null, callId: step.call.id, leaseUntil: step.call.leaseUntil, next: row.state === 'busy' ? { state: 'busy', reason: row.reason ?? 'other' } : row.next });
}

export const noPhone = () => errors.ruleRefused('noPhone', '您的电话没有连接，请先连接电话。', 'Your telephone is not connected; connect it first.');

async function target(core: Core, actor: StaffActor, input: DialInput): Promise<To> {
  const none: To = { dialling: { for: 'other' }, purpose: 'other', lineNumber: mainLine, forTask: null, ticketId: null, task: null, queuedAt: null, appellantId: null };
  if (input.callBackId !== undefined) {
    const [row] = await core.db.select().from(callBack).where(eq(callBack.id, input.callBackId));
    if (!row) throw errors.notFound('回拨任务');
    return { ...none, dialling: { for: 'callBack', callBackId: row.id }, purpose: 'callBack', lineNumber: row.lineNumber, forTask: { kind: 'callBack', id: row.id }, queuedAt: row.queuedAt, appellantId: row.appellantId };
  }
  const ticketNo = input.visitOf ?? input.ticketNo;
  if (ticketNo === undefined) return none;
  const [row] = await core.db.select({ id: schema.ticket.id, appellantId: schema.ticket.appellantId, hotline: schema.ticket.hotlineNumber }).from(schema.ticket).where(and(eq(schema.ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!row) throw errors.notFound('工单');
  const about = { ...none, lineNumber: row.hotline, ticketId: row.id, appellantId: row.appellantId };
  if (input.visitOf !== undefined || input.purpose === 'visit') {
    const task = await dialTask(core, actor, { ticketNo, purpose: 'visit' });
    return { ...about, dialling: { for: 'visit', visitId: task.taskId }, purpose: 'visit', forTask: task.forTask, task };
  }
  const task = actsForUnit(actor) ? await dialTask(core, actor, { ticketNo, purpose: 'contact' }) : null;
  return { ...about, dialling: { for: 'contact', ticketNo }, purpose: 'contact', forTask: task?.forTask ?? null, task };
}
