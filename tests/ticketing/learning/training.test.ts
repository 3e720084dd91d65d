import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { connect } from '../../../ticketing/db/connect.ts';
import { model, modelChange, training } from '../../../ticketing/db/schema/index.ts';
import { isTimeToTrain } from '../../../ticketing/learning/nightly.ts';
import { createTrainer, endOf } from '../../../ticketing/learning/trainer.ts';
import { beginTraining } from '../../../ticketing/learning/training.ts';
import { listenForReloads } from '../../../ticketing/reload.ts';
import { createCore } from '../../../ticketing/create-core.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { closedTickets } from './old-city.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore({ at: '2026-03-02T10:00:00+08:00' });
  api = await testApi(core);
});
afterAll(async () => {
  await core.trainer.stop();
  await api.close();
  await core.close();
});

test('without enough closed tickets a press says how many there are and how many it takes', async () => {
  const answer = await (await api.as('supervisor1')).post('/api/models/train', {});
  expect(answer).toMatchObject({ status: 422, body: { error: { details: { rule: 'tooFewTickets' }, zh: expect.stringContaining('只有0件，至少需要200件') } } });
});

test('one press: a process of its own trains, the first models of matter and unit take charge, and another process judges by them', { timeout: 120_000 }, async () => {
  await closedTickets(core, { count: 320, from: '2026-01-05T09:00:00+08:00', to: '2026-03-01T18:00:00+08:00' });
  const other = await createCore({ config: core.config, connection: connect(core.database.url, { max: 3 }), secrets: loadSecrets('/nowhere', { HOTLINE_KEY: Buffer.alloc(32, 7).toString('base64') }), now: core.now });
  const stopListening = await listenForReloads(other);
  expect(other.classifier.models.unit).toBeUndefined();

  const supervisor = await api.as('supervisor1');
  const started = await supervisor.post('/api/models/train', {});
  expect(started).toMatchObject({ status: 202, body: { state: 'running', byName: (await core.staff('supervisor1')).name } });
  expect(await supervisor.post('/api/models/train', {})).toMatchObject({ status: 422, body: { error: { details: { rule: 'trainingRuns' } } } });
  await core.trainer.idle();
  const ended = await endOf(core, started.body.id);
  expect(ended, ended.error ?? '').toMatchObject({ state: 'done', progress: 1, error: null });

  const { body } = await supervisor.get('/api/models');
  expect(body.training).toBeNull();
  const unit = body.models.find((m: { kind: string }) => m.kind === 'unit');
  expect(unit).toMatchObject({ state: 'champion', comparison: { wins: true, champion: null } });
  expect(unit.comparison.challenger.accuracy).toBeGreaterThan(0.9);
  expect(body.history.find((c: { kind: string }) => c.kind === 'unit')).toMatchObject({ how: 'won', modelId: unit.id, previousId: null, byName: null });

  await core.kept.models.reload();
  await expect.poll(() => other.classifier.models.unit?.version).toBe(unit.version);
  expect(core.classifier.models.unit?.version).toBe(unit.version);
  const judgement = await other.classifier.judge({ title: '拖欠工资', content: '工地老板不发农民工工资，请尽快处理。' });
  expect(judgement.units[0]!.label.endsWith('-rs')).toBe(true);
  expect(judgement.models.unit).toEqual({ name: unit.name, version: unit.version });
  await stopListening();
  await other.sql.end({ timeout: 1 });
});

test('the same tickets again make the same models: nothing new is stored or put in charge', { timeout: 120_000 }, async () => {
  const before = (await core.db.select({ id: model.id }).from(model)).length;
  const { id } = await core.trainer.start(await core.staff('sysadmin1').catch(() => core.staff('supervisor1')));
  await core.trainer.idle();
  expect((await endOf(core, id)).state).toBe('done');
  expect((await core.db.select({ id: model.id }).from(model)).length).toBe(before);
});

test('two presses at once in two processes are one training', async () => {
  const begun = await beginTraining(core, null);
  expect(await refusal(beginTraining(core, null))).toBe('ruleRefused:trainingRuns');
  await begun.turn.end();
  await core.db.update(training).set({ state: 'failed', endedAt: core.now() }).where(eq(training.id, begun.row.id));
});

