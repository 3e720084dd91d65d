/** 城市设置: the city's own data, changed by one and confirmed by another. */
import { createRoute, z } from '@hono/zod-openapi';
import { previewOf } from '../../administration/changes.ts';
import { changeVerbs, decideChange, decideInput } from '../../administration/decide.ts';
import { issuePassword } from '../../administration/issue-password.ts';
import { changeView, changeViews, knownSheet, mustRead, previewView, rowsOfSheet, sheetRows, sheetView, sheetViews, type ChangePreview } from '../../administration/present.ts';
import { proposeChange, proposeInput, rowsInput } from '../../administration/propose.ts';
import { readWorkbook, workbookOf } from '../../administration/workbook.ts';
import { cityDay } from '../../deadline/city-day.ts';
import type { Core } from '../../core.ts';
import { limitBody } from '../../intake/channels/limit-body.ts';
import { reason } from '../../verb/fields.ts';
import { fileAnswer, xlsxType } from '../file-answer.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { uploadedFile } from '../uploaded-file.ts';

const tags = ['administration'];
const mostKiB = 20 * 1024;
const params = z.object({ sheet: z.string().max(40) });
const page = z.object({ q: z.string().trim().max(100).optional(), offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(200).default(50) });
const verbWords = { confirm: '确认变更', reject: '退回变更', withdraw: '撤回变更' } as const;

export function administrationRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(mostKiB));
  app.use(async (c, next) => { mustRead(c.get('actor')); await next(); });

  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '城市设置的各表', responses: { 200: json(z.object({ items: z.array(sheetView) })), ...refusals } }),
    async (c) => c.json({ items: await sheetViews(core, c.get('actor')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/changes', tags, summary: '变更及其经过', request: { query: z.object({ sheet: z.string().max(40).optional(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']).optional() }) }, responses: { 200: json(z.object({ items: z.array(changeView) })), ...refusals } }),
    async (c) => c.json({ items: await changeViews(core, c.get('actor'), c.req.valid('query')) }, 200));
  for (const verb of changeVerbs) app.openapi(createRoute({ method: 'post', path: `/changes/{id}/${verb}`, tags, summary: verbWords[verb], operationId: `administration.${verb}`, request: { params: z.object({ id: z.coerce.number().int() }), ...body(decideInput) }, responses: { 200: json(changeView), ...refusals } }), async (c) => {
    const { id } = await decideChange(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json'));
    return c.json((await changeViews(core, c.get('actor'), { id }))[0]!, 200);
  });
  app.openapi(createRoute({
    method: 'post', path: '/passwords', tags, summary: '发放初始密码（系统管理员）', description: 'Shown once. The person chooses their own at the first log-in.', request: body(z.object({ username: z.string().trim().min(1).max(100), reason })),
    responses: { 200: json(z.object({ username: z.string(), password: z.string() })), ...refusals },
  }), async (c) => { const { username, reason: why } = c.req.valid('json'); return c.json(await issuePassword(core, c.get('actor'), username, why), 200); });

  app.openapi(createRoute({ method: 'get', path: '/{sheet}', tags, summary: '一张表的内容', request: { params, query: page }, responses: { 200: json(sheetRows), ...refusals } }),
    async (c) => c.json(await rowsOfSheet(core, knownSheet(c.req.valid('param').sheet), c.req.valid('query')), 200));
  app.get('/:sheet/file', async (c) => {
    const sheet = knownSheet(c.req.param('sheet'));
    const name = `${sheet.zh}-${cityDay(core.now())}.xlsx`;
    return fileAnswer(c, await workbookOf(core, sheet), { name, type: xlsxType });
  });
  app.openapi(createRoute({ method: 'post', path: '/{sheet}/preview', tags, summary: '核对变更，不做修改', request: { params, ...body(z.object({ rows: rowsInput })) }, responses: { 200: json(previewView), ...refusals } }),
    async (c) => c.json(await preview(core, c.req.valid('param').sheet, c.req.valid('json').rows), 200));
  app.post('/:sheet/read', async (c) => {
    const { file } = await uploadedFile(c);
    const name = c.req.param('sheet');
    const rows = await readWorkbook(knownSheet(name), file.name, file.bytes);
    return c.json({ fileName: file.name, rows, preview: await preview(core, name, rows) }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{sheet}/propose', tags, summary: '提出变更，待另一人确认', request: { params, ...body(proposeInput) }, responses: { 201: json(changeView), ...refusals } }), async (c) => {
    const { id } = await proposeChange(core, c.get('actor'), knownSheet(c.req.valid('param').sheet), c.req.valid('json'));
    return c.json((await changeViews(core, c.get('actor'), { id }))[0]!, 201);
  });
  return app;
}

async function preview(core: Core, name: string, rows: Parameters<typeof previewOf>[3]): Promise<ChangePreview> {
  const { changes, ...rest } = await previewOf(core, core.db, knownSheet(name), rows);
  const added = changes.filter((c) => c.before === null).length;
  return { ...rest, added, changed: changes.length - added, changes: changes.slice(0, 500) };
}
