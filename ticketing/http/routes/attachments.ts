/** Attachments: for staff by ticket, for the citizen by number and code. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addAttachment, type AttachmentRow } from '../../attachment/add.ts';
import { detach } from '../../attachment/detach.ts';
import { mostBytes } from '../../attachment/kinds.ts';
import { attachmentsFor, attachmentsOfCitizen, openAttachment, viewOf } from '../../attachment/read.ts';
import { dropFile, readFileOf } from '../../attachment/store.ts';
import { attachmentView, publicAttachment, type PublicAttachment } from '../../attachment/views.ts';
import type { Core } from '../../core.ts';
import { attachmentPurposes } from '../../db/schema/types.ts';
import { errors } from '../../errors.ts';
import { limitBody } from '../../intake/channels/limit-body.ts';
import { reason } from '../../verb/fields.ts';
import { act } from '../../verb/act.ts';
import { byQueryCode } from '../present/public-appeal.ts';
import { fileAnswer } from '../file-answer.ts';
import { rateLimit } from '../rate-limit.ts';
import { body, clientAddress, json, newRouter, refusals } from '../router.ts';
import { uploadedFile } from '../uploaded-file.ts';

const tags = ['attachments'];
const formKiB = mostBytes / 1024 + 64; // the form around the file
const no = z.object({ ticketNo: z.string().trim().max(40) });
const one = no.extend({ id: z.string().max(40) });
const items = json(z.object({ items: z.array(attachmentView) }));
const fileForm = { body: { content: { 'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), purpose: z.enum(attachmentPurposes).optional(), code: z.string().optional() }) } } } };
const bytesAnswer = { 200: { description: 'the file' }, ...refusals };

export function attachmentRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(formKiB));
  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}', tags, summary: '工单的附件', request: { params: no }, responses: { 200: items, ...refusals } }), async (c) => {
    return c.json({ items: await attachmentsFor(core, c.get('actor'), c.req.valid('param').ticketNo) }, 200);
  });
  app.openAPIRegistry.registerPath({ method: 'post', path: '/{ticketNo}', tags, summary: '添加附件', description: 'One file of at most 10 MiB. The same file twice is one.', request: { params: no, ...fileForm }, responses: { 201: json(attachmentView), ...refusals } });
  app.post('/:ticketNo', async (c) => {
    const { file, fields } = await uploadedFile(c);
    const purpose = z.enum(attachmentPurposes).catch('proof').parse(fields.purpose);
    const row = await addAttachment(core, c.get('actor'), c.req.param('ticketNo'), { ...file, purpose });
    return c.json({ ...viewOf(core, row), mine: true }, 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}/{id}', tags, summary: '打开附件', request: { params: one }, responses: bytesAnswer }), async (c) => {
    const { ticketNo, id } = c.req.valid('param');
    const { row, bytes } = await openAttachment(core, c.get('actor'), ticketNo, id, clientAddress(c));
    return sendFile(c, row, bytes);
  });
  app.openapi(createRoute({ method: 'post', path: '/{ticketNo}/{id}/remove', tags, summary: '移除附件', request: { params: one, ...body(z.object({ reason })) }, responses: { 200: items, ...refusals } }), async (c) => {
    const { ticketNo, id } = c.req.valid('param');
    await act(core, c.get('actor'), { ticketNo }, detach, { id, reason: c.req.valid('json').reason });
    await dropFile(core, id);
    return c.json({ items: await attachmentsFor(core, c.get('actor'), ticketNo) }, 200);
  });
  return app;
}

/** Files are heavier than words: so many from one address in so many seconds. */
const mostUploads = { most: 40, seconds: 600 };

export function publicAttachmentRoutes(core: Core) {
  const app = newRouter<object>();
  const few = rateLimit({ ...mostUploads, now: core.now });
  app.use(limitBody(formKiB));
  app.use(rateLimit({ most: 240, seconds: 60, now: core.now }));
  app.use(async (c, next) => (c.req.method === 'POST' ? few(c, next) : next()));
  const withCode = z.object({ code: z.string().trim().max(20) });
  const publicItems = json(z.object({ items: z.array(publicAttachment) }));

  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}', tags, summary: '我的附件', request: { params: no, query: withCode }, responses: { 200: publicItems, ...refusals } }), async (c) => {
    const row = await byQueryCode(core, c.req.valid('param').ticketNo, c.req.valid('query').code);
    return c.json({ items: (await attachmentsOfCitizen(core, row)).map(publicView) }, 200);
  });
  app.openAPIRegistry.registerPath({ method: 'post', path: '/{ticketNo}', tags, summary: '补充照片或文件', request: { params: no, ...fileForm }, responses: { 201: json(publicAttachment), ...refusals } });
  app.post('/:ticketNo', async (c) => {
    const { file, fields } = await uploadedFile(c);
    const row = await byQueryCode(core, c.req.param('ticketNo'), String(fields.code ?? ''));
    const added = await addAttachment(core, { kind: 'citizen', ticketId: row.id }, row.ticketNo, { ...file, purpose: 'appeal' });
    return c.json(publicView(added), 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}/{id}', tags, summary: '打开我的附件', request: { params: one, query: withCode }, responses: bytesAnswer }), async (c) => {
    const { ticketNo, id } = c.req.valid('param');
    const row = await byQueryCode(core, ticketNo, c.req.valid('query').code);
    const found = (await attachmentsOfCitizen(core, row)).find((a) => a.id === id);
    if (!found) throw errors.notFound('附件');
    return sendFile(c, found, await readFileOf(core, id));
  });
  return app;
}

const publicView = (row: AttachmentRow): PublicAttachment => ({ id: row.id, name: row.name, mime: row.mime, size: row.size, fromYou: row.byStaffId === null, addedAt: row.addedAt.toISOString() });

/** The browser keeps no copy; that it runs nothing of it is said for all of them at once (http/app.ts). */
const sendFile = (c: Context, { name, mime }: AttachmentRow, bytes: Buffer) => fileAnswer(c, bytes, { name, type: mime, shown: true, kept: false });
