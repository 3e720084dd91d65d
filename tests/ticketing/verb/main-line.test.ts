import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { firstBreak } from '../../../ticketing/event/chain.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

test('from the call to the closed ticket: dispatched, signed, contacted, resolved, reviewed, visited', async () => {
  const { ticketNo } = await core.register();
  const [dispatcher, contactPerson, reviewer, visitor] = await Promise.all(['dispatcher1', 'yx-cg-contact', 'reviewer1', 'callback1'].map((u) => core.staff(u)));
  const sent = await act(core, dispatcher!, { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
  expect(sent.ticket).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-cg', appealType: 'help' });
  const [lead] = sent.assignments;
  expect(sent.ticket.dueAt).toEqual(lead!.dueAt);
  const at = { assignmentId: lead!.id };
  await act(core, contactPerson!, at, sign, {});
  await act(core, contactPerson!, at, contact, { method: 'phone', note: '已致电市民，约定明日现场查看。' });
  await act(core, contactPerson!, at, resolve, { reply: '经现场查看，已于当日更换损坏灯具三盏，路灯恢复照明。', outcome: 'solved' });
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
  await act(core, reviewer!, { ticketNo }, passReview, {});
  await act(core, visitor!, { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  const closed = await core.ticket(ticketNo);
  expect(closed).toMatchObject({ state: 'closed', satisfaction: 5, satisfactionFirst: 5, solved: 'solved', dueAt: null });
  const events = await core.events(ticketNo);
  expect(events.map((e) => e.kind)).toEqual(['register', 'dispatch', 'assignment.sign', 'assignment.contact', 'submitForReview', 'assignment.resolve', 'passReview', 'visit']);
  expect(firstBreak(events, { seq: closed.eventSeq, hash: closed.eventHash })).toBeNull();
});
