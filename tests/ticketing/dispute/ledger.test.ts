import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { withdraw } from '../../../ticketing/request/withdraw.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { disputes } from './story.ts';

let core: TestCore;
let api: TestApi;
const hour = 3_600_000;

/** A Monday from ten: one proper return after two working hours, an improper one after one, one taken back, one that waits. */
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  const s = disputes(core);
  const dispatcher = await core.staff('dispatcher1');
  const [proper, improper, back, waiting, housing] = [await s.sent(), await s.sent(), await s.sent(), await s.sent(), await s.sent('yx-zj')];
  const asked = await Promise.all([s.asksReturn(proper.ticketId, { proposedUnitId: 'yx-zj' }), s.asksReturn(improper.ticketId), s.asksReturn(back.ticketId, { reasonCode: 'wrongRegion' }), s.asksReturn(waiting.ticketId), s.asksReturn(housing.ticketId)]);
  core.clock.advance(hour);
  await act(core, dispatcher, { requestId: asked[1]! }, reject, { decision: '目录明确由你局主责' });
  await act(core, await core.staff('yx-cg-contact'), { requestId: asked[2]! }, withdraw, {});
  core.clock.advance(hour);
  await act(core, dispatcher, { requestId: asked[0]! }, approve, {});
});
afterAll(async () => { await api.close(); await core.close(); });

const ledger = async (who: string, query = '') => (await (await api.as(who)).get(`/api/reports/returns${query}`));
const lines = async (who: string, query = '') => (await (await api.as(who)).get(`/api/reports/returns/lines${query}`)).body.items;

test('per unit: asked, proper, improper, taken back, waiting, and whose the lost working hours are', async () => {
  const { body } = await ledger('supervisor1');
  expect(body).toMatchObject({ from: '2026-02-01', to: '2026-03-02' });
  expect(body.units.map((u: { unitId: string }) => u.unitId)).toEqual(['yx-cg', 'yx-zj']);
  expect(body.units[0]).toMatchObject({
    asked: 4, approved: 1, rejected: 1, withdrawn: 1, pending: 1, lostByUnitMs: hour, lostByCentreMs: 2 * hour, medianDecisionMs: 1.5 * hour,
    reasons: [{ reasonCode: 'wrongFunction', reasonName: '职能不符', count: 3 }, { reasonCode: 'wrongRegion', reasonName: '属地不符', count: 1 }],
  });
  expect(body.total).toMatchObject({ asked: 5, approved: 1, rejected: 1, withdrawn: 1, pending: 2, lostByUnitMs: hour, lostByCentreMs: 2 * hour });
});

test('every figure can be drilled to its tickets', async () => {
  const rejected = await lines('supervisor1', '?unitId=yx-cg&state=rejected');
  expect(rejected).toMatchObject([{ unitId: 'yx-cg', state: 'rejected', chargedTo: 'unit', workingMs: hour, decidedByName: '郑凯', decision: '目录明确由你局主责', ticketNo: expect.stringMatching(/^99/) }]);
  expect(await lines('supervisor1', '?unitId=yx-cg&state=pending,approved')).toHaveLength(2);
  expect(await lines('supervisor1', '?unitId=yx-gov')).toHaveLength(5); // the district and all below it
});

test('by days of the city, both included; the other way round is refused', async () => {
  expect((await ledger('supervisor1', '?from=2026-03-02&to=2026-03-02')).body.total.asked).toBe(5);
  expect((await ledger('supervisor1', '?from=2026-03-03&to=2026-03-09')).body).toMatchObject({ total: { asked: 0, medianDecisionMs: null }, units: [] });
  expect((await ledger('supervisor1', '?from=2026-03-09&to=2026-03-03')).status).toBe(400);
});

test('a unit sees its own, also those whose ticket has left it, but then not the ticket; roles without a ledger are told so', async () => {
  const own = (await ledger('yx-cg-leader')).body;
  expect(own.units.map((u: { unitId: string }) => u.unitId)).toEqual(['yx-cg']);
  expect(own.total.asked).toBe(4);
  const mine = await lines('yx-cg-leader');
  expect(mine.find((l: { state: string }) => l.state === 'approved')).toMatchObject({ ticketNo: null, title: null, proposedUnitName: '云溪区住房和城乡建设局' });
  expect(mine.find((l: { state: string }) => l.state === 'rejected').ticketNo).toMatch(/^99/);
  expect((await ledger('sysadmin')).status).toBe(403);
});

test('what a role may not see is in no figure: a confidential ticket, a complaint about the unit itself', async () => {
  const [approved] = (await lines('supervisor1', '?state=approved')) as { ticketNo: string }[];
  await core.database.sql`update ticket set is_confidential = true where ticket_no = ${approved!.ticketNo}`;
  expect((await ledger('mayor')).body.total.asked).toBe(4);
  expect((await ledger('supervisor1')).body.total.asked).toBe(5);
  await core.database.sql`update ticket set accused_unit_id = 'yx-cg' where ticket_no = ${approved!.ticketNo}`;
  expect((await ledger('yx-cg-leader')).body.total.asked).toBe(3);
});
