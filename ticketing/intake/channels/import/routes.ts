import { createRoute, z } from '@hono/zod-openapi';
import type { Role, StaffActor } from '../../../access/actor.ts';
import type { Core } from '../../../core.ts';
import { importBatch } from '../../../db/schema/index.ts';
import { channels } from '../../../db/schema/types.ts';
import { errors } from '../../../errors.ts';
import { json, newRouter } from '../../../http/router.ts';
import { errorView } from '../../../http/views.ts';
import { limitBody } from '../limit-body.ts';
import { failRunning, findBatch, listBatches, type ImportBatch } from './batch.ts';
import { appealColumns } from './columns.ts';
import { formatOf, rowsOf } from './format.ts';
import { runImport } from './run.ts';
import { takeImportTurn } from './turn.ts';

const MOST_MIB = 50;
/** Somebody who sees an import done may start the next at once. */
const PATIENCE_MS = 1_000;
const importers: readonly Role[] = ['dispatcher', 'teamLead', 'sysAdmin'];

/** `report` row 0 is about the file as a whole. */
const importView = z.object({
  id: z.int(), name: z.string(), format: z.enum(['jsonl', 'csv', 'xlsx']), state: z.enum(['running', 'done', 'failed']), total: z.int().nullable(),
  accepted: z.int(), duplicates: z.int(), refused: z.int(), report: z.array(z.object({ row: z.int(), reason: z.string() })),
  startedAt: z.iso.datetime(), finishedAt: z.iso.datetime().nullable(),
}).openapi('Import');
export type ImportView = z.infer<typeof importView>;

const refusals = { 403: json(errorView, '无导入权限'), 404: json(errorView, '没有该批次') };
const oneRoute = createRoute({
  method: 'get', path: '/{id}', tags: ['imports'], summary: '导入进度', request: { params: z.object({ id: z.coerce.number().int().positive() }) },
  responses: { 200: json(importView, '进度与被拒行'), ...refusals },
});
const listRoute = createRoute({
  method: 'get', path: '/', tags: ['imports'], summary: '导入记录', responses: { 200: json(z.object({ items: z.array(importView.omit({ report: true })) }), '最近 50 批'), ...refusals },
});

/** Import of JSONL, CSV and XLSX. Whoever mounts it has put the staff member at `actor`. */
export function importRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(MOST_MIB * 1024 + 64)); // the form around the file

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/', tags: ['imports'], summary: '导入 JSONL、CSV、XLSX', description: '后台进行；被拒的行不影响其余；同一文件再次导入只补缺的。文件不超过 50 MiB。',
    request: { body: { content: { 'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), channel: z.enum(channels).optional() }) } } } },
    responses: { 202: json(z.object({ id: z.int() }), '已开始'), 400: json(errorView, '文件不可用'), 409: json(errorView, '另一批正在导入'), 413: json(errorView, '超过 50 MiB'), ...refusals },
  });
  app.post('/', async (c) => {
    const actor = importer(c.get('actor'));
    const { file, channel } = await upload(await c.req.parseBody().catch(() => ({})));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const format = formatOf(file.name, bytes);
    const rows = rowsOf(format, bytes, appealColumns);
    const turn = await takeImportTurn(core, PATIENCE_MS);
    if (!turn) throw errors.wrongState('另一批导入正在进行，请等它完成后再试。', 'Another import is running; try again when it is done.', {});
    const batchId = await begin(core, actor, file.name, format).catch(async (error: unknown) => { await turn.end(); throw error; });
    void runImport(core, { batchId, channel, actor, rows }).finally(() => turn.end()).catch((err: unknown) => core.log.error({ err }, 'an import did not give back its turn'));
    return c.json({ id: batchId }, 202);
  });

  app.openapi(oneRoute, async (c) => {
    importer(c.get('actor'));
    const found = await findBatch(core, c.req.valid('param').id);
    if (!found) throw errors.notFound('批次');
    return c.json({ ...viewOf(found), report: found.report }, 200);
  });
  app.openapi(listRoute, async (c) => {
    importer(c.get('actor'));
    return c.json({ items: (await listBatches(core)).map(viewOf) }, 200);
  });
  return app;
}

function importer(actor: StaffActor): StaffActor {
  if (!actor.roles.some((role) => importers.includes(role))) throw errors.notAllowed('只有派单员、班组长和系统管理员可以导入。', 'Only dispatchers, team leads and system administrators may import.');
  return actor;
}

const form = z.object({ file: z.instanceof(File, { message: '请选择文件' }), channel: z.enum(channels).default('import') });

async function upload(body: unknown): Promise<z.output<typeof form>> {
  const checked = form.safeParse(body);
  if (!checked.success) throw errors.wrongFields(checked.error);
  if (checked.data.file.size > MOST_MIB * 1024 * 1024) throw errors.tooLarge(`${MOST_MIB} MiB`);
  return checked.data;
}

async function begin(core: Core, actor: StaffActor, name: string, format: ImportBatch['format']): Promise<number> {
  await failRunning(core);
  const [row] = await core.db.insert(importBatch).values({ name: name.slice(0, 200), format, state: 'running', startedBy: actor.staffId, startedAt: core.now() }).returning({ id: importBatch.id });
  return row!.id;
}

const viewOf = ({ id, name, format, state, total, accepted, duplicates, refused, startedAt, finishedAt }: ImportBatch) =>
  ({ id, name, format, state, total, accepted, duplicates, refused, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null });
