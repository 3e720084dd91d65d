/** What an agent needs beside the form: the caller's history and the machine's advice while typing. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq } from 'drizzle-orm';
import { notAboutThem } from '../../access/accused.ts';
import { roleFor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { linesHeard } from '../../catalogue/partner-lines.ts';
import { normalisePhone } from '../../citizen/cipher.ts';
import type { Core } from '../../core.ts';
import { appellantIdentity, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { advise } from '../../routing/advise.ts';
import { readPolicy } from '../../routing/policy.ts';
import { similarIn } from '../../routing/similar/find.ts';
import { adviceFor } from '../present/advice-view.ts';
import { appellantView } from '../present/ticket-detail.ts';
import { ticketLines } from '../present/ticket-line.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { adviceView, appellantView as appellantShape, ticketLine } from '../views.ts';

const desk = ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'callbackAgent', 'vendorStaff'] as const;

export function deskRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'post', path: '/callers', tags: ['desk'], summary: '来电人历史', request: body(z.object({ phone: z.string().trim().min(3).max(40) })),
    responses: { 200: json(z.object({ appellant: appellantShape.nullable(), tickets: z.array(ticketLine) })), ...refusals },
  }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, desk)) throw errors.notAllowed('您的岗位不能按号码查询。', 'Your role may not look up numbers.');
    const phone = normalisePhone(c.req.valid('json').phone);
    if (!phone) throw errors.invalid([{ path: 'phone', message: '不是有效的电话号码' }]);
    const [known] = await core.db.select().from(appellantIdentity).where(and(eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, core.cipher.fingerprint('phone', phone))));
    if (!known) return c.json({ appellant: null, tickets: [] }, 200);
    const rows = await core.db.select().from(ticket).where(and(eq(ticket.appellantId, known.appellantId), ticketScope(actor))).orderBy(desc(ticket.registeredAt)).limit(20);
    // Somebody known only by a complaint about the reader's own unit is not known to them.
    const [mayKnow] = rows.length ? rows : await core.db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.appellantId, known.appellantId), notAboutThem(actor))).limit(1);
    return c.json({ appellant: mayKnow ? await appellantView(core, actor, known.appellantId) : null, tickets: await ticketLines(core, core.db, rows) }, 200);
  });
  app.openapi(createRoute({
    method: 'post', path: '/advice', tags: ['desk'], summary: '边填边研判',
    request: body(z.object({ title: z.string().max(200).nullish(), content: z.string().max(20_000), regionCode: z.string().max(32).nullish(), address: z.string().max(300).nullish() })),
    responses: { 200: json(adviceView.extend({ lines: z.array(z.object({ code: z.string(), name: z.string(), number: z.string(), kind: z.string(), words: z.array(z.string()) })) })), ...refusals },
  }), async (c) => {
    if (!roleFor(c.get('actor'), desk)) throw errors.notAllowed('您的岗位不能使用。', 'Not for your role.');
    const said = c.req.valid('json');
    const lines = linesHeard(core.city, said.content).map(({ line: { code, name, number, kind }, words }) => ({ code, name, number, kind, words }));
    const findSimilar = similarIn(core, core.db, { scope: ticketScope(c.get('actor')) });
    const advice = await advise(core, { ...said, findSimilar }, await readPolicy(core, core.db));
    return c.json({ ...await adviceFor(core, c.get('actor'), advice), lines }, 200);
  });
  return app;
}
