/** 报告: list, draft on demand, read, change by one endpoint a verb, export. */
import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { body, errors, fileAnswer, json, newRouter, refusals, type Core } from '../../../ticketing/index.ts';
import { isAbsent, metrics } from '../../metrics/index.ts';
import { counted } from '../figures/counted.ts';
import { definitionOf, formatOf } from '../figures/ask.ts';
import { actOnReport } from '../life/act.ts';
import { createReport, orderInput } from '../life/create.ts';
import { reportVerbs } from '../life/registry.ts';
import { contentTypes, exportFormats, exportReport } from './export.ts';
import { listReports, reportFilter } from './list.ts';
import { noteReading, reportDetailOf } from './present.ts';
import { measureView, reportDetail, reportPage } from './views.ts';

const tags = ['reports'];
const params = z.object({ reportNo: z.string().max(40) });
const large = bodyLimit({ maxSize: 2 * 1024 * 1024, onError: () => { throw errors.tooLarge('2 MB'); } });

export function reportRoutes(core: Core) {
  const app = newRouter();
  app.use(large);
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '报告列表', description: 'Writers see drafts; signers what waits for them; the whole city\'s staff what is signed; units the 通报 sent to them.', request: { query: reportFilter }, responses: { 200: json(reportPage), ...refusals } }),
    async (c) => c.json(await listReports(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '起草报告', request: body(orderInput), responses: { 201: json(reportDetail), ...refusals } }), async (c) => {
    const made = await createReport(core, c.get('actor'), c.req.valid('json'));
    return c.json(await reportDetailOf(core, c.get('actor'), made.reportNo), 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/measures', tags, summary: '可插入的指标', responses: { 200: json(z.object({ items: z.array(measureView) })), ...refusals } }), async (c) => {
    const here = await Promise.all(metrics.map(async (m) => (await isAbsent(core, m) ? [] : [`metric:${m.id}`])));
    const all = ['received', 'share', 'mean', ...Object.keys(counted), ...here.flat()];
    return c.json({ items: all.map((measure) => { const { name, definition } = definitionOf(measure)!; return { measure, name, definition, format: formatOf({ measure }) }; }) }, 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/{reportNo}', tags, summary: '报告全文', description: 'With `revision`: an earlier version, for writers and signers.', request: { params, query: z.object({ revision: z.coerce.number().int().min(0).optional() }) }, responses: { 200: json(reportDetail), ...refusals } }), async (c) => {
    const { reportNo } = c.req.valid('param');
    if (c.req.valid('query').revision === undefined) await noteReading(core, c.get('actor'), reportNo);
    return c.json(await reportDetailOf(core, c.get('actor'), reportNo, c.req.valid('query').revision), 200);
  });
  app.openapi(createRoute({
    method: 'get', path: '/{reportNo}/export/{format}', tags, summary: '导出 PDF、Word、Excel', request: { params: params.extend({ format: z.enum(exportFormats) }) },
    responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } }, ...refusals },
  }), async (c) => {
    const { reportNo, format } = c.req.valid('param');
    const { bytes, name } = await exportReport(core, c.get('actor'), reportNo, format);
    return fileAnswer(c, bytes, { name, type: contentTypes[format], shown: format === 'pdf', kept: false });
  });
  for (const verb of reportVerbs) {
    app.openapi(createRoute({
      method: 'post', path: `/{reportNo}/${verb.name}` as '/{reportNo}/verb', tags, summary: verb.summary, request: { params, ...body(z.looseObject({ revision: z.number().int().min(0).optional() })) }, responses: { 200: json(reportDetail), ...refusals },
    }), async (c) => {
      const { revision, ...input } = c.req.valid('json');
      const row = await actOnReport(core, c.get('actor'), c.req.valid('param').reportNo, verb, input, { revision: revision as number | undefined });
      return c.json(await reportDetailOf(core, c.get('actor'), row.reportNo), 200);
    });
  }
  return app;
}
