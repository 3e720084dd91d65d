/** 投诉工作人员: a flow of its own, out of the sight of the person, of their colleagues and of the common queue. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketScope } from '../../../ticketing/access/scope.ts';
import { suggestion, ticket } from '../../../ticketing/db/schema/index.ts';
import { routeTicket } from '../../../ticketing/routing/route-ticket.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { flagStaffComplaint } from '../../../ticketing/ticket/flag-staff-complaint.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const rude = { content: '昨天下午接电话的话务员态度恶劣，没说完就挂了我的电话。', appealType: 'complaint' };
const seenBy = async (ticketNo: string, names: string[]) => {
  const seen: string[] = [];
  for (const name of names) {
    const rows = await core.db.select({ no: ticket.ticketNo }).from(ticket).where(ticketScope(await core.staff(name)));
    if (rows.some((r) => r.no === ticketNo)) seen.push(name);
  }
  return seen;
};

test('flagStaffComplaint', () => expectEffect(core, {
  given: () => core.register(rude), who: 'dispatcher1', verb: flagStaffComplaint, input: { reason: '市民投诉话务员态度', accusedUsername: 'agent2' },
  does: { ticket: ['registered', 'registered'], events: ['flagStaffComplaint'], by: 'dispatcher' },
  refused: { input: { reason: '市民投诉话务员态度', accusedUsername: 'nobody' }, id: 'ruleRefused:staffUnknown' },
}));

test('only those who supervise see it, and never the person, whatever their role', async () => {
  const { ticketNo } = await core.register(rude);
  await act(core, await core.staff('agent1'), { ticketNo }, flagStaffComplaint, { reason: '投诉班长处理不公', accusedUsername: 'teamlead1' });
  expect(await seenBy(ticketNo, ['agent1', 'agent2', 'dispatcher1', 'reviewer1', 'callback1', 'vendor1', 'teamlead1', 'yx-cg-contact'])).toEqual([]);
  expect(await seenBy(ticketNo, ['coordinator1', 'supervisor1', 'esupervision1', 'mayor'])).toEqual(['coordinator1', 'supervisor1', 'esupervision1', 'mayor']);
});

test('it goes to the inspectors or to a unit above the accused\'s, and nowhere else', async () => {
  const about = async (accusedUsername: string) => {
    const { ticketNo } = await core.register(rude);
    await act(core, await core.staff('coordinator1'), { ticketNo }, flagStaffComplaint, { reason: '投诉经办人推诿', accusedUsername });
    return (leadUnitId: string) => core.staff('coordinator1').then((c) => refusal(act(core, c, { ticketNo }, dispatch, { leadUnitId })));
  };
  const sent = await about('yx-cg-handler');
  expect(await sent('yx-cg')).toBe('ruleRefused:accusedUnit');
  expect(await sent('yx-hb')).toBe('ruleRefused:staffComplaint');
  expect(await sent('yx-gov')).toBe('allowed');
  expect(await (await about('yx-cg-handler'))('yc-dc')).toBe('allowed');
});

test('registered as one, the machine holds it and says why', async () => {
  const { ticketNo, ticketId } = await core.register({ ...rude, isAboutStaff: true });
  await core.db.transaction((tx) => routeTicket(core)({ ticketId }, { tx, now: core.now(), job: { id: 1, kind: 'test', tries: 1 } }));
  const [advised] = await core.db.select().from(suggestion).where(eq(suggestion.ticketId, ticketId));
  expect(advised).toMatchObject({ decision: 'hold', reason: expect.stringContaining('督查单位') });
  expect((await core.ticket(ticketNo)).state).toBe('pendingDispatch');
  expect(await seenBy(ticketNo, ['agent2', 'dispatcher1'])).toEqual([]);
});
