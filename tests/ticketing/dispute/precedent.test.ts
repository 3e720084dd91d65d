import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCity } from '../../../ticketing/catalogue/city.ts';
import { dispatchRule, ruling, suggestion } from '../../../ticketing/db/schema/index.ts';
import { listenForReloads } from '../../../ticketing/reload.ts';
import type { Advice } from '../../../ticketing/routing/advice.ts';
import { advise } from '../../../ticketing/routing/advise.ts';
import { routeTicket } from '../../../ticketing/routing/route-ticket.ts';
import { actOnRuling } from '../../../ticketing/ruling/act.ts';
import { confirm } from '../../../ticketing/ruling/confirm.ts';
import { revoke } from '../../../ticketing/ruling/revoke.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { disputes, lamp, words } from './story.ts';

let core: TestCore;
let api: TestApi;
let stop: () => Promise<void>;
beforeAll(async () => { core = await testCore(); api = await testApi(core); stop = await listenForReloads(core); });
afterAll(async () => { await stop(); await api.close(); await core.close(); });
/** Each begins with the seeded catalogue and no ruling. */
const clean = async () => {
  await core.db.delete(ruling);
  await core.database.sql`delete from dispatch_rule where version <> '1'`;
  await core.database.sql`update dispatch_rule set valid_to = null where version = '1'`;
  await core.city.reload();
};
beforeEach(clean);
afterEach(clean);

const s = () => disputes(core);
const lead = async (username: string) => core.staff(username);
const confirms = async (id: number, who = 'teamlead1') => actOnRuling(core, await lead(who), id, confirm, {});
const revokes = async (id: number, who = 'teamlead1') => actOnRuling(core, await lead(who), id, revoke, { reason: '上级文件已另行明确' });
const heard = async () => vi.waitFor(() => expect(core.city.rulings.get('020302')?.length ?? 0).toBeGreaterThan(0));
async function nextTicket(message: Record<string, unknown> = lamp) {
  const { ticketNo, ticketId } = await core.register(message);
  await core.db.transaction((tx) => routeTicket(core)({ ticketId }, { tx, now: core.now(), job: { id: 1, kind: 'test', tries: 1 } }));
  const [row] = await core.db.select().from(suggestion).where(eq(suggestion.ticketId, ticketId));
  return { ticketNo, ticket: await core.ticket(ticketNo), advice: row!.advice as Advice, decision: row!.decision, reason: row!.reason };
}

test('not yet confirmed: the next ticket of the matter shows the precedent, ranks the ruled unit first and is decided by a person', async () => {
  await s().ruled();
  await heard();
  const { ticketNo, ticket, advice, decision, reason } = await nextTicket();
  expect(ticket).toMatchObject({ state: 'pendingDispatch', leadUnitId: null });
  expect(decision).toBe('ask');
  expect(reason).toContain('先例');
  expect(reason).toContain('云溪区住房和城乡建设局');
  expect(advice.units[0]).toMatchObject({ unitId: 'yx-zj', clause: expect.stringContaining('裁定〔2026〕'), because: [expect.objectContaining({ kind: 'past', text: expect.stringContaining(words.basis) })] });
  expect(advice.units[1]).toMatchObject({ unitId: 'yx-cg', because: [{ kind: 'past', text: expect.stringMatching(/^最近裁定：裁定〔2026〕\d+号由云溪区住房和城乡建设局主责.*与本条目录不一致$/u) }] });
  const dispatcher = await api.as('dispatcher1');
  const onBoard = (await dispatcher.get('/api/tickets?board=dispatch')).body.items.find((t: { ticketNo: string }) => t.ticketNo === ticketNo);
  expect(onBoard.precedents).toMatchObject([{ leadUnit: { id: 'yx-zj' }, refusedUnits: [{ id: 'yx-cg' }, { id: 'yx-zj' }], state: 'precedent', regionName: '云溪区' }]);
  expect((await dispatcher.get(`/api/tickets/${ticketNo}`)).body.advice.precedents).toMatchObject([{ leadUnit: { id: 'yx-zj' } }]);
});

test('confirmed by a second person: the catalogue changes at once, the next ticket goes to the ruled unit, and the reason names the ruling', async () => {
  const { ruling: made, ticketNo } = await s().ruled('yx-zj', { supportUnitIds: ['yc-power'] });
  expect(await refusal(confirms(made.id, 'coordinator1'))).toBe('ruleRefused:ownRuling');
  expect(await refusal(confirms(made.id, 'dispatcher1'))).toBe('notAllowed');
  await confirms(made.id);
  const [row] = await s().rulings((await core.ticket(ticketNo)).id);
  expect(row).toMatchObject({ state: 'confirmed', confirmedByName: '沈若兰', confirmedAt: core.clock.now });
  const [clause] = await core.db.select().from(dispatchRule).where(eq(dispatchRule.id, row!.ruleId!));
  expect(clause).toMatchObject({ matterCode: '020302', regionCode: '990101', lead: { unitId: 'yx-zj' }, support: [{ unitId: 'yc-power' }], version: '2', validFrom: '2026-03-02', clause: expect.stringMatching(/^裁定〔2026〕\d+号：由云溪区住房和城乡建设局主责/) });
  expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'ruling.confirm', actor: { name: '沈若兰' }, data: { version: '2', clause: clause!.clause } });

  const next = await nextTicket();
  expect(next.ticket).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-zj', matterCode: '020302' });
  expect(next.reason).toContain('裁定〔2026〕');
  expect((await core.events(next.ticketNo)).find((e) => e.kind === 'dispatch')!.data.clause).toContain('裁定〔2026〕');
  // the ruling is for the district it was made in
  expect((await nextTicket({ ...lamp, content: '江湾区的路灯不亮，漆黑一片，已经三天', regionCode: '990102' })).ticket.leadUnitId).toBe('jw-cg');
});

