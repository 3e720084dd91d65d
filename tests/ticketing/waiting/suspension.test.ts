import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { requestSuspension } from '../../../ticketing/assignment/request-suspension.ts';
import { resume } from '../../../ticketing/assignment/resume.ts';
import { suspend } from '../../../ticketing/assignment/suspend.ts';
import { assignment, due, request } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { inbox } from '../../../ticketing/http/list/inbox.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const lead = () => at().onLead(at().handling());
const ask = { reasonCode: 'weather', until: '2026-03-20', reason: '连续降雨，路面无法施工。' };
const inDays = (n: number) => new Date(core.now().getTime() + n * 86_400_000);
const suspended = async () => {
  const made = await at().handling();
  await act(core, await core.staff('reviewer1'), { assignmentId: made.lead }, suspend, { reason: '恶劣天气', until: inDays(10) });
  return { ...made, target: { assignmentId: made.lead } };
};
const part = async (id: number) => (await core.db.select().from(assignment).where(eq(assignment.id, id)))[0]!;

const cases: Record<string, Case> = {
  requestSuspension: {
    given: lead, who: 'yx-cg-contact', verb: requestSuspension, input: ask,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.requestSuspension'], by: 'unitContact', data: { reasonCode: 'weather', reasonName: '恶劣天气', until: '2026-03-20' }, starts: ['decide'] },
    refused: { input: { ...ask, until: '2026-06-30' }, id: 'ruleRefused:suspensionTooLong' },
  },
  suspend: {
    given: lead, who: 'reviewer1', verb: suspend, input: { reason: '恶劣天气', until: new Date('2026-03-20T09:00:00+08:00') },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'suspended'], events: ['assignment.suspend'], by: 'reviewer', data: { reason: '恶劣天气' }, stops: ['resolve'], starts: ['suspend'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  resume: {
    given: suspended, who: 'yx-cg-handler', verb: resume, input: { reason: '雨停了，恢复施工' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['suspended', 'handling'], events: ['assignment.resume'], by: 'handler', stops: ['suspend'], starts: ['resolve'] },
    refused: { input: { reason: '好' }, id: 'invalid' },
  },
};
test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('asked for, agreed to, and over by itself on its day, with the time that was left', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await at().handling();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestSuspension, ask);
  const [asked] = await core.db.select().from(request).where(and(eq(request.ticketId, made.ticketId), eq(request.kind, 'suspension')));
  expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId: asked!.id }, approve, {}))).toBe('notAllowed');
  await act(core, await core.staff('reviewer1'), { requestId: asked!.id }, approve, {});
  expect(await part(made.lead)).toMatchObject({ state: 'suspended', suspensionCount: 1 });
  expect(await core.ticket(made.ticketNo)).toMatchObject({ dueAt: null, holderKind: 'suspended' });
  core.clock.to('2026-03-20T09:00:01+08:00');
  await fireDues(core);
  // asked on the day it came in; seven working days from the next day: 11 March. 14 working days later:
  expect(await part(made.lead)).toMatchObject({ state: 'handling', pausedAt: null, dueAt: new Date('2026-03-31T17:00:01+08:00') });
  expect((await core.events(made.ticketNo)).at(-1)).toMatchObject({ kind: 'assignment.resume', actor: { kind: 'system' } });
});

test('twice and no more; a critical ticket never; not in the past', async () => {
  const made = await at().handling();
  const unit = await core.staff('yx-cg-contact');
  await core.db.update(assignment).set({ suspensionCount: 2 }).where(eq(assignment.id, made.lead));
  await expect(act(core, unit, { assignmentId: made.lead }, requestSuspension, { ...ask, until: '2026-04-10' })).rejects.toMatchObject({ details: { rule: 'suspensionLimit' }, zh: expect.stringContaining('延期') });
  const critical = await at().handling({}, { urgency: 'critical' });
  expect(await refusal(act(core, unit, { assignmentId: critical.lead }, requestSuspension, { ...ask, until: '2026-04-10' }))).toBe('ruleRefused:noSuspension');
  const other = await at().handling();
  expect(await refusal(act(core, unit, { assignmentId: other.lead }, requestSuspension, { ...ask, until: '2026-03-01' }))).toBe('ruleRefused:untilPast');
});

test('an extension that waits for its decision is void once the clocks stand still', async () => {
  const made = await at().handling();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestExtension, { workdays: 3, reasonCode: 'complex', reason: '涉及管线，需要协调。' });
  await act(core, await core.staff('reviewer1'), { assignmentId: made.lead }, suspend, { reason: '恶劣天气', until: inDays(10) });
  expect(await core.db.select().from(request).where(eq(request.ticketId, made.ticketId))).toMatchObject([{ kind: 'extension', state: 'withdrawn' }]);
});

test('what stands still is not counted as overdue', async () => {
  const made = await suspended();
  core.clock.advance(9 * 86_400_000);
  const { items } = await inbox(core, await core.staff('yx-cg-contact'), { due: 'suspended', limit: 200 });
  expect(items.find((i) => i.id === made.lead)).toMatchObject({ state: 'suspended', light: expect.not.stringMatching('overdue') });
  expect(await core.db.select().from(due).where(and(eq(due.assignmentId, made.lead), eq(due.state, 'pending')))).toMatchObject([{ clock: 'suspend' }]);
});
