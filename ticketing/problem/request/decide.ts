/** A decision on a request about a problem: by the deciders of its kind, never by who asked. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor } from '../../access/actor.ts';
import { card, request, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { rulesOf } from '../../request/kinds/index.ts';
import { requestTable } from '../../request/table.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { transitionOf } from '../../verb/transition.ts';
import { roleNames, stateName } from '../../verb/wording.ts';
import { isAlone } from '../standing.ts';
import { problemVerb } from '../verb.ts';
import type { ProblemWork } from '../work.ts';
import { extendedProblemDue } from './request-extension.ts';

type RequestRow = typeof request.$inferSelect;
const input = z.object({ requestId: z.number().int(), decision: z.string().trim().max(1000).optional() });

/** @throws HotlineError requestUnknown, wrongState, notAllowed, ownRequest, ownCard */
async function requestFor(work: ProblemWork, requestId: number, verb: 'approve' | 'reject'): Promise<RequestRow> {
  const { tx, problem, actor } = work;
  const [asked] = await tx.select().from(request).where(and(eq(request.id, requestId), eq(request.problemId, problem.id)));
  if (!asked) throw errors.ruleRefused('requestUnknown', '该问题没有这项申请。', 'The problem has no such request.');
  const { from, zh } = transitionOf(requestTable, verb)!;
  if (!(from as readonly string[]).includes(asked.state)) throw errors.wrongState(`申请当前为「${stateName('request', asked.state)}」，不能「${zh}」。`, `The request is ${asked.state} already.`, { state: asked.state, from });
  // A problem has no part above it: the centre's deciders of the kind decide.
  const who = asked.kind === 'cardAppeal' ? ['supervisor', 'eSupervision'] as const : ['dispatcher', 'coordinator', 'reviewer'] as const;
  if (!roleFor(actor, who)) throw errors.notAllowed(`该「${rulesOf(asked.kind).zh}」申请须由${roleNames(who)}审批。`, `This request is decided by: ${who.join(', ')}.`, { who });
  if (actor.kind === 'staff' && asked.requestedBy === actor.staffId) throw errors.ruleRefused('ownRequest', '不能审批自己提出的申请，请由另一人办理。', 'You asked for it; another person must decide.');
  if (actor.kind === 'staff' && asked.kind === 'cardAppeal' && asked.payload.issuedBy === actor.staffId) throw errors.ruleRefused('ownCard', '发牌人不能审批对该牌的申诉。', 'You issued the card; another supervisor decides.');
  return asked;
}

async function settle(work: ProblemWork, asked: RequestRow, state: 'approved' | 'rejected', decision?: string) {
  work.stopClocks(['decide'], { requestId: asked.id });
  await work.tx.update(request).set({ state, decision, decidedAt: work.now, decidedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, revision: asked.revision + 1 }).where(eq(request.id, asked.id));
  return { kind: asked.kind, kindName: rulesOf(asked.kind).zh, decision };
}

export const approveRequest = problemVerb({
  name: 'approveRequest', summary: '同意申请', input,
  async apply(work, { requestId, decision }) {
    const asked = await requestFor(work, requestId, 'approve');
    const facts = await settle(work, asked, 'approved', decision);
    return { ...facts, ...(asked.kind === 'extension' ? await extend(work, asked) : await withdrawCard(work, asked.payload.cardId as number)) };
  },
});

export const rejectRequest = problemVerb({
  name: 'rejectRequest', summary: '不同意申请', input: input.extend({ decision: z.string().trim().min(4, '请写明理由（至少4个字）').max(1000) }),
  async apply(work, { requestId, decision }) { return settle(work, await requestFor(work, requestId, 'reject'), 'rejected', decision); },
});

async function extend(work: ProblemWork, asked: RequestRow) {
  const { problem, tx, actor } = work;
  const workdays = asked.payload.workdays as number;
  const due = extendedProblemDue(work, workdays);
  work.stopClocks(['resolve']);
  work.placeDues('resolve', due, { workdays });
  work.set({ dueAt: due, extensionCount: problem.extensionCount + 1 });
  if (!asked.payload.members || actor.kind !== 'staff') return { workdays, dueAt: due };
  const members = await tx.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.problemId, problem.id), inArray(ticket.state, [...workingTicketStates]), sql`not ${isAlone}`));
  work.jobs(members.map(({ id }) => ({ kind: 'problem.extendMember', payload: { problemId: problem.id, ticketId: id, workdays, staffId: actor.staffId, grantedAt: work.now.toISOString() }, key: `problem.extendMember:${asked.id}:${id}` })));
  return { workdays, dueAt: due, members: members.length };
}

/** Upheld: the card counts nowhere any more. */
async function withdrawCard(work: ProblemWork, cardId: number) {
  const { tx, problem } = work;
  const [gone] = await tx.update(card).set({ withdrawnAt: work.now }).where(eq(card.id, cardId)).returning();
  const left = await tx.select({ at: card.issuedAt }).from(card).where(and(eq(card.problemId, problem.id), isNull(card.withdrawnAt))).orderBy(card.id);
  work.set({ cardedAt: left.at(-1)?.at ?? null });
  return { cardId, colour: gone?.colour };
}