test('a second ruling for the same place ends the first one’s clause; the first cannot be revoked before it', async () => {
  const first = (await s().ruled()).ruling;
  await confirms(first.id);
  const second = (await s().ruled('yx-cg')).ruling;
  await confirms(second.id);
  const inForce = () => core.db.select({ lead: dispatchRule.lead }).from(dispatchRule).where(and(eq(dispatchRule.matterCode, '020302'), eq(dispatchRule.regionCode, '990101'), isNull(dispatchRule.validTo)));
  expect(await inForce()).toEqual([{ lead: { unitId: 'yx-cg' } }]);
  expect(await refusal(revokes(first.id))).toBe('ruleRefused:superseded');
  await revokes(second.id);
  expect(await inForce()).toEqual([{ lead: { unitId: 'yx-zj' } }]);
  expect((await nextTicket()).ticket.leadUnitId).toBe('yx-zj');
});

test('revoked: the catalogue is as before, and nobody is shown it any more', async () => {
  const { ruling: made, ticketNo } = await s().ruled();
  await confirms(made.id);
  expect(await refusal(revokes(made.id, 'coordinator1'))).toBe('ruleRefused:ownRuling');
  await revokes(made.id);
  expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'ruling.revoke', data: { reason: '上级文件已另行明确' } });
  const next = await nextTicket();
  expect(next.ticket).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-cg' });
  expect(next.advice.precedents).toEqual([]);
  expect(await refusal(revokes(made.id))).toBe('wrongState');
  expect(await refusal(confirms(made.id))).toBe('wrongState');
});

test('a clause for the same matter and place is ended the day before, and stands again when the ruling is revoked', async () => {
  const [own] = await core.db.insert(dispatchRule).values({ matterCode: '020302', regionCode: '990101', lead: { unitId: 'yx-cg' }, support: [], clause: '云溪区补充条款', version: '1' }).returning();
  await core.city.reload();
  const { ruling: made } = await s().ruled();
  const listed = (await (await api.as('teamlead1')).get('/api/rulings')).body.items[0];
  expect(listed).toMatchObject({ rulingId: made.id, endsClauses: ['云溪区补充条款'], verbs: [{ verb: 'confirm', allowed: true }, { verb: 'revoke', allowed: true }] });
  await confirms(made.id);
  const validTo = async () => (await core.db.select().from(dispatchRule).where(eq(dispatchRule.id, own!.id)))[0]!.validTo;
  expect(await validTo()).toBe('2026-03-01');
  await revokes(made.id);
  expect(await validTo()).toBeNull();
  await core.db.delete(dispatchRule).where(eq(dispatchRule.id, own!.id));
});

test('two people confirm at once: one clause', async () => {
  const { ruling: made } = await s().ruled();
  const ends = await Promise.all([refusal(confirms(made.id)), refusal(confirms(made.id, 'coordinator2'))]);
  expect(ends.toSorted()).toEqual(['allowed', 'wrongState']);
  expect(await core.db.select().from(dispatchRule).where(eq(dispatchRule.version, '2'))).toHaveLength(1);
});

test('every process reads the catalogue again: another one dispatches by the ruling without a restart', async () => {
  const other = { ...core, city: await loadCity(core.db) };
  const leave = await listenForReloads(other);
  const says = async () => { const { units, precedents } = await advise(other, lamp); return [units[0]?.unitId, precedents[0]?.state]; };
  expect(await says()).toEqual(['yx-cg', undefined]);
  const { ruling: made } = await s().ruled();
  await confirms(made.id);
  await vi.waitFor(async () => expect(await says()).toEqual(['yx-zj', 'confirmed']), { timeout: 5_000 });
  await leave();
});

const read = async (who: string, path = '/api/rulings') => (await (await api.as(who)).get(path)).body.items as { rulingId: number; text: string | null; ticketNo: string | null; verbs: unknown[] }[];

describe('who reads rulings', () => {
  test('the centre all of them, a unit those that name it, others none; of a confidential ticket no words and no number', async () => {
    const { ruling: made, ticketNo, ticketId } = await s().ruled();
    expect(await read('dispatcher1', '/api/rulings?matterCode=0203&regionCode=990101001')).toMatchObject([{ rulingId: made.id, text: words.text, ticketNo }]);
    expect(await read('dispatcher1', '/api/rulings?matterCode=03')).toEqual([]);
    expect(await read('dispatcher1', '/api/rulings?regionCode=990102')).toEqual([]);
    expect(await read('dispatcher1', `/api/rulings?q=${encodeURIComponent('移交')}`)).toHaveLength(1);
    expect(await read('yx-cg-contact')).toMatchObject([{ rulingId: made.id, text: null, ticketNo: null, verbs: [] }]); // its part was called back
    expect(await read('yx-hb-contact')).toEqual([]);
    expect(await read('sysadmin')).toEqual([]);
    await core.database.sql`update ticket set is_confidential = true where id = ${ticketId}`;
    expect(await read('agent1')).toMatchObject([{ text: null, ticketNo: null }]);
    expect(await read('agent1', `/api/rulings?q=${encodeURIComponent('建设单位')}`)).toEqual([]);
    await core.database.sql`update ticket set accused_unit_id = 'yx-cg' where id = ${ticketId}`;
    expect(await read('yx-cg-contact')).toEqual([]);
  });
});
