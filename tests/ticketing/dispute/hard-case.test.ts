import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { due, example, suggestion } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { confer } from '../../../ticketing/ticket/confer.ts';
import { markHardCase } from '../../../ticketing/ticket/mark-hard-case.ts';
import { rule } from '../../../ticketing/ticket/rule.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, type Case } from '../../setup/effect.ts';
import { refusal, reply } from '../../setup/story.ts';
import { disputes, notOurs, words } from './story.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
const s = () => disputes(core);
const why = '两个单位均称不属其职责';
const minutes = { kind: 'meeting', participantUnitIds: ['yx-cg', 'yx-zj'], minutes: '核对了移交清单，人民路未列入移交范围。', decisions: [{ unitId: 'yx-zj', decision: '三日内组织维修' }] };

/** A ticket that two units gave back gets an order of supervision with its next lead. */
const cases: Record<string, Case> = {
  'markHardCase, of what waits for dispatch: another unit works meanwhile': {
    given: () => s().disputed(), who: 'dispatcher1', verb: markHardCase, input: { reason: why, temporaryLeadUnitId: 'yx-cg' },
    does: {
      ticket: ['pendingDispatch', 'hardCase'], lead: ['withdrawn', 'dispatched'], events: ['markHardCase', 'supervise'], by: 'dispatcher', stops: ['dispatch'], starts: ['sign', 'resolve', 'conference', 'report'],
      data: { reason: why, unit: '云溪区城市管理局', refusedUnitIds: ['yx-cg', 'yx-zj'], from: 'pendingDispatch', to: 'hardCase' },
    },
    refused: { input: { reason: why }, id: 'ruleRefused:temporaryLeadMissing' },
  },
  'markHardCase, while a second return waits: the present lead stays, and its request lapses': {
    given: async () => {
      const made = await s().sent();
      await s().givesBack(made.ticketId, 'dispatcher1');
      await s().sendAgain(made.ticketNo, 'yx-zj');
      await s().asksReturn(made.ticketId);
      return made;
    },
    who: 'dispatcher1', verb: markHardCase, input: { reason: why },
    does: { ticket: ['inProgress', 'hardCase'], lead: ['returnPending', 'dispatched'], events: ['request.withdraw', 'assignment.keep', 'markHardCase'], by: 'dispatcher', stops: ['decide'], starts: ['conference'] },
    refused: { who: 'reviewer1', id: 'notAllowed' },
  },
  'confer': {
    given: () => s().hard(), who: 'coordinator1', verb: confer, input: { ...minutes, heldAt: '2026-03-02T10:00:30+08:00' },
    does: { ticket: ['hardCase', 'hardCase'], events: ['confer'], by: 'coordinator', stops: ['conference'], data: { kindName: '协调会', units: ['云溪区城市管理局', '云溪区住房和城乡建设局'], decisions: ['云溪区住房和城乡建设局：三日内组织维修'] } },
    refused: { input: { ...minutes, heldAt: '2099-03-02T10:00:00+08:00' }, id: 'ruleRefused:conferenceAhead' },
  },
  'rule, for the temporary lead: it goes on with the clock it has': {
    given: () => s().hard(), who: 'coordinator1', verb: rule, input: { leadUnitId: 'yx-cg', ...words },
    does: { ticket: ['hardCase', 'inProgress'], lead: ['dispatched', 'dispatched'], events: ['rule'], by: 'coordinator', stops: ['conference'], data: { stays: true, unit: '云溪区城市管理局', matter: '路灯不亮', from: 'hardCase', to: 'inProgress' } },
    refused: { who: 'dispatcher1', input: { leadUnitId: 'yx-cg', ...words }, id: 'notAllowed' },
  },
  'rule, for another: the temporary lead is called back, the ruled one starts afresh': {
    given: () => s().hard(), who: 'coordinator1', verb: rule, input: { leadUnitId: 'yx-zj', supportUnitIds: ['yx-cg', 'yc-power'], ...words },
    does: { ticket: ['hardCase', 'inProgress'], lead: ['dispatched', 'dispatched'], events: ['assignment.recall', 'rule', 'supervise'], by: 'coordinator', stops: ['conference', 'sign', 'resolve'], starts: ['sign', 'resolve', 'report'], data: { stays: false, supportUnitIds: ['yx-cg', 'yc-power'], refusedUnitIds: ['yx-cg', 'yx-zj'] } },
    refused: { input: { leadUnitId: 'yx-zj', supportUnitIds: ['yx-zj'], ...words }, id: 'ruleRefused:leadIsSupport' },
  },
};
test.each(Object.entries(cases))('%s', async (_name, c) => { core.clock.to('2026-03-02T10:00:00+08:00'); await expectEffect(core, c); });

