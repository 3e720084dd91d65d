import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unit } from '../../../ticketing/db/schema/index.ts';
import { monthlyTopic, topicEvent } from '../../../ticketing/db/schema/topic.ts';
import { actOnTopic } from '../../../ticketing/topic/act.ts';
import { listTopics, topicDetailOf } from '../../../ticketing/topic/present.ts';
import { proposeInput, proposeTopicIn } from '../../../ticketing/topic/propose.ts';
import { publicTopics, publicTopicOf } from '../../../ticketing/topic/public.ts';
import { topicVerbs } from '../../../ticketing/topic/registry.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); }); // Monday 2 March 2026
afterAll(() => core.close());

const propose = async (who = 'supervisor1', more = {}) => core.db.transaction(async (tx) => proposeTopicIn(core, tx, await core.staff(who), proposeInput.parse({ title: '老旧小区电梯困人', grounds: { kind: 'person', reasons: ['三个月里每周都有市民反映'] }, ...more })));
const does = async (who: string, no: string, verb: string, input: unknown = {}) => actOnTopic(core, await core.staff(who), no, topicVerbs.find((v) => v.name === verb)!, input);
const verbsOf = async (id: number) => (await core.db.select().from(topicEvent).where(eq(topicEvent.topicId, id)).orderBy(topicEvent.id)).map((e) => e.verb);
const choice = { month: '2026-04', ownerUnitId: 'yx-zj', supportUnitIds: ['yx-cg'], goal: '困人三十分钟内到场，年底前少一半。' };
const tasks = { rootCause: '维保单位低价中标，配件不换。', tasks: [{ task: '排查在用电梯', unitId: 'yx-zj', until: '2026-04-10' }, { task: '夜间巡查加密', unitId: 'yx-cg', until: '2026-04-20' }] };
const chosen = async (month = '2026-04') => { const made = await propose(); return does('supervisor1', made.topicNo, 'choose', { ...choice, month }); };
const underway = async (month = '2026-05') => { const t = await chosen(month); return does('yx-zj-contact', t.topicNo, 'plan', tasks); };

describe('putting forward and choosing', () => {
  test('propose: by those who see the whole city, with a reason, of matters that there are', async () => {
    const made = await propose('analyst1', { matterCodes: ['060105'] });
    expect(made).toMatchObject({ topicNo: 'T9901260302001', state: 'proposed', grounds: { asOf: '2026-03-02' } });
    expect(await verbsOf(made.id)).toEqual(['propose']);
    expect(await refusal(propose('yx-zj-contact'))).toBe('notAllowed');
    expect(await refusal(propose('supervisor1', { matterCodes: ['999999'] }))).toBe('ruleRefused:matterUnknown');
    expect(await refusal(propose('supervisor1', { problemNos: ['P0'] }))).toBe('ruleRefused:problemUnknown');
    expect((await listTopics(core, await core.staff('yx-zj-contact'), {})).map((t) => t.topicNo)).not.toContain(made.topicNo);
  });
  test('choose: for this month or a later one, with an owner; three a month at most', async () => {
    const made = await propose();
    expect(await refusal(does('analyst1', made.topicNo, 'choose', choice))).toBe('notAllowed');
    expect(await refusal(does('supervisor1', made.topicNo, 'choose', { ...choice, month: '2026-02' }))).toBe('ruleRefused:monthPast');
    expect(await refusal(does('supervisor1', made.topicNo, 'choose', { ...choice, supportUnitIds: ['yx-zj'] }))).toBe('ruleRefused:ownerIsSupport');
    const after = await does('supervisor1', made.topicNo, 'choose', choice);
    expect(after).toMatchObject({ state: 'chosen', month: '2026-04', ownerUnitId: 'yx-zj', supportUnitIds: ['yx-cg'], revision: 1 });
    expect(await verbsOf(made.id)).toEqual(['propose', 'choose']);
    expect(await refusal(does('supervisor1', made.topicNo, 'choose', choice))).toBe('wrongState');
    await chosen('2026-09'); await chosen('2026-09'); await chosen('2026-09');
    expect(await refusal(chosen('2026-09'))).toBe('ruleRefused:monthFull');
  });
  test('drop: not this one, kept with its reason; what was public is taken down', async () => {
    const t = await chosen('2026-10');
    await does('yx-zj-contact', t.topicNo, 'writePublic', { text: '电梯困人问题正在排查，年底前换完老旧配件。' });
    await does('supervisor1', t.topicNo, 'publish');
    expect(await refusal(does('yx-zj-contact', t.topicNo, 'drop', { reason: '不再需要。' }))).toBe('notAllowed');
    expect(await does('supervisor1', t.topicNo, 'drop', { reason: '并入消防专项。' })).toMatchObject({ state: 'dropped', publicText: null });
    expect(await refusal(publicTopicOf(core, t.topicNo))).toBe('notFound');
  });
});

