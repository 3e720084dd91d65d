/** 研判模型: in charge, trained, changed; train, install, roll back. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { errors } from '../../errors.ts';
import { modelKinds } from '../../learning/models/in-force.ts';
import { installModel, mayInstall, maySeeModels, mayTrain, modelReason, rollBack } from '../../learning/models/install.ts';
import { readModel, readModels, trainingView as toView } from '../../learning/models/read-models.ts';
import { modelDetail, modelsView, trainingView } from '../../learning/models/views.ts';
import { learningSettings, saveLearning } from '../../learning/settings.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { mustBe } from './notices.ts';

const tags = ['models'];
const id = z.object({ id: z.coerce.number().int().positive().openapi({ param: { name: 'id', in: 'path' } }) });
const ofKind = z.object({ kind: z.enum(modelKinds) });

export function modelRoutes(core: Core) {
  const app = newRouter();
  app.use('/*', async (c, next) => { mustBe(c.get('actor'), maySeeModels, '查看研判模型', 'look at the models'); await next(); });
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '研判模型、更换记录、训练情况', responses: { 200: json(modelsView), ...refusals } }), async (c) => c.json(await readModels(core), 200));
  app.openapi(createRoute({ method: 'get', path: '/{id}', tags, summary: '一个模型的指标和比较', request: { params: id }, responses: { 200: json(modelDetail), ...refusals } }), async (c) => {
    const found = await readModel(core, c.req.valid('param').id);
    if (!found) throw errors.notFound('模型');
    return c.json(found, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/train', tags, summary: '用本市工单训练', responses: { 202: json(trainingView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayTrain, '训练模型', 'train models');
    return c.json(toView(await core.trainer.start(actor)), 202);
  });
  app.openapi(createRoute({ method: 'post', path: '/settings', tags, summary: '学习设置', request: body(learningSettings.extend(modelReason.shape)), responses: { 200: json(modelsView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayInstall, '修改学习设置', 'change how the machine learns');
    const { reason, ...settings } = c.req.valid('json');
    await saveLearning(core.db, settings, { by: actor, reason, now: core.now() });
    return c.json(await readModels(core), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{id}/install', tags, summary: '启用模型', request: { params: id, ...body(modelReason) }, responses: { 200: json(modelsView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayInstall, '启用模型', 'install a model');
    await installModel(core, actor, c.req.valid('param').id, c.req.valid('json').reason);
    return c.json(await readModels(core), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{kind}/roll-back', tags, summary: '回退到前一个模型', request: { params: ofKind, ...body(modelReason) }, responses: { 200: json(modelsView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayInstall, '回退模型', 'roll a model back');
    await rollBack(core, actor, c.req.valid('param').kind, c.req.valid('json').reason);
    return c.json(await readModels(core), 200);
  });
  return app;
}
