/** 企业专席, languages and needs: what is known of a caller holds the next time, and an enterprise has its own time limits and its own person. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticket, visit } from '../../../ticketing/db/schema/index.ts';
import { limitsOf } from '../../../ticketing/deadline/limits-of.ts';
import { assignCaseAgent } from '../../../ticketing/ticket/assign-case-agent.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect } from '../../setup/effect.ts';
import { refusal, story } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const company = { content: '我公司在云溪区工业园申请的用电增容一个月没有答复，请协调。', callerCategory: 'enterprise', enterpriseName: '云川青禾食品有限公司', phone: '15400007788' };

describe('an enterprise', () => {
  test('is spoken to within the hour and answered sooner than a person', async () => {
    const { ticketNo } = await core.register({ ...company, appealType: 'help' });
    const row = await core.ticket(ticketNo);
    expect(limitsOf(core, row)).toMatchObject({ contact: { workHours: 1 }, resolve: { workdays: 5 } });
    expect(limitsOf(core, { ...row, callerCategory: 'individual' })).toMatchObject({ contact: { workdays: 1 }, resolve: { workdays: 7 } });
    expect(limitsOf(core, { ...row, urgency: 'critical' }).resolve).toEqual({ hours: 24 });
  });

  test('is known again by its number', async () => {
    await core.register(company);
    const { ticketNo } = await core.register({ content: '上次反映的增容问题还是没有进展。', phone: company.phone });
    expect(await core.ticket(ticketNo)).toMatchObject({ callerCategory: 'enterprise' });
  });

  test('keeps the special desk\'s person who took the call', async () => {
    const desk = await core.staff('enterprise1');
    const { ticketNo } = await core.register(company, desk);
    expect((await core.ticket(ticketNo)).caseAgentId).toBe(desk.staffId);
  });

  test('assignCaseAgent', async () => {
    const [person, agent] = await Promise.all([core.staff('enterprise2'), core.staff('agent1')]);
    await expectEffect(core, {
      given: () => core.register(company), who: 'teamlead1', verb: assignCaseAgent, input: { staffId: person.staffId },
      does: { ticket: ['registered', 'registered'], events: ['assignCaseAgent'], by: 'teamLead', data: { agent: '苗青' } },
      refused: { input: { staffId: agent.staffId }, id: 'ruleRefused:notACaseAgent' },
    });
    const { ticketNo } = await core.register();
    expect(await refusal(act(core, await core.staff('teamlead1'), { ticketNo }, assignCaseAgent, { staffId: person.staffId }))).toBe('ruleRefused:caseAgentForEnterprises');
  });
});

test('language and needs are asked once, and stand before everybody who speaks with the person', async () => {
  const phone = '15400007799';
  await core.register({ content: '我家门口的路坑洼不平。', phone, language: 'ug', needs: ['hearing', 'elderly'] });
  const { ticketNo } = await core.register({ content: '路还是没有修。', phone });
  expect((await core.ticket(ticketNo)).language).toBe('ug');
  const api = await testApi(core);
  const agent = await api.as('agent1');
  const { body } = await agent.post('/api/callers', { phone });
  expect(body.appellant).toMatchObject({ language: 'ug', needs: ['hearing', 'elderly'], category: 'individual' });
});

test('who hears badly is asked by message where the plan would call, if there is a way to write', async () => {
  const deaf = { callerCategory: 'enterprise', needs: ['hearing'], phone: '15400007755' };
  const planned = async (ticketId: number) => (await core.db.select({ method: visit.plannedMethod }).from(visit).where(eq(visit.ticketId, ticketId)))[0]!.method;
  expect(await planned((await story(core).pendingVisit(deaf)).ticketId)).toBe('phone'); // no carrier
  core.carriers.set('sms', { send: async () => 'id' });
  expect(await planned((await story(core).pendingVisit(deaf)).ticketId)).toBe('sms');
  expect(await planned((await story(core).pendingVisit({ callerCategory: 'enterprise', phone: '15400007756' })).ticketId)).toBe('phone');
});

test('what makes no sense is refused by name', async () => {
  expect(await refusal(core.register({ ...company, creditCode: '123' }))).toBe('invalid');
  expect(await refusal(core.register({ ...company, needs: ['flying'] }))).toBe('invalid');
  expect(await refusal(core.register({ ...company, language: '维语' }))).toBe('invalid');
});

describe('vendor staff (66号(三): 主体业务不得外包)', () => {
  test('take calls and make visits, and see nothing else', async () => {
    const vendor = await core.staff('vendor1');
    const mine = await core.register(undefined, vendor);
    const other = await core.register();
    const api = await testApi(core);
    const as = await api.as('vendor1');
    expect((await as.get(`/api/tickets/${mine.ticketNo}`)).status).toBe(200);
    expect((await as.get(`/api/tickets/${other.ticketNo}`)).status).toBe(404);
    const { body } = await as.get('/api/tickets?limit=200');
    expect(body.items.map((i: { ticketNo: string }) => i.ticketNo)).not.toContain(other.ticketNo);
  });
  test('have no hand in dispatch, review or the names of colleagues', async () => {
    const api = await testApi(core);
    const as = await api.as('vendor1');
    const { ticketNo } = await core.register(undefined, await core.staff('vendor1'));
    expect((await as.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-cg' })).status).toBe(403);
    await core.db.update(ticket).set({ state: 'pendingReview' }).where(eq(ticket.ticketNo, ticketNo));
    expect((await as.post(`/api/tickets/${ticketNo}/passReview`, {})).status).toBe(403);
    expect((await as.get('/api/colleagues?role=agent')).status).toBe(403);
  });
});
