import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { assignment, notDuplicate, notice, request, visit } from '../../../ticketing/db/schema/index.ts';
import { followMaster } from '../../../ticketing/merge/follow-master.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { unmerge } from '../../../ticketing/merge/unmerge.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, type Case } from '../../setup/effect.ts';
import { refusal, reply } from '../../setup/story.ts';
import { lamps, otherPhone, why } from './merge-story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
const at = () => lamps(core);
const byNo = async (no: string) => core.ticket(no);
const leads = async (ticketId: number) => core.db.select().from(assignment).where(and(eq(assignment.ticketId, ticketId), eq(assignment.role, 'lead'))).orderBy(assignment.id);
const masterNo = async () => (await at().handling({ phone: otherPhone() })).ticketNo;
const cases: Record<string, () => Promise<Case>> = {
  'merge what nobody dispatched yet': async () => {
    const masterTicketNo = await masterNo();
    return {
      given: () => at().waiting(), who: 'dispatcher1', verb: merge, input: { masterTicketNo, reason: why },
      does: { ticket: ['registered', 'merged'], events: ['merge'], by: 'dispatcher', data: { masterTicketNo, reason: why, from: 'registered', to: 'merged' }, stops: ['dispatch'] },
      refused: { who: 'agent2', id: 'notAllowed' },
    };
  },
  'merge what a unit works on: it is called back': async () => {
    const masterTicketNo = await masterNo();
    return {
      given: () => at().handling({ phone: otherPhone() }), who: 'coordinator1', verb: merge, input: { masterTicketNo, reason: why },
      does: { ticket: ['inProgress', 'merged'], lead: ['handling', 'recalled'], events: ['assignment.recall', 'merge'], by: 'coordinator', data: { masterTicketNo }, stops: ['resolve'] },
      refused: { input: { masterTicketNo: '9901000000000000', reason: why }, id: 'ruleRefused:masterUnknown' },
    };
  },
  'an agent merges what that agent registered': async () => {
    const masterTicketNo = await masterNo();
    return {
      given: () => at().waiting(), who: 'agent1', verb: merge, input: { masterTicketNo, reason: why },
      does: { ticket: ['registered', 'merged'], events: ['merge'], by: 'agent', stops: ['dispatch'] },
      refused: { who: 'callback1', id: 'notAllowed' },
    };
  },
  'unmerge while it follows': async () => ({
    given: async () => (await at().followed()).duplicate, who: 'dispatcher2', verb: unmerge, input: { reason: '现场核实是另一条路的路灯。' },
    does: { ticket: ['merged', 'pendingDispatch'], events: ['unmerge'], by: 'dispatcher', data: { from: 'merged', to: 'pendingDispatch' }, starts: ['dispatch'] },
    refused: { input: { reason: '不' }, id: 'invalid' },
  }),
  'follow the master': async () => {
    const { master, duplicate } = await at().followed();
    return {
      given: async () => duplicate, who: 'system', verb: followMaster, input: { masterTicketNo: master.ticketNo, masterSeq: 9, reply, unitId: 'yx-cg' },
      does: { ticket: ['merged', 'pendingVisit'], lead: [undefined as unknown as string, 'resolved'], events: ['assignment.resolveWithMaster', 'followMaster'], by: 'test', data: { reply, unit: '云溪区城市管理局' }, starts: ['visit'] },
      refused: { who: 'dispatcher1', id: 'notAllowed' },
    };
  },
};

test.each(Object.entries(cases))('%s', async (_name, c) => expectEffect(core, await c()));

