import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { errors, HotlineError } from '../../errors.ts';
import type { AnyVerb } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';
import { json, refusals, type StaffEnv } from '../router.ts';
import { ticketDetail, type TicketDetail } from '../views.ts';

interface VerbEndpoints<P extends z.ZodObject> {
  tags: string[];
  verbs: AnyVerb[];
  params: P;
  perform(actor: StaffActor, params: z.infer<P>, verb: AnyVerb, input: unknown, revision: number | undefined): Promise<Work>;
  present(actor: StaffActor, ticketNo: string): Promise<TicketDetail>;
}

const seenRevision = z.object({ revision: z.number().int().optional() });

/**
 * One endpoint a verb, all alike: POST …/{verb} with the verb's input and, optionally, the revision the person saw.
 * Answers with the ticket as it stands afterwards; 204 when the act took it out of the actor's sight (a return approved).
 */
export function verbRoutes<P extends z.ZodObject>(app: OpenAPIHono<StaffEnv>, { tags, verbs, params, perform, present }: VerbEndpoints<P>): void {
  const path = Object.keys(params.shape)[0]!;
  for (const verb of verbs) {
    app.openapi(createRoute({
      method: 'post', path: `/{${path}}/${verb.name}`, tags, summary: verb.summary, operationId: `${tags[0]}.${verb.name}`,
      request: { params, body: { required: true, content: { 'application/json': { schema: verb.input } } } },
      responses: { 200: json(ticketDetail), 204: { description: 'done, and no longer yours to see' }, ...refusals },
    }), async (c) => {
      const raw = await c.req.json<unknown>();
      const seen = seenRevision.safeParse(raw);
      if (!seen.success) throw errors.invalid([{ path: 'revision', message: '应为查看时的版本号（整数）' }]);
      const actor = c.get('actor');
      const work = await perform(actor, params.parse(c.req.param()), verb, raw, seen.data.revision);
      try {
        return c.json(await present(actor, work.ticket.ticketNo), 200);
      } catch (error) {
        if (error instanceof HotlineError && error.id === 'notFound') return c.body(null, 204);
        throw error;
      }
    });
  }
}
