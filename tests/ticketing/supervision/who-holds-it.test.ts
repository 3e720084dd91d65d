/** A card goes to who holds the work: not to who passed it down, not while it waits for the citizen or stands still, and after an extension only before the new day. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { suspend } from '../../../ticketing/assignment/suspend.ts';
import { delegate } from '../../../ticketing/assignment/tree/delegate.ts';
import { assignment, request } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { askCitizen } from '../../../ticketing/ticket/ask-citizen.ts';
import { goOn } from '../../../ticketing/ticket/go-on.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const street = 'st-990101001';
const lamp = { content: '云溪区东门街道东门社区路灯不亮已经三天，晚上走路看不清。', regionCode: '990101001001', matterCode: '020302' };
/** the bureau has it until 11 March 18:00, the street office until a working day before */
const atStreet = async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await story(core).handling(lamp);
  await caseOf(core).by('yx-cg-contact', { assignmentId: made.lead }, delegate, { unitId: street, advice: '请核实灯杆编号。', pushDownReason: '需就近核实灯杆位置' });
  const [below] = await core.db.select().from(assignment).where(eq(assignment.parentId, made.lead));
  await caseOf(core).by(`${street}-contact`, { assignmentId: below!.id }, sign, {});
  return { ...made, below: below!.id };
};

test('handed down, the cards and the order are the lower unit’s, once, although two clocks run out', async () => {
  const { at, colours, orders } = caseOf(core);
  const { ticketId } = await atStreet();
  await at('2026-03-16T10:00:00+08:00');
  expect(await colours(ticketId)).toEqual([`yellow ${street}`, `red ${street}`]);
  expect((await orders(ticketId)).map((o) => [o.cause, o.unitId])).toEqual([['overdue', street]]);
});

test('handed back in time, the rest of the time and its cards are the upper unit’s', async () => {
  const { at, by, colours } = caseOf(core);
  const { ticketId, below } = await atStreet();
  await by(`${street}-contact`, { assignmentId: below }, resolve, { reply: '已到现场核实，灯杆编号YX-0231，灯具损坏待更换。', outcome: 'explained' });
  await at('2026-03-16T10:00:00+08:00');
  expect(await colours(ticketId)).toEqual(['yellow yx-cg', 'red yx-cg']);
});

test('urging reaches the unit to which it was handed down', async () => {
  const { by, urgings } = caseOf(core);
  const { ticketNo, ticketId } = await atStreet();
  await by('agent1', { ticketNo }, urge, {});
  expect(await urgings(ticketId)).toMatchObject([{ unitId: street }]);
});

test('while it waits for the citizen no card comes; afterwards they come as much later as it waited', async () => {
  const { at, by, colours } = caseOf(core);
  core.clock.to('2026-04-07T10:00:00+08:00');
  const { ticketNo, ticketId } = await story(core).handling();
  const due = (await core.ticket(ticketNo)).dueAt!;
  core.clock.to('2026-04-15T10:00:00+08:00');
  await by('dispatcher1', { ticketNo }, askCitizen, { items: ['灯杆编号'] });
  core.clock.now = new Date(due.getTime() + 60_000);
  await at(core.clock.now.toISOString());
  const given = await colours(ticketId);
  await by('agent1', { ticketNo }, goOn, { reason: '市民来电补充完毕' });
  expect(given.filter((c) => c.startsWith('red'))).toEqual([]);
  const later = (await core.ticket(ticketNo)).dueAt!;
  expect(later.getTime()).toBeGreaterThan(due.getTime());
  core.clock.now = new Date(later.getTime() - 60_000);
  await at(core.clock.now.toISOString());
  expect((await colours(ticketId)).filter((c) => c.startsWith('red'))).toEqual([]);
  core.clock.now = new Date(later.getTime() + 4 * 86_400_000);
  await at(core.clock.now.toISOString());
  expect((await colours(ticketId)).filter((c) => c.startsWith('red'))).toEqual(['red yx-cg']);
});

test('a suspended part is given none', async () => {
  const { at, by, colours, orders } = caseOf(core);
  core.clock.to('2026-05-06T10:00:00+08:00');
  const { ticketId, lead } = await story(core).handling();
  await by('reviewer1', { assignmentId: lead }, suspend, { reason: '恶劣天气', until: new Date('2026-05-27T09:00:00+08:00') });
  await at('2026-05-26T10:00:00+08:00');
  expect([await colours(ticketId), await orders(ticketId)]).toEqual([[], []]);
});

test('an approved extension moves the red card to the first working day after the new end', async () => {
  const { at, by, colours } = caseOf(core);
  core.clock.to('2026-06-01T10:00:00+08:00');
  const { ticketNo, ticketId, lead } = await story(core).handling();
  const before = (await core.ticket(ticketNo)).dueAt!;
  await by('yx-cg-contact', { assignmentId: lead }, requestExtension, { workdays: 3, reasonCode: 'weather', reason: '连日降雨，无法登高作业' });
  const [asked] = await core.db.select().from(request).where(eq(request.assignmentId, lead));
  await by('reviewer1', { requestId: asked!.id }, approve);
  core.clock.now = new Date(before.getTime() + 86_400_000);
  await at(core.clock.now.toISOString());
  expect((await colours(ticketId)).filter((c) => c.startsWith('red'))).toEqual([]);
  core.clock.now = new Date((await core.ticket(ticketNo)).dueAt!.getTime() + 4 * 86_400_000);
  await at(core.clock.now.toISOString());
  expect((await colours(ticketId)).filter((c) => c.startsWith('red'))).toEqual(['red yx-cg']);
});
