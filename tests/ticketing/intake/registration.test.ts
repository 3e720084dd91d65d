import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticket } from '../../../ticketing/db/schema/index.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

let keys = 0;
const form = (more: Record<string, unknown> = {}) => ({ content: '清荷路路灯三天不亮了，晚上走路很危险。', phone: '15400002222', name: '王小云', regionCode: '990101', idempotencyKey: `desk-key-${++keys}`, ...more });
const tickets = async () => (await core.db.select({ n: count() }).from(ticket))[0]!.n;

describe('the idempotency key', () => {
  test('pressed twice at the same moment is one ticket; the second answer is 200 with the same receipt', async () => {
    const agent = await api.as('agent1');
    const before = await tickets();
    const message = form();
    const answers = await Promise.all([1, 2, 3].map(() => agent.post('/api/tickets', message)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 200, 201]);
    expect(new Set(answers.map((a) => `${a.body.ticketNo}/${a.body.queryCode}`)).size).toBe(1);
    expect(answers[0]!.body).not.toHaveProperty('ticketId');
    expect(await tickets()).toBe(before + 1);
  });

  test('is the agent’s own: two agents may use the same one', async () => {
    const before = await tickets();
    const message = form();
    const [one, two] = [await (await api.as('agent1')).post('/api/tickets', message), await (await api.as('agent2')).post('/api/tickets', message)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.ticketNo).not.toBe(two.body.ticketNo);
    expect(await tickets()).toBe(before + 2);
  });

  test('with other words is refused', async () => {
    const agent = await api.as('agent1');
    const message = form();
    await agent.post('/api/tickets', message);
    const before = await tickets();
    const again = await agent.post('/api/tickets', { ...message, content: '另一件事情。' });
    expect([again.status, again.body.error.id]).toEqual([409, 'keyReused']);
    expect(await tickets()).toBe(before);
  });
});

describe('who may register', () => {
  test.each(['agent1', 'enterprise1', 'teamlead1', 'vendor1', 'grid1'])('%s may', async (username) => {
    const answer = await (await api.as(username)).post('/api/tickets', form({ channel: username === 'grid1' ? 'grid' : 'call' }));
    expect(answer.status).toBe(201);
    const [registered] = await core.events(answer.body.ticketNo);
    expect(registered!.actor).toMatchObject({ kind: 'staff', staffId: (await core.staff(username)).staffId });
    expect((await core.ticket(answer.body.ticketNo)).registeredBy).toBe((await core.staff(username)).staffId);
  });

  test.each(['dispatcher1', 'reviewer1', 'callback1', 'yx-cg-contact', 'mayor', 'sysadmin', 'analyst1'])('%s may not, and nothing is written', async (username) => {
    const before = await tickets();
    const answer = await (await api.as(username)).post('/api/tickets', form());
    expect([answer.status, answer.body.error.id]).toEqual([403, 'notAllowed']);
    expect(answer.body.error.zh).toContain('登记');
    expect(await tickets()).toBe(before);
  });

  test('vendor staff see their own ticket afterwards, but not that of the agent beside them', async () => {
    const vendor = await api.as('vendor1');
    const own = (await vendor.post('/api/tickets', form())).body.ticketNo;
    const other = (await (await api.as('agent1')).post('/api/tickets', form())).body.ticketNo;
    expect([(await vendor.get(`/api/tickets/${own}`)).status, (await vendor.get(`/api/tickets/${other}`)).status]).toEqual([200, 404]);
    expect((await vendor.post(`/api/tickets/${own}/dispatch`, { leadUnitId: 'yx-cg' })).status).toBe(403);
  });

  test('nobody registers by a channel that is not a person’s', async () => {
    for (const channel of ['web', 'sms', 'wechat', 'import', 'open311']) expect((await (await api.as('agent1')).post('/api/tickets', form({ channel }))).status).toBe(400);
  });
});

describe('what cannot be true is refused by name and changes nothing', () => {
  test.each([
    ['a hotline that does not exist', { hotlineNumber: '12399' }, 422, 'hotlineUnknown', '热线'],
    ['a region that does not exist', { regionCode: '110101' }, 422, 'regionUnknown', '区域'],
    ['a matter that does not exist', { matterCode: '999999' }, 422, 'matterUnknown', '事项'],
    ['a unit that does not exist as the accused', { accusedUnitId: 'no-such-unit' }, 422, 'unitUnknown', '单位'],
    ['a phone that is none', { phone: '12' }, 400, undefined, '电话'],
    ['no content', { content: ' \n ' }, 400, undefined, '诉求内容'],
  ])('%s', async (_what, more, status, rule, word) => {
    const before = await tickets();
    const { status: got, body } = await (await api.as('agent1')).post('/api/tickets', form(more));
    expect([got, body.error.details?.rule]).toEqual([status, rule]);
    expect(body.error.zh).toContain(word);
    expect(await tickets()).toBe(before);
  });
});

describe('the moment', () => {
  test('one second before midnight of a Friday that a make-up Saturday follows: the number has the Friday, the work is received on the Saturday', async () => {
    const dueFrom = async (at: string) => {
      core.clock.to(at);
      const { ticketNo } = await core.register({ appealType: 'consult' });
      expect(ticketNo.slice(4, 10)).toBe(at.slice(2, 10).replaceAll('-', ''));
      return (await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg' })).ticket.dueAt;
    };
    // Saturday 28 February is worked for the Spring Festival, Sunday 1 March is not. Three working days from the day after receipt.
    expect(await dueFrom('2026-02-27T17:59:59+08:00')).toEqual(new Date('2026-03-03T18:00:00+08:00')); // still received on the Friday
    expect(await dueFrom('2026-02-27T23:59:59+08:00')).toEqual(new Date('2026-03-04T18:00:00+08:00'));
    expect(await dueFrom('2026-02-28T00:00:00+08:00')).toEqual(new Date('2026-03-04T18:00:00+08:00'));
  });

  test('the number’s day turns at midnight in the city, not in Greenwich', async () => {
    const dayAt = async (at: string) => { core.clock.to(at); return (await core.register()).ticketNo.slice(4, 10); };
    expect(await dayAt('2026-03-16T23:59:59.999+08:00')).toBe('260316');
    expect(await dayAt('2026-03-17T00:00:00.000+08:00')).toBe('260317');
    expect(await dayAt('2026-03-17T07:59:59+08:00')).toBe('260317'); // still the 16th in Greenwich
    expect(await dayAt('2026-03-17T08:00:00+08:00')).toBe('260317');
    expect(await dayAt('2026-12-31T23:59:59+08:00')).toBe('261231');
    expect(await dayAt('2027-01-01T00:00:00+08:00')).toBe('270101');
  });

  test('a citizen cannot have said it later than now', async () => {
    core.clock.to('2026-03-18T10:00:00+08:00');
    const { ticketNo } = await core.register({ appealedAt: new Date('2030-01-01T00:00:00+08:00') });
    expect((await core.ticket(ticketNo)).appealedAt).toEqual(core.clock.now);
  });
});