describe('tasks', () => {
  test('plan: tasks belong to units of the topic; what is done stays', async () => {
    const t = await chosen('2026-05');
    expect(await refusal(does('yx-cg-contact', t.topicNo, 'plan', tasks))).toBe('notAllowed');
    expect(await refusal(does('yx-zj-contact', t.topicNo, 'plan', { ...tasks, tasks: [{ task: '查环保', unitId: 'yx-hb', until: '2026-04-10' }] }))).toBe('ruleRefused:unitNotInTopic');
    const after = await does('yx-zj-contact', t.topicNo, 'plan', tasks);
    expect(after).toMatchObject({ state: 'underway', tasks: [{ id: 1, task: '排查在用电梯' }, { id: 2 }] });
    await does('yx-zj-contact', t.topicNo, 'finishTask', { taskId: 1, doneOn: '2026-03-02', note: '排查212台，停用9台。' });
    expect(await refusal(does('yx-zj-contact', t.topicNo, 'plan', { ...tasks, tasks: [tasks.tasks[1]] }))).toBe('ruleRefused:taskDone');
  });
  test('finishTask: by the unit whose task it is, or the owner; not before it is done, not twice', async () => {
    const t = await underway('2026-06');
    expect(await refusal(does('yx-cg-contact', t.topicNo, 'finishTask', { taskId: 1, doneOn: '2026-03-02', note: '都查完了。' }))).toBe('ruleRefused:otherUnitsTask');
    expect(await refusal(does('yx-cg-contact', t.topicNo, 'finishTask', { taskId: 2, doneOn: '2026-03-03', note: '都查完了。' }))).toBe('ruleRefused:notYet');
    expect(await does('yx-cg-contact', t.topicNo, 'finishTask', { taskId: 2, doneOn: '2026-03-02', note: '加密到每晚两次。' })).toMatchObject({ tasks: [{}, { id: 2, doneOn: '2026-03-02' }] });
    expect(await refusal(does('yx-zj-contact', t.topicNo, 'finishTask', { taskId: 2, doneOn: '2026-03-02', note: '再登记一次。' }))).toBe('ruleRefused:taskDone');
    expect(await refusal(does('yx-hb-contact', t.topicNo, 'progress', { text: '看了一下。' }))).toBe('notFound');
  });
  test('late tasks, a review that is due, and a unit that was merged meanwhile stand in the list', async () => {
    const t = await underway('2026-07');
    core.clock.to('2026-07-20T10:00:00+08:00');
    await core.db.update(unit).set({ active: false }).where(eq(unit.id, 'yx-zj'));
    core.city.units.get('yx-zj')!.active = false;
    const line = (await listTopics(core, await core.staff('supervisor1'), {})).find((l) => l.topicNo === t.topicNo)!;
    expect(line).toMatchObject({ tasksLate: 2, reviewDue: true, owner: { id: 'yx-zj', ended: true } });
    const other = await propose();
    expect(await refusal(does('supervisor1', other.topicNo, 'choose', { ...choice, month: '2026-11' }))).toBe('ruleRefused:unitUnknown');
    core.city.units.get('yx-zj')!.active = true;
    await does('supervisor1', t.topicNo, 'review', { rating: 'behind', text: '两项任务都已逾期，下周约谈。' });
    expect((await topicDetailOf(core, await core.staff('supervisor1'), t.topicNo))).toMatchObject({ reviewDue: false, lastRating: 'behind' });
    core.clock.to('2026-03-02T10:00:00+08:00');
  });
});