test('a training whose server died is failed with a sentence as soon as somebody looks, and does not stand in the way', async () => {
  const begun = await beginTraining(core, null);
  expect((await (await api.as('supervisor1')).get('/api/models')).body.training).toMatchObject({ id: begun.row.id, state: 'running' });
  await begun.turn.end(); // what the database does when the session of a dead process is gone
  const { body } = await (await api.as('supervisor1')).get('/api/models');
  expect(body.training).toBeNull();
  expect(body.trainings[0]).toMatchObject({ id: begun.row.id, state: 'failed', error: expect.stringContaining('没有留下半成品') });
});

test('killed in the middle: the row says so, no model is left, and the next training runs', { timeout: 60_000 }, async () => {
  const models = (await core.db.select({ id: model.id }).from(model)).length;
  const trainer = createTrainer(core);
  let child: number | undefined;
  const { id } = await trainer.start(null, () => { if (!child && trainer.pid) process.kill(child = trainer.pid, 'SIGKILL'); });
  await trainer.idle();
  expect(child).toBeDefined();
  expect(await endOf(core, id)).toMatchObject({ state: 'failed', error: expect.stringContaining('SIGKILL') });
  expect((await core.db.select({ id: model.id }).from(model)).length).toBe(models);
  const again = await beginTraining(core, null);
  await again.turn.end();
});

test('a server that stops cancels its training and says so', { timeout: 60_000 }, async () => {
  const trainer = createTrainer(core);
  const { id } = await trainer.start(null);
  await trainer.stop();
  expect(await endOf(core, id)).toMatchObject({ state: 'failed', error: expect.stringContaining('服务停止') });
});

test('at night, once, and only with enough new tickets', async () => {
  const night = await testCore({ at: '2026-03-02T10:00:00+08:00' });
  await closedTickets(night, { count: 210, from: '2026-01-05T09:00:00+08:00', to: '2026-03-01T18:00:00+08:00' });
  expect(await isTimeToTrain(night)).toBe(false);
  night.clock.to('2026-03-03T03:10:00+08:00');
  expect(await isTimeToTrain(night)).toBe(true);
  await night.db.insert(training).values({ state: 'done', startedAt: night.now(), endedAt: night.now() });
  expect(await isTimeToTrain(night)).toBe(false);
  night.clock.to('2026-03-04T03:10:00+08:00');
  expect(await isTimeToTrain(night)).toBe(false); // nothing new
  await closedTickets(night, { count: 200, from: '2026-03-03T08:00:00+08:00', to: '2026-03-03T18:00:00+08:00', seed: 2 });
  expect(await isTimeToTrain(night)).toBe(true);
  await night.close();
});

test('a person rolls back and installs with a reason, seen in the history; then a winner waits to be installed', { timeout: 120_000 }, async () => {
  const supervisor = await api.as('supervisor1');
  const [champion] = await core.db.select({ id: model.id, version: model.version }).from(model).where(eq(model.kind, 'unit'));
  expect((await supervisor.post('/api/models/unit/roll-back', { reason: '短' })).status).toBe(400);
  const back = await supervisor.post('/api/models/unit/roll-back', { reason: '新模型把欠薪判给了城管局' });
  expect(back.status).toBe(200);
  expect(back.body.inCharge.find((k: { kind: string }) => k.kind === 'unit')).toMatchObject({ modelId: null, version: null, mayRollBack: false });
  expect(back.body.history[0]).toMatchObject({ kind: 'unit', how: 'rolledBack', modelId: null, previousId: champion!.id, byName: (await core.staff('supervisor1')).name, reason: '新模型把欠薪判给了城管局' });
  expect(core.classifier.models.unit).toBeUndefined();
  expect(await supervisor.post('/api/models/unit/roll-back', { reason: '再回退一次' })).toMatchObject({ status: 422, body: { error: { details: { rule: 'nothingBefore' } } } });

  await closedTickets(core, { count: 60, from: '2026-03-01T18:30:00+08:00', to: '2026-03-02T09:00:00+08:00', seed: 5 });
  const { id } = await core.trainer.start(null);
  await core.trainer.idle();
  const outcome = (await endOf(core, id)).outcome.find((o) => o.kind === 'unit')!;
  expect(outcome.zh).toContain('待人工启用');
  expect(core.classifier.models.unit).toBeUndefined();
  const installed = await supervisor.post(`/api/models/${outcome.modelId}/install`, { reason: '已核对一周的派单' });
  expect(installed.body.inCharge.find((k: { kind: string }) => k.kind === 'unit')).toMatchObject({ modelId: outcome.modelId, shipped: false, mayRollBack: true, before: null });
  expect(core.classifier.models.unit).toBeDefined();
  expect(await supervisor.post(`/api/models/${outcome.modelId}/install`, { reason: '已核对一周的派单' })).toMatchObject({ status: 422, body: { error: { details: { rule: 'inCharge' } } } });
  expect((await core.db.select().from(modelChange)).filter((c) => c.kind === 'unit').map((c) => c.how)).toEqual(['won', 'rolledBack', 'installed']);
});

