/** Who it was is shown to one person, after a second agreed, and the auditor reads it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revealGrant, revealLog } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { requestReveal } from '../../../ticketing/ticket/request-reveal.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { name, pendingOf, phone, reporting } from './in-confidence.ts';

let core: TestCore;
let api: TestApi;
let report: ReturnType<typeof reporting>;
beforeAll(async () => { core = await testCore(); api = await testApi(core); report = reporting(core); });
afterAll(async () => { await api.close(); await core.close(); });

describe('a look at who it is', () => {
  const asked = async () => {
    const made = await report();
    await act(core, await core.staff('supervisor1'), { ticketNo: made.ticketNo }, requestReveal, { fields: ['name', 'phone'], reasonCode: 'verify', reason: '核实举报人陈述' });
    return { ...made, requestId: await pendingOf(api, made.ticketNo) };
  };
  const peek = async (who: string, ticketNo: string, fields = ['name', 'phone']) => (await api.as(who)).post(`/api/tickets/${ticketNo}/reveal`, { fields, reason: '核实举报人陈述' });

  test('takes a second person, holds for the one who asked, for what was asked, and for a day', async () => {
    const { ticketNo, ticketId, requestId } = await asked();
    expect((await peek('supervisor1', ticketNo)).body.error.details.rule).toBe('confidential');
    expect(await refusal(act(core, await core.staff('supervisor1'), { requestId }, approve, {}))).toBe('ruleRefused:ownRequest');
    expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId }, approve, {}))).toBe('notAllowed');
    await act(core, await core.staff('coordinator1'), { requestId }, approve, {});
    expect((await peek('supervisor1', ticketNo)).body).toEqual({ name, phone });
    expect((await peek('coordinator1', ticketNo)).body.error.details.rule).toBe('confidential'); // who agreed has not looked
    expect((await peek('supervisor1', ticketNo, ['content'])).body.error.details.rule).toBe('notGranted');
    const logged = await core.db.select().from(revealLog).where(eq(revealLog.ticketId, ticketId));
    expect(logged).toMatchObject([{ fields: ['name', 'phone'], requestId, staffId: (await core.staff('supervisor1')).staffId }]);
    core.clock.advance(25 * 3_600_000);
    expect((await peek('supervisor1', ticketNo)).body.error.details.rule).toBe('confidential');
    core.clock.to('2026-03-02T10:00:00+08:00');
  });

  test('refused, it stays closed', async () => {
    const { ticketNo, requestId, ticketId } = await asked();
    await act(core, await core.staff('coordinator1'), { requestId }, reject, { decision: '现场检查即可，无需核实身份' });
    expect([(await peek('supervisor1', ticketNo)).status, await core.db.select().from(revealGrant).where(eq(revealGrant.ticketId, ticketId))]).toEqual([422, []]);
  });

  test('nobody of the accused unit decides on it, whatever their role', async () => {
    await core.sql`update staff set unit_id = 'yx-hb' where username = 'coordinator1'`;
    const { ticketNo } = await report({ accusedUnitId: 'yx-hb' });
    await act(core, await core.staff('supervisor1'), { ticketNo }, requestReveal, { fields: ['name'], reason: '核实举报人陈述' });
    const requestId = (await core.sql<{ id: string }[]>`select max(id) as id from request`)[0]!.id;
    expect(await refusal(act(core, await core.staff('coordinator1'), { requestId: Number(requestId) }, approve, {}))).toBe('notFound');
    await core.sql`update staff set unit_id = 'yc-12345' where username = 'coordinator1'`;
  });

  test('of an anonymous reporter there is nothing to look at but the words', async () => {
    const { ticketNo } = await report({ isAnonymous: true });
    expect(await refusal(act(core, await core.staff('supervisor1'), { ticketNo }, requestReveal, { fields: ['phone'], reason: '核实举报人陈述' }))).toBe('ruleRefused:anonymous');
  });

  test('the auditor reads who looked at what, when and why, and who looks unusually often; nobody else does', async () => {
    const { ticketNo, requestId } = await asked();
    await act(core, await core.staff('coordinator1'), { requestId }, approve, {});
    for (let i = 0; i < 10; i++) await peek('supervisor1', ticketNo, ['name']);
    const { items, unusual } = (await (await api.as('auditadmin')).get(`/api/confidential/looks?from=2026-03-01`)).body;
    expect(items[0]).toMatchObject({ ticketNo, staffName: '魏建军', fields: ['name'], reason: '核实举报人陈述', approved: true, isConfidential: true });
    expect(unusual[0]).toMatchObject({ staffName: '魏建军', hours: 24 });
    expect(unusual[0].most).toBeGreaterThanOrEqual(10);
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'revealAlarm')).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/晓晴|塑料厂/);
    for (const who of ['dispatcher1', 'teamlead1', 'yx-hb-leader', 'sysadmin', 'mayor']) expect([who, (await (await api.as(who)).get('/api/confidential/looks')).status]).toEqual([who, 403]);
  });
});
