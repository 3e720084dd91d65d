import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { assignment, due, job, notice } from '../../../ticketing/db/schema/index.ts';
import { recountTicket } from '../../../ticketing/deadline/recount.ts';
import { endByLimit } from '../../../ticketing/deadline/move-clock.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal, story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
let admin: Client;
beforeAll(async () => { core = await testCore(); api = await testApi(core); admin = await api.as('sysadmin'); });
afterAll(async () => { await api.close(); await core.close(); });

const city = '9901';
const file = (lines: string[], more: Record<string, unknown> = {}) => ({ regionCode: city, from: '2026-03-02', fileName: '本市假日.csv', text: ['date,kind,name', ...lines].join('\n'), ...more });
const inForce = () => core.calendarFor(city, core.now()).version;
const upload = (lines: string[], more: Record<string, unknown> = {}) => admin.post('/api/deadlines/calendars', { based: inForce(), ...file(lines, more) });
const lead = async (ticketId: number) => (await core.db.select().from(assignment).where(and(eq(assignment.ticketId, ticketId), eq(assignment.role, 'lead'))))[0]!;
const dues = (ticketId: number, clock: string) => core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.clock, clock), eq(due.state, 'pending'))).orderBy(due.at);
const day = (at: Date | null) => at && new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('a wrong calendar file', () => {
  test.each([
    ['a day that does not exist', ['2026-02-30,rest,某节'], '第 2 行：没有这一天'],
    ['a kind that is none', ['2026-03-05,rest,某节', '2026-03-06,holiday,某节'], '第 3 行：kind 须为 rest 或 work'],
    ['the same day twice', ['2026-03-05,rest,某节', '2026-03-05,work,某节'], '第 3 行：2026-03-05 已在第 2 行出现'],
  ])('with %s is refused with its line and changes nothing', async (_, lines, said) => {
    const { ticketId } = await story(core).dispatched();
    const before = [inForce(), await dues(ticketId, 'resolve')];
    for (const path of ['/api/deadlines/calendars/preview', '/api/deadlines/calendars']) {
      const refused = await admin.post(path, { based: inForce(), ...file(lines) });
      expect([refused.status, refused.body.error.details.rule]).toEqual([422, 'calendarFile']);
      expect(refused.body.error.zh).toContain(said);
    }
    expect([inForce(), await dues(ticketId, 'resolve')]).toEqual(before);
  });

  test.each([
    ['no days', [], {}, 'emptyFile'], ['a first day in the past', ['2026-03-05,rest,某节'], { from: '2026-03-01' }, 'pastDay'], ['a region that is none', ['2026-03-05,rest,某节'], { regionCode: '7777' }, 'regionUnknown'],
  ])('so is one with %s', async (_, lines, more, rule) => {
    expect((await upload(lines, more)).body.error.details.rule).toBe(rule);
  });

  test('only a system administrator uploads', async () => {
    expect((await (await api.as('supervisor1')).post('/api/deadlines/calendars', { based: inForce(), ...file(['2026-03-05,rest,某节']) })).status).toBe(403);
    expect((await (await api.as('agent1')).get('/api/deadlines/calendars')).status).toBe(403);
  });
});

