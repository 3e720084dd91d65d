import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseEvent, caseStudy } from '../../../analytics/db/schema/index.ts';
import { fromTicketRefusal } from '../../../analytics/cases/from-ticket.ts';
import { scrubCase } from '../../../analytics/cases/scrub.ts';
import { problem, ticket } from '../../../ticketing/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { apiOf } from '../http/as.ts';

let core: TestCore;
let api: ReturnType<typeof apiOf>;
let made = 0;
beforeAll(async () => { core = await testCore(); api = apiOf(core); });
afterAll(() => core.close());

/** A closed problem with two members who are named in its reply. */
async function closedProblem(title = '清荷路夜间路灯不亮') {
  const [row] = await core.db.insert(problem).values({
    problemNo: `P9901${String(++made).padStart(9, '0')}`, title, state: 'closed', leadUnitId: 'yx-cg', supportUnitIds: ['yx-zj'], rootCause: '线路老化，雨后跳闸', plan: [{ id: '1', step: '更换线路', until: '2026-03-10', done: '2026-03-05' }], measures: [{ id: '1', kind: 'works', title: '更换老化线路三公里', day: '2026-03-05', at: '2026-03-05T02:00:00.000Z' }],
    batchReply: '已为陈建国（电话13812345678）等居民修复路灯，翠湖花园3栋2单元501室门前加装一盏。', dueAt: core.now(), createdBy: 1, createdAt: core.now(), closedAt: core.now(),
  }).returning();
  for (const name of ['陈建国', '李桂芳']) {
    const { ticketId } = await core.register({ content: '清荷路路灯不亮，晚上看不清路。', name, phone: `1540003${String(++made).padStart(4, '0')}`, address: '翠湖花园3栋' });
    await core.db.update(ticket).set({ problemId: row!.id, matterCode: '020201' }).where(eq(ticket.id, ticketId));
  }
  return row!;
}
const text = async (caseNo: string) => (await core.db.select().from(caseStudy).where(eq(caseStudy.caseNo, caseNo)))[0]!;
const draft = async (who = 'coordinator1', p?: string) => (await api(who, 'POST', '/cases', { problemNo: p ?? (await closedProblem()).problemNo })).body;
const written = (d: { draft: Record<string, unknown> }) => ({ ...d.draft, lessons: '换线路要连同接线盒一起换。' });
async function published() {
  const d = await draft();
  await api('kbeditor1', 'POST', `/cases/${d.caseNo}/edit`, { text: written(d) });
  await api('kbeditor1', 'POST', `/cases/${d.caseNo}/submit`, { lookedThrough: true });
  return (await api('supervisor1', 'POST', `/cases/${d.caseNo}/publish`, {})).body;
}
const rule = (a: { body: { error: { id: string; details?: { rule?: string } } } }) => a.body.error.details?.rule ?? a.body.error.id;

