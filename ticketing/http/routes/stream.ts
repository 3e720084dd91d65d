import { and, eq } from 'drizzle-orm';
import { getCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { notAboutThem } from '../../access/accused.ts';
import { roleFor, type Role, type StaffActor } from '../../access/actor.ts';
import { seesWholeCity, ticketScope } from '../../access/scope.ts';
import { findSession } from '../../access/session.ts';
import type { Core } from '../../core.ts';
import { problem, ticket } from '../../db/schema/index.ts';
import { problemScope } from '../../problem/scope.ts';
import type { Live, LiveMessage } from '../live.ts';
import { newRouter, sessionCookie } from '../router.ts';

/** Who is told whenever a call or a seat of the floor changes. */
const watchFloor: readonly Role[] = ['teamLead', 'supervisor', 'mayorOffice', 'analyst', 'agent', 'specialDeskAgent', 'callbackAgent'];

/** Something was, and nobody can tell what: the page reads everything again. */
const missed = { event: 'missed', data: '{}' };

/** Groups are for those who read the whole city, problems also for their units; and neither on account of a ticket that the listener may not see. */
async function hearsOfGroup(core: Core, actor: StaffActor, { problemNo, ticketId }: Record<string, unknown>): Promise<boolean> {
  if (typeof ticketId === 'number') {
    const seen = await core.db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.id, ticketId), notAboutThem(actor)));
    if (!seen.length) return false;
  }
  if (seesWholeCity(actor) || actor.roles.includes('analyst')) return true;
  return typeof problemNo === 'string' && (await core.db.select({ id: problem.id }).from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor)))).length > 0;
}

/** Live updates (SSE over LISTEN/NOTIFY): which tickets changed, and only those the listener may see. It ends with the session; an open page alone does not keep one alive. */
export function streamRoutes(core: Core, live: Live) {
  const app = newRouter();
  app.get('/', (c) => streamSSE(c, async (stream) => {
    const actor = c.get('actor');
    const token = getCookie(c, sessionCookie) ?? '';
    const tell = async (message: LiveMessage) => {
      if (message.topic === 'missed') {
        await stream.writeSSE(missed);
      } else if (message.topic === 'ticket') {
        const [seen] = await core.db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.id, message.id), ticketScope(actor)));
        if (seen) await stream.writeSSE({ event: 'ticket', data: JSON.stringify({ ticketNo: message.no, kinds: message.kinds }) });
      } else if (message.topic === 'phone') {
        if (message.staffId === actor.staffId || (message.staffId === null && roleFor(actor, watchFloor))) await stream.writeSSE({ event: 'phone', data: JSON.stringify(message.data) });
      } else if (await hearsOfGroup(core, actor, message.data)) {
        const { ticketId: _, ...data } = message.data;
        await stream.writeSSE({ event: message.topic, data: JSON.stringify(data) });
      }
    };
    // One after the other: news about one ticket must arrive in the order in which it happened.
    let before: Promise<void> = Promise.resolve();
    const unsubscribe = live.subscribe((message) => (before = before.catch(() => {}).then(() => tell(message)).catch(async (error: unknown) => {
      await stream.writeSSE(missed); // whether the listener may hear of it could not be found out: they look for themselves
      throw error;
    })));
    stream.onAbort(unsubscribe);
    while (!stream.aborted && !stream.closed && (await findSession(core, token, { touch: false }))) {
      await stream.write(': alive\n\n');
      await stream.sleep(live.heartbeatMs);
    }
    unsubscribe();
  }));
  return app;
}
