/** 网上通话: a citizen calls 12345 from the portal. */
import { createRoute, z } from '@hono/zod-openapi';
import { clientAddress, body, json, limitBody, newRouter, rateLimit, refusals, type Core } from '../../ticketing/index.ts';
import { callStates } from '../db/schema/call.ts';
import { floorHere, floorOf } from '../floor/index.ts';
import { publicCallState } from '../public-call/state.ts';
import { issueCitizenPhone } from '../security/index.ts';

const tags = ['citizen'];
const door = z.object({ /** false: telephony is off here, or not running now; then there is the telephone */ open: z.boolean(), /** what the browser dials */ number: z.string() });
const credentials = z.object({ user: z.string(), password: z.string(), until: z.string(), domain: z.string(), path: z.literal('/sip') });
const state = z.object({
  state: z.enum([...callStates, 'none']), callNo: z.string().nullable(), place: z.number().nullable(), minutes: z.number().nullable(), held: z.boolean(), unanswered: z.boolean(),
  filed: z.array(z.object({ ticketNo: z.string(), queryCode: z.string() })),
});
export type PublicCallDoor = z.infer<typeof door>;
export type { PublicCallState } from '../public-call/state.ts';

/** A page asks every two seconds how its call stands; a village behind one address has many pages. */
const asksAMinute = 900;

export function publicCallRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(4));
  app.use(rateLimit({ most: asksAMinute, seconds: 60, now: core.now }));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '能否网上通话', responses: { 200: json(door) } }), (c) => c.json({ open: floorHere(core) !== null, number: '12345' }, 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '网上通话', request: body(z.object({ name: z.string().trim().max(40).nullish() })), responses: { 201: json(credentials), ...refusals } }), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await issueCitizenPhone(core, floorOf(core).engine, { address: clientAddress(c) ?? null, name: c.req.valid('json').name ?? null }), 201);
  });
  app.openapi(createRoute({ method: 'post', path: '/state', tags, summary: '网上通话的进展', request: body(z.object({ user: z.string().max(60), password: z.string().max(100) })), responses: { 200: json(state), ...refusals } }), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await publicCallState(core, c.req.valid('json')), 200);
  });
  return app;
}
