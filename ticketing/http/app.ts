/** The whole API of ticketing as one Hono app. Other modules mount theirs beside it (main.ts). */
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Core } from '../core.ts';
import { errors } from '../errors.ts';
import { jobCounts } from '../jobs/index.ts';
import { dutyRoutes } from '../duty/routes.ts';
import { knowledgeRoutes, publicKnowledgeRoutes } from '../knowledge/index.ts';
import { publicTopicRoutes } from '../topic/index.ts';
import type { Live } from './live.ts';
import { newRouter, onError, staffOnly, type StaffEnv } from './router.ts';
import { administrationRoutes } from './routes/administration.ts';
import { attachmentRoutes, publicAttachmentRoutes } from './routes/attachments.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { cityRoutes, publicCityRoutes } from './routes/city.ts';
import { colleagueRoutes } from './routes/colleagues.ts';
import { confidentialRoutes } from './routes/confidential.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { deskRoutes } from './routes/desk.ts';
import { disputeRoutes } from './routes/disputes.ts';
import { noticeTextRoutes } from './routes/notice-texts.ts';
import { noticeRoutes } from './routes/notices.ts';
import { hotlineRoutes } from './routes/hotlines.ts';
import { modelRoutes } from './routes/models.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes } from './routes/judgement.ts';
import { parkedRoutes } from './routes/parked.ts';
import { publicAppealRoutes } from './routes/public-appeals.ts';
import { replyCheckRoutes } from './routes/reply-check.ts';
import { requestRoutes } from './routes/requests.ts';
import { sessionRoutes } from './routes/session.ts';
import { streamRoutes } from './routes/stream.ts';
import { supervisionRoutes } from './routes/supervisions.ts';
import { todoRoutes } from './routes/todos.ts';
import { visitPlanRoutes } from './routes/visit-plan.ts';
import { ticketRoutes } from './routes/tickets.ts';

export interface Mounts {
  /** routers for logged-in staff, by path */
  staff?: Record<string, OpenAPIHono<StaffEnv>>;
  /** routers that check their own caller (channels), by path */
  // oxlint-disable-next-line no-explicit-any
  open?: Record<string, OpenAPIHono<any>>;
}

export function createApp(core: Core, live: Live, version: string, mounts: Mounts = {}) {
  const app = new OpenAPIHono();
  app.onError(onError(core));
  app.notFound((c) => c.json(errors.notFound('页面').toJSON(), 404));
  // What somebody attached is shown and never run. The outer of two has the last word.
  for (const path of ['/api/attachments/*', '/api/public/attachments/*']) app.use(path, secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], imgSrc: ["'self'"], mediaSrc: ["'self'"], styleSrc: ["'unsafe-inline'"], sandbox: [], frameAncestors: ["'none'"] } }));
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'", "'unsafe-inline'"], connectSrc: ["'self'"], frameAncestors: ["'none'"] } }));

  app.get('/healthz', async (c) => {
    try {
      return c.json({ ok: true, database: 'up', jobs: await jobCounts(core.db), version });
    } catch {
      return c.json({ ok: false, database: 'down', version }, 503);
    }
  });

  for (const [path, router] of Object.entries(mounts.open ?? {})) app.route(path, router);
  app.route('/api/public/appeals', publicAppealRoutes(core));
  app.route('/api/public/attachments', publicAttachmentRoutes(core));
  app.route('/api/public/city', publicCityRoutes(core));
  app.route('/api/public/knowledge', publicKnowledgeRoutes(core));
  app.route('/api/public/topics', publicTopicRoutes(core));
  app.use('/api/session/*', csrf());
  app.route('/api/session', sessionRoutes(core));

  const inside = newRouter();
  inside.use(csrf());
  inside.use(staffOnly(core));
  for (const [path, router] of Object.entries(mounts.staff ?? {})) inside.route(path, router);
  inside.route('/knowledge', knowledgeRoutes(core));
  inside.route('/administration', administrationRoutes(core));
  inside.route('/attachments', attachmentRoutes(core));
  inside.use(bodyLimit({ maxSize: 512 * 1024, onError: () => { throw errors.tooLarge('512 KB'); } }));
  inside.route('/tickets', ticketRoutes(core));
  inside.route('/assignments', assignmentRoutes(core));
  inside.route('/assignments', replyCheckRoutes(core));
  inside.route('/visit-plan', visitPlanRoutes(core));
  inside.route('/confidential', confidentialRoutes(core));
  inside.route('/requests', requestRoutes(core));
  inside.route('/supervisions', supervisionRoutes(core));
  inside.route('/city', cityRoutes(core));
  inside.route('/duty', dutyRoutes(core));
  inside.route('/hotlines', hotlineRoutes(core));
  inside.route('/colleagues', colleagueRoutes(core));
  inside.route('/stream', streamRoutes(core, live));
  inside.route('/notice-texts', noticeTextRoutes(core));
  inside.route('/deadlines', deadlineRoutes(core));
  inside.route('/models', modelRoutes(core));
  inside.route('/judgement', judgementRoutes(core));
  inside.route('/', noticeRoutes(core));
  inside.route('/', jobRoutes(core));
  inside.route('/', todoRoutes(core));
  inside.route('/', deskRoutes(core));
  inside.route('/', disputeRoutes(core));
  inside.route('/', parkedRoutes(core));
  app.route('/api', inside);

  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Hotline 12345', version, description: '12345 政务服务便民热线：受理、派单、办理、回访。' } });
  return app;
}
