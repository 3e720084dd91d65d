import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { staff } from '../../../ticketing/db/schema/index.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal, story } from '../../setup/story.ts';
import { centreOnly, native, switchMode } from './switch-mode.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
const price = { hotlineNumber: '12358', appealType: 'complaint', content: '云溪区清荷路停车场收费每小时二十元，价目牌上写的是每小时五元，多收了钱。' };
const send = async (ticketNo: string, by: string) => act(core, await core.staff(by), { ticketNo }, dispatch, { leadUnitId: 'yx-sc' });
const visited = { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 };
const onBoard = async (who: string, board: string, ticketNo: string) => (await (await api.as(who)).get(`/api/tickets?board=${board}`)).body.items.some((t: { ticketNo: string }) => t.ticketNo === ticketNo);

describe('a ticket of a sub-platform', () => {
  test('is dispatched, reviewed and visited by the line’s own people, and the centre is told which rule keeps it out', async () => {
    const { ticketNo } = await core.register(price);
    expect(await refusal(send(ticketNo, 'dispatcher1'))).toBe('ruleRefused:stageOwner');
    expect(await refusal(send(ticketNo, 'coordinator1'))).toBe('ruleRefused:stageOwner');
    const { assignments: [lead] } = await send(ticketNo, 'pricecentre1');
    await story(core, 'yx-sc').signAndContact(lead!.id);
    await act(core, await core.staff('yx-sc-contact'), { assignmentId: lead!.id }, resolve, { reply: '经现场核查，停车场已按价目牌每小时五元收费，多收的十五元已当场退还市民。', outcome: 'solved' });
    expect(await refusal(act(core, await core.staff('reviewer1'), { ticketNo }, passReview, {}))).toBe('ruleRefused:stageOwner');
    await act(core, await core.staff('pricecentre1'), { ticketNo }, passReview, {});
    expect(await refusal(act(core, await core.staff('callback1'), { ticketNo }, recordVisit, visited))).toBe('ruleRefused:stageOwner');
    await act(core, await core.staff('pricecentre1'), { ticketNo }, recordVisit, visited);
    expect((await core.ticket(ticketNo)).state).toBe('closed');
  });

  test('is on the line’s boards and not on the centre’s, where it can still be read', async () => {
    const { ticketNo } = await core.register(price);
    expect([await onBoard('pricecentre1', 'dispatch', ticketNo), await onBoard('dispatcher1', 'dispatch', ticketNo)]).toEqual([true, false]);
    const seen = (await (await api.as('dispatcher1')).get(`/api/tickets/${ticketNo}`)).body;
    expect(seen.verbs.find((v: { verb: string }) => v.verb === 'dispatch')).toMatchObject({ allowed: false, why: { zh: expect.stringContaining('子平台') } });
  });

  test('is never sent on by the machine, whatever it is about', async () => {
    const jobs = testJobs(core);
    const { ticketNo } = await core.register({ hotlineNumber: '12358' });
    await jobs.drain();
    expect((await core.ticket(ticketNo)).state).toBe('pendingDispatch');
    expect((await core.events(ticketNo)).find((e) => e.kind === 'queue')!.data.reason).toContain('市场监督管理局');
  });

  test('that is confidential stays with the centre, and the line does not see it', async () => {
    const { ticketNo } = await core.register({ ...price, isConfidential: true });
    expect(await refusal(send(ticketNo, 'pricecentre1'))).toBe('notFound');
    expect(await refusal(send(ticketNo, 'dispatcher1'))).not.toBe('ruleRefused:stageOwner');
  });
});

test('tickets of other lines are not the sub-platform’s: it neither sees nor dispatches them', async () => {
  const { ticketNo } = await core.register();
  expect(await refusal(send(ticketNo, 'pricecentre1'))).toBe('notFound');
  expect(await onBoard('dispatcher1', 'dispatch', ticketNo)).toBe(true);
});

test('after a switch the old tickets are still the line’s, and the new ones the centre’s', async () => {
  const old = await core.register(price);
  core.clock.advance(60_000);
  await switchMode(core, '12358', native);
  const fresh = await core.register(price);
  expect(await refusal(send(fresh.ticketNo, 'pricecentre1'))).toBe('ruleRefused:stageOfCentre');
  expect(await refusal(send(fresh.ticketNo, 'dispatcher1'))).toBe('allowed');
  expect(await refusal(send(old.ticketNo, 'dispatcher1'))).toBe('ruleRefused:stageOwner');
  expect(await refusal(send(old.ticketNo, 'pricecentre1'))).toBe('allowed');
  const [another, third] = [await core.register(price), await core.register(price)];
  expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo: another.ticketNo }, merge, { masterTicketNo: third.ticketNo, reason: '同一停车场多收费。' }))).toBe('allowed');
});

test('a dispatcher of the line’s own owner sees the tickets of that line alone, and dispatches those', async () => {
  await core.db.update(staff).set({ roles: ['dispatcher'], unitId: 'yc-sc', hotlineNumbers: ['12358'] }).where(eq(staff.username, 'dispatcher2'));
  core.clock.advance(60_000);
  await switchMode(core, '12358', { ...native, processMode: 'subPlatform', stageOwners: { intake: 'centre', dispatch: 'yc-sc', visit: 'centre', appraisal: 'centre' } });
  const [theirs, others] = [await core.register(price), await core.register()];
  expect(await refusal(send(theirs.ticketNo, 'dispatcher1'))).toBe('ruleRefused:stageOwner');
  expect(await refusal(send(theirs.ticketNo, 'dispatcher2'))).toBe('allowed');
  expect(await refusal(send(others.ticketNo, 'dispatcher2'))).toBe('notFound');
  expect((await (await api.as('dispatcher2')).get('/api/tickets')).body.items.every((t: { hotlineNumber: string }) => t.hotlineNumber === '12358')).toBe(true);
});

test('a sub-centre answers its own calls; the pool answers all others, and what comes by a machine has no seat', async () => {
  await core.db.update(staff).set({ roles: ['agent'], unitId: 'yc-sc', hotlineNumbers: ['12358'] }).where(eq(staff.username, 'agent4'));
  core.clock.advance(60_000);
  await switchMode(core, '12358', { ...native, intakeMode: 'subCenter', stageOwners: { ...centreOnly, intake: 'yc-sc' } });
  expect(await refusal(core.register(price))).toBe('ruleRefused:ownSeats');
  expect(await refusal(core.register(price, await core.staff('agent4')))).toBe('allowed');
  expect(await refusal(core.register({ ...price, channel: 'web' }, { kind: 'system', name: 'web' }))).toBe('allowed');
  const lines = (await (await api.as('agent1')).get('/api/city')).body.hotlines as { number: string; answeredHere: boolean; greeting: string }[];
  expect(lines.filter((l) => l.answeredHere).map((l) => l.number).toSorted()).toEqual(['12319', '12345', '12350']);
  expect(lines.find((l) => l.number === '12319')!.greeting).toContain('12319');
});
