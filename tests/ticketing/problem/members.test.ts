import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice, problemMember } from '../../../ticketing/db/schema/index.ts';
import { problemDetailOf } from '../../../ticketing/problem/detail.ts';
import { problemMembersOf } from '../../../ticketing/problem/members.ts';
import { listProblems } from '../../../ticketing/problem/present.ts';
import { registerExcel } from '../../../ticketing/problem/register/excel.ts';
import { measureRegisterOf } from '../../../ticketing/problem/register/register.ts';
import { underWay } from '../../../ticketing/problem/under-way.ts';
import { reopen } from '../../../ticketing/ticket/reopen.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { problemCase, words } from './case.ts';

let core: TestCore;
let p: ReturnType<typeof problemCase>;
beforeAll(async () => { core = await testCore(); p = problemCase(core); });
afterAll(() => core.close());

const memberOf = async (ticketId: number) => (await core.db.select().from(problemMember).where(eq(problemMember.ticketId, ticketId)))[0]!;
const visited = { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 };

describe('who is not content is handled singly, in the change that said so', () => {
  test('by a visit, a rating of their own, or a reopening; who is content is not; the problem waits for none of them', async () => {
    const all = [];
    for (let i = 0; i < 4; i++) all.push(await p.neighbour());
    const [glad, visitedBadly, ratedBadly, again] = all as [typeof all[0], typeof all[0], typeof all[0], typeof all[0]];
    const { problemNo } = await p.problemOf(all);
    await p.does('yx-cg-leader', problemNo, 'reply', words);
    await p.drain();
    const caller = await core.staff('callback1');
    await act(core, caller, { ticketNo: glad.ticketNo }, recordVisit, visited);
    await act(core, caller, { ticketNo: again.ticketNo }, recordVisit, visited);
    await act(core, caller, { ticketNo: visitedBadly.ticketNo }, recordVisit, { ...visited, solved: 'unsolved', satisfaction: 2, dissatisfyReason: 'result', rework: true });
    await act(core, { kind: 'citizen', ticketId: ratedBadly.ticketId }, { ticketNo: ratedBadly.ticketNo }, rate, { solved: 'unsolved', satisfaction: 1 });
    await act(core, { kind: 'citizen', ticketId: again.ticketId }, { ticketNo: again.ticketNo }, reopen, { reason: '昨晚又开工了，声音很大' });
    expect(await Promise.all(all.map(async ({ ticketId }) => (await memberOf(ticketId)).aloneWhy))).toEqual([null, '市民对统一答复不满意，退回重办', '市民对统一答复不满意，退回重办', '市民要求重新办理']);
    for (const { ticketNo } of [visitedBadly, ratedBadly]) expect(await core.ticket(ticketNo)).toMatchObject({ state: 'rework', leadUnitId: 'yx-cg', problemId: expect.any(Number) });
    const shown = await problemDetailOf(core, await core.staff('supervisor1'), problemNo);
    expect(shown).toMatchObject({ alone: 3, counts: { all: 4, alone: 3, content: 1, waiting: 0, visit: 0 } });
    expect(shown.verbs.find((v) => v.verb === 'close')!.why!.zh).toContain('根本原因');
    expect((await problemMembersOf(core, await core.staff('supervisor1'), problemNo, { state: 'alone', page: 1, pageSize: 20 })).items.map((m) => m.ticketNo).toSorted()).toEqual([visitedBadly, ratedBadly, again].map((m) => m.ticketNo).toSorted());
  });

  test('or by hand, with a reason; once; and not one that is no member', async () => {
    const [one, other] = [await p.neighbour(), await p.neighbour()];
    const { problemNo } = await p.problemOf([one]);
    await p.does('coordinator1', problemNo, 'alone', { ticketNo: one.ticketNo, reason: '家有病人，须单独回复' });
    expect((await core.events(one.ticketNo)).at(-1)).toMatchObject({ kind: 'handleAlone', actor: { kind: 'staff' } });
    expect(await refusal(p.does('coordinator1', problemNo, 'alone', { ticketNo: one.ticketNo, reason: '家有病人，须单独回复' }))).toBe('ruleRefused:aloneAlready');
    expect(await refusal(p.does('coordinator1', problemNo, 'alone', { ticketNo: other.ticketNo, reason: '家有病人，须单独回复' }))).toBe('ruleRefused:notMember');
    expect(await refusal(p.does('coordinator1', problemNo, 'reply', words))).toBe('ruleRefused:nobodyWaits');
  });
});