describe('a right one', () => {
  test('shows what it would change, then moves every open moment once, with both dates in the story', async () => {
    const { ticketId, ticketNo } = await story(core).dispatched();
    const critical = await story(core).dispatched({ urgency: 'critical' }, { urgency: 'critical' });
    const was = { lead: await lead(ticketId), critical: await lead(critical.ticketId) };
    expect(day(was.lead.dueAt)).toBe('2026-03-11 18:00');
    const lines = ['2026-03-05,rest,建城节', '2026-03-07,work,建城节补班', '2026-03-10,rest,建城节'];
    const preview = (await admin.post('/api/deadlines/calendars/preview', file(lines))).body;
    expect(preview.changes).toEqual([{ date: '2026-03-05', before: true, after: false, name: '建城节' }, { date: '2026-03-07', before: false, after: true, name: '建城节补班' }, { date: '2026-03-10', before: true, after: false, name: '建城节' }]);
    expect(preview.open).toBeGreaterThanOrEqual(2);
    expect(preview.years[0].days.find((d: any) => d.date === '2026-03-07')).toEqual({ date: '2026-03-07', kind: 'localWork', name: '建城节补班' });
    expect(await lead(ticketId)).toEqual(was.lead);

    const made = await upload(lines);
    expect(made.body.version).toBe(inForce());
    await testJobs(core).drain();
    const now = await lead(ticketId);
    expect([day(now.dueAt), now.calendarVersion]).toEqual(['2026-03-12 18:00', inForce()]);
    expect((await core.ticket(ticketNo)).dueAt).toEqual(now.dueAt);
    expect((await dues(ticketId, 'resolve')).map((d) => [d.step, day(d.at)])).toEqual([
      ['remind50', '2026-03-07 09:30'], ['remind80', '2026-03-11 13:42'], ['yellowCard', '2026-03-11 18:00'], ['overdue', '2026-03-12 18:00'], ['redCard', '2026-03-13 09:00'],
    ]);
    const told = (await core.events(ticketNo)).filter((e) => e.kind === 'recounted');
    expect(told).toHaveLength(1);
    expect(told[0]!.data).toMatchObject({ calendarVersion: inForce() });
    expect(told[0]!.data.moved).toContainEqual({ clock: 'resolve', unit: '云溪区城市管理局', before: was.lead.dueAt.toISOString(), after: now.dueAt.toISOString() });
    // what runs round the clock stands where it stood, and its ticket has no event
    expect((await lead(critical.ticketId)).dueAt).toEqual(was.critical.dueAt);
    expect((await core.events(critical.ticketNo)).map((e) => e.kind)).not.toContain('recounted');
  });

  test('done twice, or by two at once, it changes nothing more', async () => {
    const { ticketId, ticketNo } = await story(core).dispatched();
    await upload(['2026-03-04,rest,市庆', '2026-03-05,rest,市庆']);
    expect((await Promise.all([recountTicket(core, ticketId), recountTicket(core, ticketId)])).toSorted()).toEqual([false, true]);
    await testJobs(core).drain();
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'recounted')).toHaveLength(1);
    core.clock.advance(2 * 60_000);
    await testJobs(core).drain(); // the second look
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'recounted')).toHaveLength(1);
    expect((await admin.get('/api/deadlines/calendars')).body.items.find((i: any) => i.inForce && i.regionCode === city).toRecount).toBe(0);
  });

  test('an extension keeps its days', async () => {
    const made = await story(core).handling();
    await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestExtension, { workdays: 5, reasonCode: 'complex', reason: '需要等待专业检测结果' });
    const [asked] = (await (await api.as('dispatcher1')).get(`/api/tickets/${made.ticketNo}`)).body.requests;
    await act(core, await core.staff('coordinator1'), { requestId: asked.id }, approve, { decision: '同意延期' });
    const before = (await lead(made.ticketId)).dueAt;
    const cal = core.calendarFor(city, core.now());
    await upload(['2026-03-06,rest,市庆', '2026-03-05,rest,市庆', '2026-03-04,rest,市庆']);
    await testJobs(core).drain();
    const after = (await lead(made.ticketId)).dueAt;
    const days = (c: typeof cal, until: Date) => { let n = 0; for (let d = Date.parse('2026-03-03'); d <= until.getTime(); d += 86_400_000) if (c.isWorkday(new Date(d).toISOString().slice(0, 10))) n += 1; return n; };
    expect(after > before).toBe(true);
    expect(days(core.calendarFor(city, core.now()), after)).toBe(days(cal, before));
  });

  test('a version for a later day waits for that day', async () => {
    const { ticketId } = await story(core).dispatched();
    const before = await lead(ticketId);
    expect((await upload(['2026-03-09,rest,市庆', '2026-03-06,rest,市庆', '2026-03-05,rest,市庆', '2026-03-04,rest,市庆'], { from: '2026-03-06' })).status).toBe(200);
    await testJobs(core).drain();
    expect((await lead(ticketId)).dueAt).toEqual(before.dueAt);
    core.clock.to('2026-03-06T00:00:01+08:00');
    await testJobs(core).drain();
    admin = await api.as('sysadmin'); // the session of Monday has ended
    expect(day((await lead(ticketId)).dueAt)! > day(before.dueAt)!).toBe(true);
    expect((await upload(['2026-03-20,rest,市庆'], { from: '2026-03-06' })).status).toBe(200);
  });

  test('of two who upload at once the second compares again', async () => {
    const based = inForce();
    expect((await admin.post('/api/deadlines/calendars', { based, ...file(['2026-03-20,rest,市庆'], { from: '2026-03-06' }) })).status).toBe(200);
    expect((await admin.post('/api/deadlines/calendars', { based, ...file(['2026-03-23,rest,市庆'], { from: '2026-03-06' }) })).body.error.id).toBe('stale');
  });

  test('a batch that was killed goes on: the row is still waiting and the rest is recounted', async () => {
    const { ticketId } = await story(core).dispatched();
    await upload(['2026-03-12,rest,市庆', '2026-03-09,rest,市庆'], { from: '2026-03-06' });
    const version = inForce();
    await core.db.update(job).set({ state: 'carried', tries: 1, leaseUntil: new Date(0) }).where(eq(job.key, `recount:${city}:${version}:0`));
    const runner = testJobs(core);
    await runner.start();
    try {
      await expect.poll(async () => (await lead(ticketId)).calendarVersion, { timeout: 15_000 }).toBe(version);
    } finally { await runner.stop(); }
  });
});