describe('a draft', () => {
  test('is made from the problem’s own rows, without the people in them, and says what was taken out', async () => {
    const d = await draft();
    expect(d).toMatchObject({ state: 'draft', work: 'draft', draft: { cause: '线路老化，雨后跳闸', regionCode: '990101', unitIds: ['yx-cg', 'yx-zj'], effect: expect.stringContaining('数据不足') } });
    const all = JSON.stringify(d.draft);
    for (const secret of ['陈建国', '13812345678', '501室', '翠湖花园3栋']) expect(all).not.toContain(secret);
    expect(d.removed.map((r: { was: string }) => r.was)).toEqual(expect.arrayContaining(['陈建国', '13812345678']));
    expect((await text(d.caseNo)).removed!.toString('utf8')).not.toContain('陈建国'); // sealed
    const [event] = await core.db.select().from(caseEvent).where(eq(caseEvent.caseId, (await text(d.caseNo)).id));
    expect(event).toMatchObject({ verb: 'create', note: expect.stringContaining('自动脱敏') });
  });
  test('only from a closed problem, once, and by a unit only of what it led', async () => {
    const p = await closedProblem();
    expect(rule(await api('yx-hb-contact', 'POST', '/cases', { problemNo: p.problemNo }))).toBe('notFound');
    expect(rule(await api('agent1', 'POST', '/cases', { problemNo: p.problemNo }))).toBe('notAllowed');
    expect((await api('yx-cg-contact', 'POST', '/cases', { problemNo: p.problemNo })).status).toBe(201);
    expect(rule(await api('supervisor1', 'POST', '/cases', { problemNo: p.problemNo }))).toBe('draftedAlready');
    const open = await closedProblem();
    await core.db.update(problem).set({ state: 'replied', closedAt: null }).where(eq(problem.id, open.id));
    expect(rule(await api('supervisor1', 'POST', '/cases', { problemNo: open.problemNo }))).toBe('notClosed');
  });
  test('nothing said in confidence or about somebody, and only what ended well, becomes a case of a ticket', () => {
    const good = { isConfidential: false, appealType: 'help', accusedUnitId: null, accusedStaffId: null, isAboutStaff: false, state: 'closed', satisfaction: 5, solved: 'solved', publicReply: '已修复。' } as const;
    expect(fromTicketRefusal(good)).toBeNull();
    const why = (more: object) => fromTicketRefusal({ ...good, ...more } as Parameters<typeof fromTicketRefusal>[0])?.details?.rule;
    expect([{ isConfidential: true }, { appealType: 'report' }, { accusedUnitId: 'yx-cg' }, { isAboutStaff: true }, { state: 'inProgress' }, { satisfaction: 3 }, { solved: 'partly' }].map(why)).toEqual(['confidential', 'report', 'accused', 'accused', 'notClosed', 'notExemplary', 'notExemplary']);
  });
});

describe('verbs', () => {
  test('edit, scrubAgain: what a person wrote back in is found again and taken out', async () => {
    const d = await draft();
    expect(rule(await api('agent1', 'POST', `/cases/${d.caseNo}/edit`, { text: written(d) }))).toBe('notFound');
    expect((await api('kbeditor1', 'GET', `/cases/${d.caseNo}`)).body.removed).toEqual([]); // who does not see the problem does not see what was taken out
    expect(rule(await api('kbeditor1', 'POST', `/cases/${d.caseNo}/edit`, { text: { ...written(d), regionCode: '990101001' } }))).toBe('placeTooFine');
    const edited = (await api('kbeditor1', 'POST', `/cases/${d.caseNo}/edit`, { text: { ...written(d), lessons: '可联系业主王秀英女士，电话13900001111。' } })).body;
    expect(edited.suspects.map((s: { was: string }) => s.was)).toContain('13900001111');
    expect(rule(await api('kbeditor1', 'POST', `/cases/${d.caseNo}/submit`, { lookedThrough: true }))).toBe('personalNumbers');
    const clean = (await api('kbeditor1', 'POST', `/cases/${d.caseNo}/scrubAgain`, {})).body;
    expect(clean.draft.lessons).not.toMatch(/王秀英|13900001111/);
    expect(rule(await api('kbeditor1', 'POST', `/cases/${d.caseNo}/scrubAgain`, {}))).toBe('nothingFound');
  });
  test('submit, recall, reject: looked through by a person, and back with what to change', async () => {
    const d = await draft();
    await api('kbeditor1', 'POST', `/cases/${d.caseNo}/edit`, { text: written(d) });
    expect(rule(await api('kbeditor1', 'POST', `/cases/${d.caseNo}/submit`, {}))).toBe('notLookedThrough');
    expect((await api('kbeditor1', 'POST', `/cases/${d.caseNo}/submit`, { lookedThrough: true })).body).toMatchObject({ state: 'review', work: 'review' });
    expect((await api('kbeditor1', 'POST', `/cases/${d.caseNo}/recall`, {})).body).toMatchObject({ state: 'draft', work: 'draft' });
    await api('kbeditor1', 'POST', `/cases/${d.caseNo}/submit`, { lookedThrough: true });
    expect(rule(await api('kbeditor1', 'POST', `/cases/${d.caseNo}/reject`, { reason: '请补充做法。' }))).toBe('notAllowed');
    expect((await api('supervisor1', 'POST', `/cases/${d.caseNo}/reject`, { reason: '请补充做法。' })).body).toMatchObject({ work: 'draft', rejectedWhy: '请补充做法。' });
  });
  test('publish: never by who wrote it; what was taken out is forgotten; a version stays', async () => {
    const d = await draft('supervisor1');
    await api('supervisor1', 'POST', `/cases/${d.caseNo}/edit`, { text: written(d) });
    await api('supervisor1', 'POST', `/cases/${d.caseNo}/submit`, { lookedThrough: true });
    expect(rule(await api('supervisor1', 'POST', `/cases/${d.caseNo}/publish`, {}))).toBe('fourEyes');
    const after = (await api('kbreviewer1', 'POST', `/cases/${d.caseNo}/publish`, {})).body;
    expect(after).toMatchObject({ state: 'published', work: 'none', version: 1, removed: [], versions: [{ version: 1 }] });
    expect((await text(d.caseNo)).removed).toBeNull();
  });
  test('withdraw, restore, discard: not read while withdrawn; changes given up leave what is published', async () => {
    const c = await published();
    expect((await api('agent1', 'GET', `/cases/${c.caseNo}`)).status).toBe(200);
    await api('supervisor1', 'POST', `/cases/${c.caseNo}/withdraw`, { reason: '做法已过时。' });
    expect((await api('agent1', 'GET', `/cases/${c.caseNo}`)).status).toBe(404);
    expect(rule(await api('kbeditor1', 'POST', `/cases/${c.caseNo}/restore`, {}))).toBe('notAllowed');
    await api('kbreviewer1', 'POST', `/cases/${c.caseNo}/restore`, {});
    await api('kbeditor1', 'POST', `/cases/${c.caseNo}/edit`, { text: { ...c.text, title: '路灯案例的另一个题目' } });
    expect((await api('agent1', 'GET', `/cases/${c.caseNo}`)).body).toMatchObject({ title: c.text.title, draft: null, work: 'none' });
    expect((await api('kbeditor1', 'POST', `/cases/${c.caseNo}/discard`, {})).body).toMatchObject({ work: 'none', text: { title: c.text.title } });
  });
});