test('how the machine learns is a setting with a reason and a history', async () => {
  const supervisor = await api.as('supervisor1');
  const { settings } = (await supervisor.get('/api/models')).body;
  expect(await supervisor.post('/api/models/settings', { ...settings, reason: '没有改什么' })).toMatchObject({ status: 422, body: { error: { details: { rule: 'nothingChanged' } } } });
  const changed = await supervisor.post('/api/models/settings', { ...settings, heldDays: 28, reason: '工单少，比较期放长' });
  expect(changed.body).toMatchObject({ settings: { heldDays: 28 }, settingsChanges: [{ byName: (await core.staff('supervisor1')).name, reason: '工单少，比较期放长', before: { heldDays: 14 } }] });
  await supervisor.post('/api/models/settings', { ...settings, reason: '改回原来的值' });
  expect(await (await api.as('analyst1').catch(() => api.as('dispatcher1'))).post('/api/models/settings', { ...settings, heldDays: 7, reason: '没有权限的人' })).toMatchObject({ status: 403 });
});

test('who may look, train and install', async () => {
  const dispatcher = await api.as('dispatcher1');
  expect((await dispatcher.get('/api/models')).status).toBe(200);
  expect(await dispatcher.post('/api/models/train', {})).toMatchObject({ status: 403 });
  expect(await dispatcher.post('/api/models/unit/roll-back', { reason: '没有理由' })).toMatchObject({ status: 403 });
  expect(await (await api.as('agent1')).get('/api/models')).toMatchObject({ status: 403 });
});

test('a model that cannot be read leaves the one before in charge, the page says why, and the next training replaces it', { timeout: 60_000 }, async () => {
  const before = core.classifier.models.unit;
  const [row] = await core.db.select({ id: model.id, content: model.content }).from(model).where(eq(model.state, 'champion')).limit(1);
  const [broken] = await core.db.insert(model).values({ kind: 'unit', name: 'city-unit', version: 'broken', state: 'challenger', trainingId: 1, texts: 1, figures: { outOfFold: { macroF1: 0, accuracy: 0, ece: 0, coverage: [] }, labels: 2, kilobytes: 1 }, content: row!.content.subarray(0, 100), madeAt: core.now() }).returning({ id: model.id });
  const supervisor = await api.as('supervisor1');
  expect(await supervisor.post(`/api/models/${broken!.id}/install`, { reason: '试一试这个模型' })).toMatchObject({ status: 422, body: { error: { details: { rule: 'modelUnreadable' } } } });
  await core.db.update(model).set({ state: 'retired' }).where(eq(model.state, 'champion'));
  await core.db.update(model).set({ state: 'champion' }).where(eq(model.id, broken!.id));
  await core.kept.models.reload();
  expect(core.classifier.models.unit).toEqual(before);
  expect((await supervisor.get('/api/models')).body.inCharge.find((k: { kind: string }) => k.kind === 'unit').problem).toContain('请重新训练');

  await core.db.delete(modelChange);
  
  await closedTickets(core, { count: 20, from: '2026-03-02T09:00:00+08:00', to: '2026-03-02T09:30:00+08:00', seed: 9 });
  const { id } = await core.trainer.start(null);
  await core.trainer.idle();
  expect((await endOf(core, id)).outcome.find((o) => o.kind === 'unit')!.zh).toContain('此前没有此类模型。胜出。已启用。');
  await core.kept.models.reload();
  expect(core.kept.models.problems.size).toBe(0);
});