describe('the year nobody has decided on yet', () => {
  test('is named, with what lies in it; a file that holds the whole notice settles it', async () => {
    expect((await admin.get('/api/deadlines/calendars')).body.unknownYears).toEqual([{ year: '2027', dueMoments: 0 }]);
    expect((await admin.get('/api/deadlines/calendars/year?regionCode=9901&year=2027')).body.known).toBe(false);
    await upload(['2027-01-01,rest,元旦'], { from: '2026-03-06', years: ['2027'] });
    expect((await admin.get('/api/deadlines/calendars')).body.unknownYears).toEqual([]);
    expect((await admin.get('/api/deadlines/calendars/year?regionCode=9901&year=2027')).body.known).toBe(true);
  });
});

describe('limits as a file', () => {
  const profile = { version: '2026-A', limits: { normal: { help: { resolve: { workdays: 5 } } } } };
  test('a wrong one is refused with its path', async () => {
    const refused = await admin.post('/api/deadlines/profile', { text: JSON.stringify({ version: 'x', limits: { normal: { help: { resolve: { workdays: 0 } } } } }) });
    expect([refused.status, refused.body.error.details.issues[0].path]).toEqual([422, 'limits.normal.help.resolve.workdays']);
    expect((await admin.post('/api/deadlines/profile', { text: '{' })).status).toBe(400);
  });

  test('a right one is put in force by another person, for clocks that start then', async () => {
    const before = await story(core).dispatched();
    const due = (await lead(before.ticketId)).dueAt;
    expect((await admin.post('/api/deadlines/profile', { text: JSON.stringify(profile) })).status).toBe(200);
    expect((await admin.post('/api/deadlines/profile', { text: JSON.stringify(profile) })).body.error.details.rule).toBe('versionTaken');
    expect((await admin.post('/api/deadlines/profile/activate', { version: '2026-A' })).body.error.details.rule).toBe('fourEyes');
    expect((await (await api.as('secadmin')).post('/api/deadlines/profile/activate', { version: '2026-A' })).body.version).toBe('2026-A');
    expect((await lead(before.ticketId)).dueAt).toEqual(due);
    const after = await story(core).dispatched();
    expect((await lead(after.ticketId)).dueAt < due).toBe(true);
  });
});

describe('a corrected type or urgency', () => {
  test('counts the running clocks from where they began by the new cell, and tells the citizen the new date', async () => {
    core.clock.to('2026-04-07T10:00:00+08:00');
    const { ticketId, ticketNo } = await story(core).handling({}, { appealType: 'complaint' });
    const first = await core.ticket(ticketNo);
    core.clock.to('2026-04-08T10:00:00+08:00');
    const dispatcher = await core.staff('dispatcher1');
    await act(core, dispatcher, { ticketNo }, amend, { appealType: 'consult' });
    const now = await core.ticket(ticketNo);
    expect([day(first.dueAt), day(now.dueAt)]).toEqual(['2026-04-28 18:00', '2026-04-10 18:00']);
    expect(now.firstDispatchedAt).toEqual(first.firstDispatchedAt);
    expect((await dues(ticketId, 'resolve')).find((d) => d.step === 'overdue')!.at).toEqual(now.dueAt);
    expect((await core.db.select().from(notice).where(and(eq(notice.ticketId, ticketId), eq(notice.template, 'amended'))))[0]!.body).toContain('2026-04-10');
    expect((await core.events(ticketNo)).at(-1)!.data.moved).toHaveLength(1);
    await act(core, dispatcher, { ticketNo }, amend, { title: '改一个字的标题' });
    expect((await core.events(ticketNo)).at(-1)!.data).not.toHaveProperty('moved');
  });

  test('what would be over already gets the new limit from now, and never more than it had', () => {
    const cal = core.calendarFor(city, core.now());
    const began = new Date('2026-04-07T10:00:00+08:00');
    const at = new Date('2026-04-16T18:00:00+08:00');
    const end = (now: string, after: { workdays: number } | { hours: number }) => endByLimit({ at, since: began, counted: true }, { before: { workdays: 7 }, after }, cal, began, new Date(now));
    expect(day(end('2026-04-07T12:00:00+08:00', { hours: 24 }))).toBe('2026-04-08 10:00');
    expect(day(end('2026-04-09T10:00:00+08:00', { hours: 24 }))).toBe('2026-04-10 10:00');
    expect(day(end('2026-04-16T12:00:00+08:00', { hours: 24 }))).toBe('2026-04-16 18:00');
  });

  test('of a closed ticket is refused', async () => {
    const { ticketNo } = await story(core).dispatched();
    await core.db.execute(`update ticket set state = 'closed' where ticket_no = '${ticketNo}'`);
    expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo }, amend, { urgency: 'urgent' }))).toBe('wrongState');
  });
});