test('found by words and by matter, published ones only, with why; analysts read, and see no names', async () => {
  const c = await published();
  await draft();
  const found = (await api('analyst1', 'POST', '/cases/search', { text: '路灯坏了晚上不亮', matterCode: '020201' })).body.items;
  expect(found.map((f: { caseNo: string }) => f.caseNo)).toContain(c.caseNo);
  expect(found.every((f: { state: string; why: string[] }) => f.state === 'published' && f.why.length > 0)).toBe(true);
  expect((await api('analyst1', 'POST', '/cases/search', { text: '医保报销比例' })).body.items).toEqual([]);
  expect((await api('analyst1', 'POST', '/cases/search', { text: '，。！' })).body.items).toEqual([]);
  expect((await api('analyst1', 'GET', '/cases?view=drafts')).body.items).toEqual([]);
  expect((await api('analyst1', 'GET', `/cases/${c.caseNo}`)).body).toMatchObject({ sourceProblemNo: expect.any(String), removed: [], verbs: [] });
});

test('scrubbing leaves documents, dates and counts, and takes every person, also officials', () => {
  const base = { title: '题目', cause: '', effect: '', lessons: '', result: '', matterCode: null, regionCode: '9901', unitIds: [] };
  const { text: clean, removed } = scrubCase({ ...base, background: '业主王丽女士反映，家住和平里小区4栋2单元301室。', measures: '印发《路灯巡检办法》（云城管〔2026〕12号），2026-03-05前更换320盏。' });
  expect(clean.measures).toBe('印发《路灯巡检办法》（云城管〔2026〕12号），2026-03-05前更换320盏。');
  expect(clean.background).not.toMatch(/王丽|301室/);
  expect(removed.map((r) => r.part)).toEqual(expect.arrayContaining(['background']));
});