describe('who may call a dispute one', () => {
  test('a dispatcher only after two units said it is not theirs; a coordinator and a supervisor for a reason', async () => {
    const { ticketNo } = await s().sent();
    expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo }, markHardCase, { reason: why }))).toBe('ruleRefused:hardCaseEarly');
    expect(await refusal(act(core, await core.staff('supervisor1'), { ticketNo }, markHardCase, { reason: '短' }))).toBe('invalid');
    expect(await refusal(act(core, await core.staff('supervisor1'), { ticketNo }, markHardCase, { reason: '涉及两个区的河道交界，需会商' }))).toBe('allowed');
  });
  test('the temporary lead of a department’s matter is not a subdistrict', async () => {
    const { ticketNo } = await s().disputed();
    expect(await refusal(act(core, await core.staff('coordinator1'), { ticketNo }, markHardCase, { reason: why, temporaryLeadUnitId: 'st-990101001' }))).toBe('ruleRefused:pushedDown');
  });
  test('nor the unit complained about', async () => {
    const { ticketNo, ticketId } = await s().disputed();
    await core.database.sql`update ticket set accused_unit_id = 'yx-hb' where id = ${ticketId}`;
    expect(await refusal(act(core, await core.staff('coordinator1'), { ticketNo }, markHardCase, { reason: why, temporaryLeadUnitId: 'yx-hb' }))).toBe('ruleRefused:accusedUnit');
  });
});

describe('先办后议', () => {
  test('the temporary lead works, may not give it back, and may resolve before anybody has ruled', async () => {
    const { ticketNo, ticketId } = await s().hard();
    const lead = await s().openLead(ticketId);
    expect(lead).toMatchObject({ unitId: 'yx-cg', temporary: true, returnForbidden: true });
    expect(await core.ticket(ticketNo)).toMatchObject({ leadUnitId: 'yx-cg', dueAt: lead.dueAt, hardAt: core.clock.now, holderKind: 'unit', holderUnitId: 'yx-cg' });
    const unit = await core.staff('yx-cg-contact');
    const at = { assignmentId: lead.id };
    expect(await refusal(act(core, unit, at, requestReturn, notOurs))).toBe('ruleRefused:returnForbidden');
    await act(core, unit, at, sign, {});
    await act(core, unit, at, contact, { method: 'phone', note: '已致电市民了解情况。' });
    await act(core, unit, at, resolve, { reply: `${reply}（人民路）`, outcome: 'solved' });
    expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
    expect((await core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.clock, 'conference')))).map((d) => d.state)).toEqual(['cancelled']);
  });

  test('the conference is due within two working days, stands in the list by that, and is overdue once', async () => {
    core.clock.to('2026-03-06T10:00:00+08:00'); // a Friday
    const { ticketNo, ticketId } = await s().hard();
    const mine = async () => (await (await api.as('coordinator1')).get('/api/hard-cases')).body.items.find((c: { ticketNo: string }) => c.ticketNo === ticketNo);
    expect(await mine()).toMatchObject({ temporaryLead: { id: 'yx-cg' }, refusedUnits: [{ id: 'yx-cg' }, { id: 'yx-zj' }], conferences: 0, light: 'normal', matterName: '路灯不亮' });
    const [row] = await core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.clock, 'conference')));
    expect(row!.at.toISOString().slice(0, 10)).toBe('2026-03-10');
    core.clock.to('2026-03-11T09:00:00+08:00');
    await fireDues(core);
    await fireDues(core);
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'overdue' && e.data.clock === 'conference')).toHaveLength(1);
    expect(await mine()).toMatchObject({ light: 'overdue' });
    await s().confers(ticketNo);
    expect(await mine()).toMatchObject({ conferences: 1, conferenceBy: null, light: 'none' });
    await s().rules(ticketNo, 'yx-zj');
    expect(await mine()).toBeUndefined();
  });
});

