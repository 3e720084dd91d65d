/** Orders by rule: rework, rework that did not help, twice returned; each once per cause and unit. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { request } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { causesOf } from '../../../ticketing/supervision/by-rule.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import type { TicketRow } from '../../../ticketing/verb/verb.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { places } from '../../setup/effect.ts';
import { caseOf } from './case.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const unhappy = { method: 'phone', staffContacted: true, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', comment: '灯还是不亮', rework: true } as const;

test('a citizen who is not satisfied brings an order of level 1, a second time one of level 2 that takes the first’s place', async () => {
  const { by, orders } = caseOf(core);
  const { ticketNo, ticketId, lead } = await places(core).pendingVisit();
  await by('callback1', { ticketNo }, recordVisit, unhappy);
  expect((await orders(ticketId)).map((o) => [o.cause, o.level, o.state, o.issuedBy])).toEqual([['rework', 1, 'issued', null]]);
  core.clock.advance(3_600_000);
  await by('yx-cg-contact', { assignmentId: lead }, resolve, { reply: '再次到现场，查明为线路故障，已更换电缆二十米，路灯恢复照明。', outcome: 'solved' });
  await by('reviewer1', { ticketNo }, passReview, {});
  await by('callback1', { ticketNo }, recordVisit, unhappy);
  expect((await orders(ticketId)).map((o) => [o.cause, o.level, o.state])).toEqual([['rework', 1, 'revoked'], ['reworkAgain', 2, 'issued']]);
  expect(await core.ticket(ticketNo)).toMatchObject({ reworkCount: 2, supervisionLevel: 2 });
});

test('a ticket that two units returned is ordered of the third at its dispatch', async () => {
  const { by, orders } = caseOf(core);
  const { ticketNo, ticketId } = await core.register();
  for (const [unit, decider] of [['yx-cg', 'dispatcher1'], ['yx-zj', 'coordinator1']] as const) {
    const sent = await by('dispatcher1', { ticketNo }, dispatch, { leadUnitId: unit, appealType: 'help' });
    const lead = sent.assignments.findLast((a) => a.role === 'lead')!;
    await by(`${unit}-contact`, { assignmentId: lead.id }, requestReturn, { reasonCode: 'wrongFunction', reason: '不属于本单位的职责', proposedUnitId: 'yx-gov', legalBasis: '三定方案第五条' });
    const [asked] = await core.db.select().from(request).where(eq(request.assignmentId, lead.id));
    await by(decider, { requestId: asked!.id }, approve);
  }
  expect(await orders(ticketId)).toEqual([]);
  await by('dispatcher1', { ticketNo }, dispatch, { leadUnitId: 'yx-gov', appealType: 'help' });
  expect((await orders(ticketId)).map((o) => [o.cause, o.level, o.unitId])).toEqual([['returnedTwice', 1, 'yx-gov']]);
});

test('counts that stand still order nobody anew', () => {
  const row = (values: Partial<TicketRow>) => ({ returnCount: 0, reworkCount: 0, urgeCount: 0, leadUnitId: 'a', ...values }) as TicketRow;
  expect(causesOf(row({ reworkCount: 1, urgeCount: 5 }), row({ reworkCount: 1, urgeCount: 5, leadUnitId: 'b' }))).toEqual([]);
  expect(causesOf(row({ returnCount: 2, leadUnitId: null }), row({ returnCount: 2, leadUnitId: 'b' }))).toEqual(['returnedTwice']);
  expect(causesOf(row({ urgeCount: 2 }), row({ urgeCount: 3 }))).toEqual(['urgedOften']);
  expect(causesOf(row({ reworkCount: 1 }), row({ reworkCount: 2 }))).toEqual(['reworkAgain']);
});
