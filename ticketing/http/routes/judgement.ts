/** 研判质量: how the advice did, the threshold that follows from it, and the policy in force with its history. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Role } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { addDays, cityDay, isRealDay } from '../../deadline/city-day.ts';
import { readQuality } from '../../routing/quality/read.ts';
import { confirmPolicy, decisionInput, policyInput, proposePolicy, rollBackPolicy, withdrawPolicy } from '../../routing/threshold/change-policy.ts';
import { policyViewFor } from '../../routing/threshold/present-policy.ts';
import { readThreshold } from '../../routing/threshold/read.ts';
import { policyView, qualityView, thresholdView } from '../judgement-views.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { mustBe } from './notices.ts';

const tags = ['judgement'];
/** Those who are answerable for dispatch, and those who look over it; figures only, so analysts and administrators too. */
const readers: readonly Role[] = ['supervisor', 'teamLead', 'coordinator', 'dispatcher', 'analyst', 'qa', 'eSupervision', 'mayorOffice', 'sysAdmin', 'auditAdmin'];
/** Without a span: the last so many days. */
const usualDays = 90;
const usualReturnRate = 0.02;

export function judgementRoutes(core: Core) {
  const app = newRouter();
  app.use('/*', async (c, next) => { mustBe(c.get('actor'), readers, '查看研判质量', 'look at the quality of judgement'); await next(); });

  const day = z.string().refine(isRealDay, '不是有效的日期').optional();
  const span = z.object({ from: day, to: day });
  const spanOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => {
    const last = to ?? cityDay(core.now());
    return { from: from ?? addDays(last, 1 - usualDays), to: last };
  };
  app.openapi(createRoute({ method: 'get', path: '/quality', tags, summary: '研判质量（按首次研判时间）', request: { query: span }, responses: { 200: json(qualityView), ...refusals } }),
    async (c) => c.json(await readQuality(core, c.get('actor'), spanOf(c.req.valid('query'))), 200));

  const asked = span.extend({ returnRate: z.coerce.number().min(0.001).max(0.2).default(usualReturnRate), refit: z.stringbool().default(false) });
  app.openapi(createRoute({ method: 'get', path: '/threshold', tags, summary: '覆盖曲线及按退单率得出的门槛', request: { query: asked }, responses: { 200: json(thresholdView), ...refusals } }), async (c) => {
    const { returnRate, refit, ...days } = c.req.valid('query');
    return c.json(await readThreshold(core, c.get('actor'), { ...spanOf(days), returnRate, refit }), 200);
  });

  app.openapi(createRoute({ method: 'get', path: '/policy', tags, summary: '自动派单门槛及历次变更', responses: { 200: json(policyView), ...refusals } }), async (c) => c.json(await policyViewFor(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/policy', tags, summary: '提出或启用自动派单门槛', request: body(policyInput), responses: { 200: json(policyView), ...refusals } }), async (c) => {
    await proposePolicy(core, c.get('actor'), c.req.valid('json'));
    return c.json(await policyViewFor(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/policy/roll-back', tags, summary: '退回上一版门槛', request: body(decisionInput), responses: { 200: json(policyView), ...refusals } }), async (c) => {
    await rollBackPolicy(core, c.get('actor'), c.req.valid('json'));
    return c.json(await policyViewFor(core, c.get('actor')), 200);
  });
  const one = z.object({ id: z.coerce.number().int() });
  app.openapi(createRoute({ method: 'post', path: '/policy/{id}/confirm', tags, summary: '另一人确认并启用', request: { params: one }, responses: { 200: json(policyView), ...refusals } }), async (c) => {
    await confirmPolicy(core, c.get('actor'), c.req.valid('param').id);
    return c.json(await policyViewFor(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/policy/{id}/withdraw', tags, summary: '撤回或否决待确认的门槛', request: { params: one }, responses: { 200: json(policyView), ...refusals } }), async (c) => {
    await withdrawPolicy(core, c.get('actor'), c.req.valid('param').id);
    return c.json(await policyViewFor(core, c.get('actor')), 200);
  });
  return app;
}