test('who comes later is told how far it is, by its stage', async () => {
  const base = { leadUnitId: 'yx-cg', state: 'open' as const, plan: [], measures: [] };
  const measures = [{ kind: 'works' as const, title: '加装隔音屏', at: '' }];
  expect(underWay(core, base)).toBe('由云溪区城市管理局牵头，正在查找原因、制定办理方案。');
  expect(underWay(core, { ...base, plan: [{ step: '检测噪音', until: '2026-03-09' }] })).toBe('正在进行：检测噪音（计划2026-03-09前完成）。');
  expect(underWay(core, { ...base, measures, plan: [{ step: '检测噪音', until: '2026-03-09', done: '2026-03-08' }] })).toBe('已采取措施：加装隔音屏。各项工作已完成，正在核实效果。');
  const first = await p.neighbour();
  const { problemNo } = await p.problemOf([first]);
  await p.does('yx-cg-leader', problemNo, 'reply', words);
  await p.drain();
  const late = await p.neighbour();
  await p.does('dispatcher1', problemNo, 'join', { ticketNos: [late.ticketNo] });
  expect(await memberOf(late.ticketId)).toMatchObject({ late: true });
  expect(await memberOf(first.ticketId)).toMatchObject({ late: false, repliedAt: core.clock.now });
  const [told] = await core.db.select().from(notice).where(and(eq(notice.ticketId, late.ticketId), eq(notice.template, 'joinedProblem')));
  expect(told!.body).toContain('已对先前反映的市民作出答复，也将答复您');
});

test('the list is asked by state, unit, district, overdue, instruction, owner and words', async () => {
  const here = await p.problemOf([await p.neighbour({ regionCode: '990102', content: '景湾区搅拌站夜间噪音扰民。' })], { title: '景湾区搅拌站夜间噪音', leadUnitId: 'jw-cg', supportUnitIds: [], plan: [], workdays: 1 });
  await p.does('mayor', here.problemNo, 'instruct', { text: '速办', unitIds: ['jw-cg'] });
  const who = await core.staff('supervisor1');
  const found = async (f: Parameters<typeof listProblems>[2]) => (await listProblems(core, who, f)).map((x) => x.problemNo);
  const above = core.city.units.get('jw-cg')!.path.split('/').filter(Boolean).at(-2)!;
  expect(await found({ leadUnitId: above, q: '景湾区搅拌站' })).toEqual(await found({ q: '景湾区搅拌站' }));
  for (const f of [{ q: '景湾区搅拌站' }, { q: here.problemNo }, { regionCode: '990102' }, { instructed: '1' as const }, { state: ['open' as const], leadUnitId: 'jw-cg' }]) expect(await found(f)).toEqual([here.problemNo]);
  expect(await found({ mine: '1' })).toEqual([]);
  expect(await found({ q: '%' })).toEqual([]);
  const before = core.clock.now;
  core.clock.to('2026-03-04T10:00:00+08:00');
  expect(await found({ overdue: '1' })).toEqual([here.problemNo]);
  core.clock.to(before.toISOString());
});

test('the register holds the measures of all problems, counts them by kind, and goes out as a sheet', async () => {
  const { problemNo } = await p.problemOf([await p.neighbour()], { title: '=HYPERLINK("x")的问题' });
  await p.does('yx-cg-contact', problemNo, 'measure', { kind: 'document', title: '夜间施工管理办法', documentNo: '云城管〔2026〕9号', day: '2026-02-01' });
  await p.does('yx-cg-contact', problemNo, 'measure', { kind: 'ruleChange', title: '夜间许可改为两级审批', day: '2026-03-01' });
  const all = await measureRegisterOf(core, await core.staff('supervisor1'), {});
  expect(all.counts).toMatchObject({ document: 1, ruleChange: 1 });
  expect(all.items.map((m) => [m.kind, m.day, m.members, m.unitName])).toEqual([['ruleChange', '2026-03-01', 1, '云溪区城市管理局'], ['document', '2026-02-01', 1, '云溪区城市管理局']]);
  expect((await measureRegisterOf(core, await core.staff('supervisor1'), { q: '〔2026〕9号', to: '2026-02-28' })).counts).toEqual({ problems: 1, document: 1, works: 0, ruleChange: 0, explanation: 0 });
  expect((await measureRegisterOf(core, await core.staff('jw-cg-contact'), {})).items).toEqual([]);
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const rows = await readXlsxFile(await registerExcel(all.items)) as unknown;
  const sheet = JSON.stringify(rows);
  expect(sheet).toContain('云城管〔2026〕9号');
  expect(sheet).toContain('=HYPERLINK(\\"x\\")的问题');
});
