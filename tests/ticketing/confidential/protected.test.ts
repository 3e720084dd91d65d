/** Domain §9, §11.14: separated identity, scrubbed copy, reveal by two people, and nobody alone. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCipher } from '../../../ticketing/citizen/cipher.ts';
import { moveOldConfidential } from '../../../ticketing/confidential/move-old.ts';
import { openReporter } from '../../../ticketing/confidential/reporter.ts';
import { appellant, assignment, event, notice, reporterIdentity, revealLog, suggestion, ticket } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { confirmScrub } from '../../../ticketing/ticket/confirm-scrub.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { addSupport } from '../../../ticketing/ticket/add-support.ts';
import { protect } from '../../../ticketing/ticket/protect.ts';
import { requestLift } from '../../../ticketing/ticket/request-lift.ts';
import { requestReveal } from '../../../ticketing/ticket/request-reveal.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, type Case } from '../../setup/effect.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { confirmCopy, refusal, story } from '../../setup/story.ts';
import { name, pendingOf, phone, reporting, said } from './in-confidence.ts';

let core: TestCore;
let api: TestApi;
let jobs: ReturnType<typeof testJobs>;
beforeAll(async () => { core = await testCore(); api = await testApi(core); jobs = testJobs(core); report = reporting(core); });
afterAll(async () => { await jobs.stop(); await api.close(); await core.close(); });

let report: ReturnType<typeof reporting>;
const at = (ticketNo: string) => core.ticket(ticketNo);

describe('a report in confidence', () => {
  test('leaves nothing on the ticket but the scrubbed copy; who it was is sealed apart, with a key of its own', async () => {
    const { ticketNo, ticketId } = await report();
    const row = await at(ticketNo);
    expect(row).toMatchObject({ isConfidential: true, appellantId: null, callId: null, scrubConfirmedAt: null });
    expect(row.content).toBe('我是【单位职务】【姓名】，厂里每天夜里往清荷河排污水，电话【电话】。');
    expect([row.title, row.address]).toEqual(['新城塑料厂【姓名】举报偷排', '清荷路***']);
    const [kept] = await core.db.select().from(reporterIdentity).where(eq(reporterIdentity.ticketId, ticketId));
    expect(() => core.cipher.open(kept!.nameSealed!)).toThrow();
    expect(() => createCipher({ key: core.subkey('citizen'), suite: 'sm' }).open(row.contentSealed!)).toThrow();
    expect(core.reporterCipher.open(row.contentSealed!)).toBe(said);
    expect(await openReporter(core, core.db, ticketId)).toMatchObject({ name, phone, address: '清荷路88号3号楼501室', callId: 'call-771', title: '新城塑料厂慕容晓晴举报偷排' });
    expect(await core.db.select().from(appellant)).toEqual([]);
  });

  test('stands in no column of the database in the clear', async () => {
    const { ticketNo } = await report();
    await jobs.drain();
    const tables = await core.sql<{ t: string }[]>`select table_name as t from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    expect(tables.length).toBeGreaterThan(20);
    for (const { t } of tables) {
      const rows = JSON.stringify(await core.sql`select * from ${core.sql(t)}`);
      for (const secret of [name, '晓晴', phone, 'call-771', '质检员', '501室']) expect([t, secret, rows.includes(secret)]).toEqual([t, secret, false]);
    }
    expect((await core.db.select().from(suggestion).where(eq(suggestion.ticketId, (await at(ticketNo)).id)))[0]).toMatchObject({ decision: 'hold', reason: '保密件，须由有权限的人员人工处理。' });
  });

  test('of an anonymous citizen only where to answer is kept, and a notice still arrives without naming its address', async () => {
    const { ticketId } = await core.register({ isAnonymous: true, phone: '15466665555', name: '不该留下' });
    expect(await openReporter(core, core.db, ticketId)).toMatchObject({ name: null, phone: '15466665555', callId: null });
    const [told] = await core.db.select().from(notice).where(eq(notice.ticketId, ticketId));
    expect(told).toMatchObject({ template: 'registered', channel: 'sms', toSealed: null });
  });

  test('is found by nobody’s number, and does not count in anybody’s history', async () => {
    await report({ phone: '15488889999' });
    expect((await (await api.as('teamlead1')).post('/api/callers', { phone: '15488889999' })).body).toEqual({ appellant: null, tickets: [] });
  });

  test('is answered where it was said: the notice of a confidential ticket goes to the sealed number', async () => {
    const sent: { to: string; body: string }[] = [];
    core.carriers.set('sms', { send: async (m: { to: string; body: string }) => { sent.push(m); return 'id'; } } as never);
    const { ticketNo } = await report({ phone: '15499990000' });
    await confirmCopy(core, ticketNo);
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-hb' });
    await jobs.drain();
    core.carriers.delete('sms');
    expect(sent.map((m) => m.to)).toContain('15499990000');
    expect(sent.map((m) => m.body).join()).not.toMatch(/塑料|环境|排污/);
  });
});

describe('the scrubbed copy', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['dispatch', async () => { const { ticketNo } = await report(); return act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-hb' }); }],
    ['addSupport', async () => { const { ticketNo } = await story(core).dispatched(); await act(core, await core.staff('teamlead1'), { ticketNo }, amend, { isConfidential: true }); return act(core, await core.staff('dispatcher1'), { ticketNo }, addSupport, { unitIds: ['yx-hb'] }); }],
  ])('must be confirmed by a person before any unit gets a part: %s', async (_verb, doing) => {
    expect(await refusal(doing())).toBe('ruleRefused:scrubUnconfirmed');
  });

  test('is confirmed by who has seen the original beside it, and each look is logged', async () => {
    const { ticketNo, ticketId } = await report();
    const dispatcher = await api.as('dispatcher1');
    const sheet = (await dispatcher.post(`/api/confidential/tickets/${ticketNo}/original`, {})).body;
    expect(sheet.content).toMatchObject({ original: said, copy: (await at(ticketNo)).content });
    expect(sheet.content.clues.map((c: { from: number; to: number; name: string }) => [said.slice(c.from, c.to), c.name])).toEqual([['新城塑料厂的质检员', '单位职务'], [name, '姓名'], [phone, '电话']]);
    expect(sheet.address.original).toBe('清荷路88号3号楼501室');
    const [log] = await core.db.select().from(revealLog).where(eq(revealLog.ticketId, ticketId));
    expect(log).toMatchObject({ fields: ['content'], reason: '核对脱敏件' });
    expect((await (await api.as('yx-hb-contact')).post(`/api/confidential/tickets/${ticketNo}/original`, {})).status).toBe(404);
    expect((await (await api.as('reviewer1')).post(`/api/confidential/tickets/${ticketNo}/original`, {})).status).toBe(403);
    expect((await (await api.as('dispatcher1')).get('/api/confidential/unconfirmed')).body.items.map((t: { ticketNo: string }) => t.ticketNo)).toContain(ticketNo);

    expect((await dispatcher.post(`/api/tickets/${ticketNo}/confirmScrub`, { title: '新城塑料厂夜间偷排', content: '新城塑料厂每天夜里往清荷河排污水。', address: '清荷路' })).status).toBe(200);
    expect((await dispatcher.post(`/api/confidential/tickets/${ticketNo}/original`, {})).body.error.details.rule).toBe('scrubConfirmed');
    expect((await dispatcher.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-hb' })).status).toBe(200);
    const seen = JSON.stringify((await (await api.as('yx-hb-contact')).get(`/api/tickets/${ticketNo}`)).body);
    expect(seen).toContain('新城塑料厂每天夜里往清荷河排污水');
    expect(seen).not.toMatch(/质检员|晓晴|15477776666|501|核对脱敏件|viewOriginal/);
  });

  test('the event of its confirmation keeps no words, and a later amend may not change it behind the back', async () => {
    const { ticketNo } = await report();
    await confirmCopy(core, ticketNo);
    expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'confirmScrub', data: { again: false } });
    expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo }, amend, { title: '慕容晓晴举报' }))).toBe('ruleRefused:scrubbedCopy');
  });

  test('what is said later is scrubbed before a unit reads it', async () => {
    const { ticketNo, queryCode } = await story(core, 'yx-hb').dispatched({ appealType: 'report', content: said, phone, name });
    const citizen = await api.as();
    await citizen.post(`/api/public/appeals/${ticketNo}/supplement`, { code: queryCode, text: '我叫慕容晓晴，昨晚又排了，我在厂里上班看到的。' });
    const unit = (await (await api.as('yx-hb-contact')).get(`/api/tickets/${ticketNo}`)).body;
    expect(unit.events.at(-1).text).toBe('补充材料：我叫【姓名】，昨晚又排了，我在【单位职务】看到的。');
    expect((await citizen.get(`/api/public/appeals/${ticketNo}?code=${queryCode}`)).body).toMatchObject({ title: '保密诉求', content: expect.not.stringContaining('塑料厂') });
  });

  test('a unit need not call who it may not know', async () => {
    const { lead } = await story(core, 'yx-hb').dispatched({ appealType: 'report', content: said });
    const unit = await core.staff('yx-hb-contact');
    const { sign } = await import('../../../ticketing/assignment/sign.ts');
    const { resolve } = await import('../../../ticketing/assignment/resolve.ts');
    await act(core, unit, { assignmentId: lead }, sign, {});
    await act(core, unit, { assignmentId: lead }, resolve, { reply: '经夜间突击检查，云溪区新城塑料厂确有向清荷河偷排污水的行为，已责令停产整改并立案查处。', outcome: 'solved', isTrue: true });
    expect((await core.db.select().from(assignment).where(eq(assignment.id, lead)))[0]!.state).toBe('resolved');
  });
});

describe('a ticket that becomes confidential later', () => {
  test('loses its appellant, seals its words, hides its past from units, and is theirs again once the copy is confirmed', async () => {
    const { ticketNo, ticketId, queryCode } = await story(core, 'yx-hb').dispatched({ content: said, phone: '15400007777', name, title: '慕容晓晴反映排污' }, { appealType: 'help' });
    const unit = await api.as('yx-hb-contact');
    await (await api.as()).post(`/api/public/appeals/${ticketNo}/supplement`, { code: queryCode, text: '慕容晓晴补充：昨晚又排了。' });
    expect(JSON.stringify((await unit.get(`/api/tickets/${ticketNo}`)).body)).toContain('慕容晓晴');
    expect((await (await api.as('agent1')).post(`/api/tickets/${ticketNo}/amend`, { isConfidential: true })).status).toBe(204); // done, and out of the agent's sight
    expect(await at(ticketNo)).toMatchObject({ appellantId: null, isConfidential: true });
    expect(await openReporter(core, core.db, ticketId)).toMatchObject({ name, phone: '15400007777' });
    expect((await core.db.select().from(notice).where(eq(notice.ticketId, ticketId))).every((n) => n.toSealed === null)).toBe(true);
    expect((await unit.get(`/api/tickets/${ticketNo}`)).status).toBe(404);
    await confirmCopy(core, ticketNo);
    const after = (await unit.get(`/api/tickets/${ticketNo}`)).body;
    expect(JSON.stringify(after)).not.toMatch(/晓晴|15400007777|质检员/);
    expect(after.events.find((e: { kind: string }) => e.kind === 'supplement').text).toBe('补充材料：（保密，已封存）');
  });

  test('the citizen may ask for it with the query code', async () => {
    const { ticketNo, queryCode } = await core.register({ content: said, name, phone: '15400008888' });
    const answer = await (await api.as()).post(`/api/public/appeals/${ticketNo}/protect`, { code: queryCode });
    expect([answer.status, answer.body.title, (await at(ticketNo)).isConfidential]).toEqual([200, '保密诉求', true]);
  });

  test('one person does not lift it; two do, and everything is as on any ticket', async () => {
    const { ticketNo } = await report({ phone: '15400009999' });
    expect(await refusal(act(core, await core.staff('teamlead1'), { ticketNo }, amend, { isConfidential: false }))).toBe('ruleRefused:liftByTwo');
    await act(core, await core.staff('teamlead1'), { ticketNo }, requestLift, { reasonCode: 'citizenAgrees', reason: '诉求人书面同意公开' });
    const requestId = await pendingOf(api, ticketNo);
    expect(await refusal(act(core, await core.staff('teamlead1'), { requestId }, approve, {}))).toBe('ruleRefused:ownRequest');
    await act(core, await core.staff('coordinator1'), { requestId }, approve, {});
    const row = await at(ticketNo);
    expect(row).toMatchObject({ isConfidential: false, callId: 'call-771' });
    expect(row.content).toContain('154****6666');
    expect(row.appellantId).not.toBeNull();
    expect((await core.events(ticketNo)).map((e) => e.kind)).toContain('lift');
  });
});

describe('each verb', () => {
  const cases: Record<string, () => Case> = {
    confirmScrub: () => ({ given: () => report(), who: 'dispatcher1', verb: confirmScrub, input: { title: '新城塑料厂偷排', content: '新城塑料厂夜里排污水。' }, does: { ticket: ['registered', 'registered'], events: ['confirmScrub'], by: 'dispatcher', data: { again: false } }, refused: { who: 'reviewer1', id: 'notAllowed' } }),
    protect: () => ({ given: () => core.register({ content: said }), who: 'citizen', verb: protect, does: { ticket: ['registered', 'registered'], events: ['protect'], by: 'citizen' }, refused: { who: 'yx-hb-contact', id: 'notFound' } }),
    requestReveal: () => ({ given: () => report(), who: 'supervisor1', verb: requestReveal, input: { fields: ['name'], reason: '核实举报人陈述' }, does: { ticket: ['registered', 'registered'], events: ['requestReveal'], by: 'supervisor', starts: ['decide'], data: { fields: ['name'] } }, refused: { input: { fields: [], reason: '核实举报人陈述' }, id: 'invalid' } }),
    requestLift: () => ({ given: () => report(), who: 'teamlead1', verb: requestLift, input: { reasonCode: 'markedInError', reason: '误设为保密件' }, does: { ticket: ['registered', 'registered'], events: ['requestLift'], by: 'teamLead', starts: ['decide'] }, refused: { who: 'dispatcher1', id: 'notAllowed' } }),
  };
  test.each(Object.entries(cases))('%s', async (_name, made) => expectEffect(core, made()));
});

test('a start brings the tickets of an older version under the same rules, once', async () => {
  const { ticketNo, ticketId } = await core.register({ content: said, name, phone: '15411112222' });
  const other = await core.register({ phone: '15411113333' });
  await core.db.update(ticket).set({ isConfidential: true }).where(eq(ticket.id, ticketId));
  await core.db.update(ticket).set({ isAnonymous: true }).where(eq(ticket.id, other.ticketId));
  expect([await moveOldConfidential(core), await moveOldConfidential(core)]).toEqual([2, 0]);
  expect(await at(ticketNo)).toMatchObject({ appellantId: null, isConfidential: true, content: expect.stringContaining('【姓名】') });
  expect(await openReporter(core, core.db, ticketId)).toMatchObject({ name, phone: '15411112222' });
  expect([(await at(other.ticketNo)).appellantId, await openReporter(core, core.db, other.ticketId)]).toMatchObject([null, { phone: '15411113333', name: null }]);
  expect((await core.db.select().from(event).where(eq(event.ticketId, ticketId))).at(-1)).toMatchObject({ kind: 'protect', actor: { name: 'upgrade' } });
});