describe('merged', () => {
  test('the citizen keeps number and code and is told, and it counts for nobody', async () => {
    const { duplicate, master } = await at().followed();
    expect(await byNo(duplicate.ticketNo)).toMatchObject({ masterTicketId: master.ticketId, scoringExcluded: 'duplicate', holderKind: null, dueAt: null });
    const told = await core.db.select().from(notice).where(and(eq(notice.ticketId, duplicate.ticketId), eq(notice.template, 'merged')));
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toContain(duplicate.ticketNo);
    expect(told[0]!.body).not.toContain(master.ticketNo);
    expect((await core.events(master.ticketNo)).at(-1)).toMatchObject({ kind: 'takeDuplicate', data: { ticketNo: duplicate.ticketNo, callers: 2 }, actor: { kind: 'staff', role: 'dispatcher' } });
  });

  test('a second call of the same person is no second caller', async () => {
    const phone = otherPhone();
    const master = await at().handling({ phone });
    const again = await at().waiting({ phone });
    await at().merge(again.ticketNo, master.ticketNo);
    expect((await core.events(master.ticketNo)).at(-1)!.data).toMatchObject({ callers: 1 });
  });

  test('requests about the work called back lapse', async () => {
    const master = await at().handling({ phone: otherPhone() });
    const made = await at().handling({ phone: otherPhone() });
    await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestExtension, { workdays: 3, reasonCode: 'weather', reason: '连日大雨无法登高作业。' });
    await at().merge(made.ticketNo, master.ticketNo);
    expect((await core.db.select().from(request).where(eq(request.ticketId, made.ticketId))).map((r) => r.state)).toEqual(['withdrawn']);
  });

  test('chains are flat: whoever follows a follower follows its master', async () => {
    const [a, b, c, d] = [await at().waiting(), await at().waiting(), await at().waiting(), await at().waiting()];
    await at().merge(a.ticketNo, b.ticketNo);
    await at().merge(b.ticketNo, c.ticketNo); // takes a along
    await at().merge(d.ticketNo, a.ticketNo); // a follows c already
    for (const { ticketNo } of [a, b, d]) expect(await byNo(ticketNo)).toMatchObject({ state: 'merged', masterTicketId: c.ticketId });
    expect((await core.events(a.ticketNo)).at(-1)).toMatchObject({ kind: 'mergeOn', data: { masterTicketNo: c.ticketNo, before: b.ticketNo } });
    expect((await core.events(c.ticketNo)).filter((e) => e.kind === 'takeDuplicate').map((e) => e.data.ticketNo)).toEqual([a.ticketNo, b.ticketNo, d.ticketNo]);
  });
});

describe('never together', () => {
  const tries: Record<string, { a?: Record<string, unknown>; b?: Record<string, unknown>; rule: string }> = {
    'a confidential ticket and an ordinary one': { a: { isConfidential: true }, rule: 'mergeConfidential' },
    'complaints about two units': { a: { accusedUnitId: 'yx-zj' }, b: { accusedUnitId: 'yx-hb' }, rule: 'mergeAccusedUnit' },
    'a complaint about a unit and one about nobody': { a: { accusedUnitId: 'yx-zj' }, rule: 'mergeAccusedUnit' },
    'two matters': { a: { matterCode: '010101' }, b: { matterCode: '100101' }, rule: 'mergeOtherMatter' },
    'two districts': { a: { regionCode: '990102' }, rule: 'mergeOtherPlace' },
    'an emergency into an ordinary ticket': { a: { urgency: 'critical' }, rule: 'mergeUrgency' },
  };
  test.each(Object.entries(tries))('%s', async (_name, { a = {}, b = {}, rule }) => {
    const [duplicate, master] = [await at().waiting(a), await at().waiting(b)];
    expect(await refusal(at().merge(duplicate.ticketNo, master.ticketNo))).toBe(`ruleRefused:${rule}`);
    expect((await byNo(duplicate.ticketNo)).state).toBe('registered');
  });

  test('a place within the other is the same place', async () => {
    const [duplicate, master] = [await at().waiting({ regionCode: '990101001' }), await at().waiting({ regionCode: '990101' })];
    expect(await refusal(at().merge(duplicate.ticketNo, master.ticketNo))).toBe('allowed');
  });

  test('with itself, or with what follows it', async () => {
    const { master, duplicate } = await at().followed();
    expect(await refusal(at().merge(master.ticketNo, master.ticketNo))).toBe('ruleRefused:mergeWithItself');
    expect(await refusal(at().merge(master.ticketNo, duplicate.ticketNo))).toBe('ruleRefused:mergeWithItself');
  });

  test('into a master that brings no reply any more', async () => {
    const master = await at().pendingVisit({ phone: otherPhone() });
    const duplicate = await at().waiting();
    expect(await refusal(at().merge(duplicate.ticketNo, master.ticketNo))).toBe('ruleRefused:masterNotOpen');
  });

  test('what somebody may not see is no master for them', async () => {
    const [duplicate, master] = [await at().waiting({ isConfidential: false }), await at().waiting({ isConfidential: true })];
    expect(await refusal(at().merge(duplicate.ticketNo, master.ticketNo, 'agent1'))).toBe('ruleRefused:masterUnknown');
  });
});

