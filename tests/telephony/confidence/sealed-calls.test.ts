/** Which call made a confidential ticket: told by no row, no list, and no line of work; seen by who may look, and then logged. */
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, callConfidence, callTicket } from '../../../telephony/db/schema/index.ts';
import { telephony } from '../../../telephony/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { protect } from '../../../ticketing/ticket/protect.ts';
import { requestLift } from '../../../ticketing/ticket/request-lift.ts';
import { requestReveal } from '../../../ticketing/ticket/request-reveal.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { talking } from '../floor/talk.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
let api: TestApi;
let a: TestAgent;
let jobs: ReturnType<typeof testJobs>;
let lead: Client;
beforeAll(async () => {
  f = await testFloor();
  jobs = testJobs(f.core, [telephony]);
  api = await testApi(f.core, (core) => ({ staff: telephony.staffRoutes!(core) }));
  [a, lead] = [await f.agent('agent1'), await api.as('teamlead1')];
});
afterAll(async () => { await api?.close(); await f?.close(); });

const report = { isConfidential: true, appealType: 'report', content: '举报某公司夜间偷排废水，气味刺鼻。' };
let next = 0;
/** A caller speaks with the agent; what is done in the talk; it is over and all work that follows is done. */
async function told(during: (of: { callNo: string; number: string }) => Promise<{ ticketNo: string; ticketId: number }>) {
  const number = `1547700${String(1000 + ++next)}`;
  await a.set('ready');
  const t = await talking(f, a, number);
  const { id, callNo } = await t.call();
  const made = await during({ callNo, number });
  await jobs.drain();
  await f.wait(20_000);
  f.engine.hangUp(t.citizen);
  await f.settle();
  await jobs.drain();
  return { ...made, id, callNo, number };
}

/** Every row of the database in which all of these stand. */
async function rowsWith(...needles: string[]): Promise<string[]> {
  const tables = await f.core.db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { name } of tables) for (const { row } of await f.core.db.execute<{ row: string }>(sql`select row_to_json(t)::text as row from ${sql.identifier(name)} t`)) if (needles.every((n) => row.includes(n))) found.push(`${name} ${row}`);
  return found;
}
const print = (number: string) => f.core.cipher.fingerprint('phone', number).toString('hex');
const rowOf = async (id: number) => (await f.core.db.select().from(call).where(eq(call.id, id)))[0]!;
async function granted(ticketNo: string): Promise<void> {
  await act(f.core, await f.core.staff('teamlead1'), { ticketNo }, requestReveal, { fields: ['phone'], reason: '核实举报情况' });
  const [request] = await f.core.db.execute<{ id: number }>(sql`select id from request where kind = 'reveal' order by id desc limit 1`);
  await act(f.core, await f.core.staff('coordinator1'), { requestId: Number(request!.id) }, approve, {});
}

test('a confidential ticket filed in a call: linked while they speak, and afterwards no row tells the one from the other, nor who called', async () => {
  const of = await told(async ({ callNo, number }) => {
    const made = await f.core.register({ ...report, callId: callNo, phone: number });
    await jobs.drain();
    expect(await f.core.db.select({ ticketId: callTicket.ticketId }).from(callTicket).where(eq(callTicket.ticketId, made.ticketId)), 'nobody listens in on it').toHaveLength(1);
    return made;
  });
  expect(await rowOf(of.id)).toMatchObject({ callerSealed: null, callerPrint: null, callerMasked: null, appellantId: null, ticketId: null });
  expect(await f.core.db.select().from(callTicket).where(eq(callTicket.callId, of.id))).toEqual([]);
  expect(await rowsWith(print(of.number)), 'no print of the number anywhere').toEqual([]);
  expect(await rowsWith(`****${of.number.slice(-4)}`)).toEqual([]);
  expect(await rowsWith(of.callNo, of.ticketNo)).toEqual([]);
  expect(await rowsWith(`"call_id":${of.id},`, `"ticket_id":${of.ticketId}`)).toEqual([]);
  expect(await rowsWith(`"callId":${of.id}`, `"ticketId":${of.ticketId}`)).toEqual([]);
  expect((await f.core.events(of.ticketNo)).filter((e) => JSON.stringify(e.data).includes(of.callNo))).toEqual([]);

  expect((await lead.get(`/api/calls/${of.callNo}`)).body).toMatchObject({ inConfidence: true, number: null, caller: null, tickets: [], withheldTickets: 1, recordings: { refusal: { zh: expect.stringContaining('双人审批') } } });
  expect((await lead.get(`/api/calls/of-ticket/${of.ticketNo}`)).body).toEqual({ items: [], refusal: { zh: expect.stringContaining('申请查看身份'), en: expect.any(String) } });
  const looks = () => f.core.db.select().from(revealLog).where(and(eq(revealLog.ticketId, of.ticketId), sql`'calls' = any(${revealLog.fields})`));
  expect(await looks()).toEqual([]);
  await granted(of.ticketNo);
  for (let i = 0; i < 2; i += 1) expect((await lead.get(`/api/calls/of-ticket/${of.ticketNo}`)).body.items).toMatchObject([{ callNo: of.callNo, why: 'filed', number: null }]);
  expect(await looks(), 'once an approval').toMatchObject([{ fields: ['calls'], requestId: expect.any(Number) }]);
  expect((await f.core.events(of.ticketNo)).filter((e) => e.kind === 'reveal')).toMatchObject([{ data: { fields: ['calls'] } }]);
  expect((await lead.get(`/api/calls/${of.callNo}`)).body.recordings.refusal, 'with the approval it is heard').toBeNull();
});

test('a ticket that becomes confidential later takes its calls with it; two people lift it, and they are as before', async () => {
  const of = await told(({ callNo, number }) => f.core.register({ content: '反映楼下餐馆油烟扰民。', callId: callNo, phone: number }));
  const before = await rowOf(of.id);
  expect([before.callerPrint?.toString('hex'), before.ticketId]).toEqual([print(of.number), of.ticketId]);
  await act(f.core, await f.core.staff('agent1'), { ticketNo: of.ticketNo }, protect, {});
  await jobs.drain();
  expect(await rowOf(of.id)).toMatchObject({ callerSealed: null, callerPrint: null, callerMasked: null, ticketId: null });
  expect(await rowsWith(print(of.number))).toEqual([]);
  expect(await rowsWith(`"call_id":${of.id},`, `"ticket_id":${of.ticketId}`)).toEqual([]);
  expect(await f.core.db.select().from(callConfidence).where(eq(callConfidence.callId, of.id))).toHaveLength(1);

  await act(f.core, await f.core.staff('teamlead1'), { ticketNo: of.ticketNo }, requestLift, { reasonCode: 'citizenAgrees', reason: '诉求人书面同意公开' });
  const [request] = await f.core.db.execute<{ id: number }>(sql`select id from request where kind = 'lift' order by id desc limit 1`);
  await act(f.core, await f.core.staff('coordinator1'), { requestId: Number(request!.id) }, approve, {});
  await jobs.drain();
  expect(await f.core.db.select().from(callConfidence).where(eq(callConfidence.callId, of.id))).toEqual([]);
  const after = await rowOf(of.id);
  expect([after.callerMasked, after.callerPrint?.equals(before.callerPrint!), after.ticketId, f.core.cipher.open(after.callerSealed!)]).toEqual([before.callerMasked, true, of.ticketId, of.number]);
  expect((await lead.get(`/api/calls/of-ticket/${of.ticketNo}`)).body.items).toMatchObject([{ callNo: of.callNo, why: 'filed' }]);
});