test('report, sendBack, accept: not while tasks are open, and never accepted by whoever reported', async () => {
  const t = await underway('2026-08');
  const result = { result: '全区电梯排查完毕，更换配件340套，困人投诉明显减少。' };
  expect(await refusal(does('yx-zj-contact', t.topicNo, 'report', result))).toBe('ruleRefused:tasksOpen');
  for (const taskId of [1, 2]) await does('yx-zj-contact', t.topicNo, 'finishTask', { taskId, doneOn: '2026-03-02', note: '已完成并验收。' });
  expect(await refusal(does('yx-cg-contact', t.topicNo, 'report', result))).toBe('notAllowed');
  expect(await does('yx-zj-contact', t.topicNo, 'report', result)).toMatchObject({ state: 'reported' });
  expect(await does('supervisor1', t.topicNo, 'sendBack', { reason: '缺少第三方检测。' })).toMatchObject({ state: 'underway' });
  await does('yx-zj-contact', t.topicNo, 'report', result);
  await core.db.update(monthlyTopic).set({ reportedBy: (await core.staff('supervisor1')).staffId }).where(eq(monthlyTopic.id, t.id));
  expect(await refusal(does('supervisor1', t.topicNo, 'accept'))).toBe('ruleRefused:fourEyes');
  expect(await does('coordinator1', t.topicNo, 'accept', { opinion: '同意结项。', effect: { verdict: 'down' } })).toMatchObject({ state: 'done', effect: { verdict: 'down' }, doneAt: core.now() });
  expect(await verbsOf(t.id)).toEqual(['propose', 'choose', 'plan', 'finishTask', 'finishTask', 'report', 'sendBack', 'report', 'accept']);
});

test('writePublic, publish, retract: another person lets it out, no personal number goes with it, citizens read only that', async () => {
  const t = await chosen('2026-12');
  await does('yx-zj-contact', t.topicNo, 'writePublic', { text: '困人请拨维保电话13912345678，我们正在排查。' });
  expect((await publicTopics(core, undefined)).items.map((p) => p.topicNo)).not.toContain(t.topicNo);
  expect(await refusal(does('supervisor1', t.topicNo, 'publish'))).toBe('ruleRefused:personalNumbers');
  await does('supervisor1', t.topicNo, 'writePublic', { text: '困人请按轿厢内的紧急按钮，我们正在全面排查。' });
  expect(await refusal(does('supervisor1', t.topicNo, 'publish'))).toBe('ruleRefused:fourEyes');
  await does('coordinator1', t.topicNo, 'publish');
  expect(await publicTopicOf(core, t.topicNo)).toEqual({ topicNo: t.topicNo, month: '2026-12', title: t.title, done: false, ownerUnitName: expect.any(String), text: '困人请按轿厢内的紧急按钮，我们正在全面排查。', tasks: 0, tasksDone: 0, publishedAt: core.now().toISOString() });
  expect(await refusal(does('yx-zj-contact', t.topicNo, 'retract', { reason: '有误。再改。' }))).toBe('notAllowed');
  await does('supervisor1', t.topicNo, 'retract', { reason: '数字有误。' });
  expect(await refusal(publicTopicOf(core, t.topicNo))).toBe('notFound');
});

test('somebody was faster: the act is refused and says who', async () => {
  const t = await chosen('2027-01');
  const link = topicVerbs.find((v) => v.name === 'link')!;
  const input = { problemNos: [], matterCodes: ['060105'], regionCode: '990101' };
  await actOnTopic(core, await core.staff('supervisor1'), t.topicNo, link, input, { revision: t.revision });
  expect(await refusal(actOnTopic(core, await core.staff('coordinator1'), t.topicNo, link, input, { revision: t.revision }))).toBe('stale');
});
