/** Disputes: evidence beside a return, open hard cases, rulings and precedents, the ledger of returns. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { rulingStates } from '../../db/schema/dispute.ts';
import { addDays, cityDay } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { requestStates } from '../../db/schema/types.ts';
import { returnLedgerOf, returnLines } from '../../report/returns/ledger.ts';
import { actOnRuling } from '../../ruling/act.ts';
import { listRulings } from '../../ruling/present.ts';
import { rulingVerbs } from '../../ruling/registry.ts';
import { hardCaseView, returnEvidence, returnLedger, returnLine, rulingView } from '../dispute-views.ts';
import { cityDayParam } from '../list/city-day-param.ts';
import { hardCases } from '../list/hard-cases.ts';
import { returnEvidenceOf } from '../present/return-evidence.ts';
import { json, newRouter, refusals } from '../router.ts';

const tags = ['disputes'];
const id = z.object({ id: z.coerce.number().int() });
const many = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));
const span = z.object({ from: cityDayParam.optional(), to: cityDayParam.optional(), unitId: z.string().max(64).optional() });
/** Days shown when nobody asks for others. */
const usualDays = 30;

export function disputeRoutes(core: Core) {
  const app = newRouter();
  const spanOf = ({ from, to, unitId }: z.infer<typeof span>) => {
    const last = to ?? cityDay(core.now());
    const first = from ?? addDays(last, 1 - usualDays);
    if (first > last) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
    return { from: first, to: last, unitId };
  };

  app.openapi(createRoute({ method: 'get', path: '/requests/{id}/evidence', tags, summary: '退单证据：目录依据、单位职能、裁定先例、既往退单', request: { params: id }, responses: { 200: json(returnEvidence), ...refusals } }),
    async (c) => c.json(await returnEvidenceOf(core, c.get('actor'), c.req.valid('param').id), 200));
  app.openapi(createRoute({ method: 'get', path: '/hard-cases', tags, summary: '疑难会商（按会商时限）', responses: { 200: json(z.object({ items: z.array(hardCaseView) })), ...refusals } }),
    async (c) => c.json({ items: await hardCases(core, c.get('actor')) }, 200));

  app.openapi(createRoute({
    method: 'get', path: '/rulings', tags, summary: '裁定与先例',
    request: { query: z.object({ matterCode: z.string().regex(/^\d{2,10}$/).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(), unitId: z.string().max(64).optional(), state: many(rulingStates).optional(), q: z.string().trim().max(100).optional() }) },
    responses: { 200: json(z.object({ items: z.array(rulingView) })), ...refusals },
  }), async (c) => c.json({ items: await listRulings(core, c.get('actor'), c.req.valid('query')) }, 200));
  for (const verb of rulingVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/rulings/{id}/${verb.name}`, tags, summary: verb.summary, operationId: `rulings.${verb.name}`,
      request: { params: id, body: { required: true, content: { 'application/json': { schema: verb.input } } } }, responses: { 200: json(rulingView), ...refusals },
    }), async (c) => {
      const rulingId = id.parse(c.req.param()).id;
      await actOnRuling(core, c.get('actor'), rulingId, verb, await c.req.json<unknown>());
      return c.json((await listRulings(core, c.get('actor'), { id: rulingId }))[0]!, 200);
    });

  app.openapi(createRoute({ method: 'get', path: '/reports/returns', tags: ['reports'], summary: '退单台账（按单位）', request: { query: span }, responses: { 200: json(returnLedger), ...refusals } }),
    async (c) => c.json(await returnLedgerOf(core, c.get('actor'), spanOf(c.req.valid('query'))), 200));
  app.openapi(createRoute({
    method: 'get', path: '/reports/returns/lines', tags: ['reports'], summary: '退单明细', request: { query: span.extend({ state: many(requestStates).optional() }) }, responses: { 200: json(z.object({ items: z.array(returnLine) })), ...refusals },
  }), async (c) => c.json({ items: await returnLines(core, c.get('actor'), { ...spanOf(c.req.valid('query')), state: c.req.valid('query').state }) }, 200));
  return app;
}