describe('the conference', () => {
  test('is refused with one unit, with a unit that does not exist, and before the ticket was there', async () => {
    const { ticketNo } = await s().hard();
    const tries = async (input: Record<string, unknown>) => refusal(s().confers(ticketNo, input));
    expect(await tries({ participantUnitIds: ['yx-cg', 'yx-cg'] })).toBe('ruleRefused:conferenceAlone');
    expect(await tries({ participantUnitIds: ['yx-cg', 'nobody'] })).toBe('ruleRefused:unitUnknown');
    expect(await tries({ heldAt: '2020-01-01T00:00:00+08:00' })).toBe('ruleRefused:conferenceBefore');
    expect(await tries({ minutes: '开过会' })).toBe('invalid');
  });
  test('its minutes are read by the centre and the units that sat there, and by no other', async () => {
    const { ticketNo, ticketId } = await s().hard();
    await s().confers(ticketNo, { kind: 'onSite', place: '人民路' });
    await s().rules(ticketNo, 'yx-zj', { supportUnitIds: ['yc-power'] });
    const seen = async (who: string) => (await (await api.as(who)).get(`/api/tickets/${ticketNo}`)).body.conferences;
    expect(await seen('coordinator1')).toMatchObject([{ kindName: '现场会', place: '人民路', participants: [{ id: 'yx-cg' }, { id: 'yx-zj' }], decisions: [{ unitName: '云溪区住房和城乡建设局', decision: '三日内组织维修' }], recordedByName: '宋国平' }]);
    expect(await seen('yx-zj-contact')).toHaveLength(1);
    expect(await seen('yc-power-contact')).toEqual([]);
    expect(ticketId).toBeGreaterThan(0);
  });
});

describe('the ruling', () => {
  test('for the temporary lead keeps its due moment; for another gives a fresh one; neither may give it back', async () => {
    const kept = await s().hard();
    const before = (await s().openLead(kept.ticketId)).dueAt;
    core.clock.advance(86_400_000);
    await s().rules(kept.ticketNo, 'yx-cg');
    expect(await s().openLead(kept.ticketId)).toMatchObject({ unitId: 'yx-cg', dueAt: before, temporary: false, returnForbidden: true });
    const other = await s().hard();
    const first = (await core.ticket(other.ticketNo)).firstDispatchedAt;
    core.clock.advance(86_400_000);
    await s().rules(other.ticketNo, 'yx-zj', { supportUnitIds: ['yx-cg'] });
    const lead = await s().openLead(other.ticketId);
    expect(lead).toMatchObject({ unitId: 'yx-zj', dispatchedAt: core.clock.now, returnForbidden: true, temporary: false });
    expect(await core.ticket(other.ticketNo)).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-zj', dueAt: lead.dueAt, firstDispatchedAt: first });
    expect((await s().parts(other.ticketId)).map((a) => [a.unitId, a.role, a.state])).toEqual([
      ['yx-cg', 'lead', 'withdrawn'], ['yx-zj', 'lead', 'withdrawn'], ['yx-cg', 'lead', 'recalled'], ['yx-zj', 'lead', 'dispatched'], ['yx-cg', 'support', 'dispatched'],
    ]);
    expect(await refusal(act(core, await core.staff('yx-zj-contact'), { assignmentId: lead.id }, requestReturn, notOurs))).toBe('ruleRefused:returnForbidden');
  });
  test('holds as far as the ruled unit’s own region, and not further', async () => {
    const { ruling } = await s().ruled();
    expect(ruling).toMatchObject({ matterCode: '020302', regionCode: '990101', refusedUnitIds: ['yx-cg', 'yx-zj'], state: 'precedent', ruledByName: '宋国平' });
    const { ticketNo } = await s().hard();
    expect(await refusal(s().rules(ticketNo, 'yx-zj', { regionCode: '9901' }))).toBe('ruleRefused:rulingTooWide');
    expect(await refusal(s().rules(ticketNo, 'yx-zj', { regionCode: '990102' }))).toBe('ruleRefused:rulingElsewhere');
    expect(await refusal(s().rules(ticketNo, 'yx-zj', { matterCode: '999999' }))).toBe('ruleRefused:matterUnknown');
    await s().rules(ticketNo, 'yc-power');
    expect((await s().parts((await core.ticket(ticketNo)).id)).at(-1)).toMatchObject({ unitId: 'yc-power' });
  });
  test('is an example for training', async () => {
    const { ticketNo, ticketId } = await s().hard();
    await core.db.insert(suggestion).values({ ticketId, decision: 'ask', reason: '', category: '城乡建设', matterCode: '020302', appealType: 'help', urgency: 'normal', unitId: 'yx-cg', confidence: 0.5, advice: {}, model: 'test', at: core.now() });
    await s().rules(ticketNo, 'yx-zj');
    expect(await core.db.select().from(example).where(and(eq(example.ticketId, ticketId), eq(example.source, 'ruling')))).toEqual([expect.objectContaining({ field: 'unitId', suggested: 'yx-cg', chosen: 'yx-zj' })]);
  });
  test('the citizen reads who does it, and nothing of who refused', async () => {
    const { ticketNo, queryCode } = await s().ruled();
    const nobody = await api.as();
    const { body } = await nobody.get(`/api/public/appeals/${ticketNo}?code=${queryCode}`);
    const story = JSON.stringify(body);
    expect(story).toContain('已确定由云溪区住房和城乡建设局办理');
    expect(story).not.toContain('移交');
    expect(story).not.toContain('先办后议');
  });
});