describe('undone', () => {
  test('what a person took apart is remembered, once a pair, whichever was the master', async () => {
    const { master, duplicate } = await at().followed();
    await act(core, await core.staff('dispatcher1'), { ticketNo: duplicate.ticketNo }, unmerge, { reason: '不是同一盏路灯。' });
    const [lowId, highId] = [master.ticketId, duplicate.ticketId].toSorted((x, y) => x - y);
    expect(await core.db.select().from(notDuplicate).where(eq(notDuplicate.lowId, lowId!))).toMatchObject([{ highId, reason: '不是同一盏路灯。' }]);
    expect((await core.events(master.ticketNo)).at(-1)).toMatchObject({ kind: 'releaseDuplicate', data: { ticketNo: duplicate.ticketNo } });
    expect(await byNo(duplicate.ticketNo)).toMatchObject({ masterTicketId: null, scoringExcluded: null });
  });

  test('while its visit is due: the visit falls away, the unit owes it nothing, the reply is no longer its own', async () => {
    const { master, duplicate } = await at().followed();
    const before = await byNo(duplicate.ticketNo);
    await act(core, { kind: 'system', name: 'merge' }, { ticketNo: duplicate.ticketNo }, followMaster, { masterTicketNo: master.ticketNo, masterSeq: 9, reply, unitId: 'yx-cg' });
    await act(core, await core.staff('dispatcher1'), { ticketNo: duplicate.ticketNo }, unmerge, { reason: '市民说的是另一处路灯。' });
    expect(await byNo(duplicate.ticketNo)).toMatchObject({ state: 'pendingDispatch', publicReply: null, leadUnitId: null, masterTicketId: null, registeredAt: before.registeredAt, holderKind: 'centre' });
    expect((await core.db.select().from(visit).where(eq(visit.ticketId, duplicate.ticketId))).map((v) => v.state)).toEqual(['exempt']);
    expect((await leads(duplicate.ticketId)).map((a) => a.state)).toEqual(['recalled']);
    expect((await core.events(duplicate.ticketNo)).slice(-2).map((e) => e.kind)).toEqual(['assignment.recallFollowed', 'unmerge']);
  });

  test('what never followed another has nothing to undo', async () => {
    const alone = await at().pendingVisit({ phone: otherPhone() });
    expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo: alone.ticketNo }, unmerge, { reason: '撤销一下试试。' }))).toBe('ruleRefused:notMerged');
  });

  test('a caller whom the reply did not satisfy has it done again, as a ticket of its own that counts', async () => {
    const { master, duplicate } = await at().followed();
    await act(core, { kind: 'system', name: 'merge' }, { ticketNo: duplicate.ticketNo }, followMaster, { masterTicketNo: master.ticketNo, masterSeq: 9, reply, unitId: 'yx-cg' });
    await act(core, { kind: 'citizen', ticketId: duplicate.ticketId }, { ticketNo: duplicate.ticketNo }, rate, { satisfaction: 1, solved: 'unsolved', comment: '我家门口那盏还是不亮。' });
    expect(await byNo(duplicate.ticketNo)).toMatchObject({ state: 'rework', masterTicketId: null, scoringExcluded: null, holderUnitId: 'yx-cg' });
    expect((await leads(duplicate.ticketId)).map((a) => a.state)).toEqual(['handling']);
  });

  test('a ticket that was amended apart can be merged elsewhere', async () => {
    const { duplicate } = await at().followed();
    const there = await at().waiting({ regionCode: '990102' });
    await act(core, await core.staff('dispatcher1'), { ticketNo: duplicate.ticketNo }, unmerge, { reason: '登记的区域有误。' });
    await act(core, await core.staff('dispatcher1'), { ticketNo: duplicate.ticketNo }, amend, { regionCode: '990102' });
    await at().merge(duplicate.ticketNo, there.ticketNo);
    expect(await byNo(duplicate.ticketNo)).toMatchObject({ state: 'merged', masterTicketId: there.ticketId });
  });
});
