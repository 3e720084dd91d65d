/** What real members would read, before anything is sent. */
import { and, eq, inArray } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { regionName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { appellant, problem, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { problemScope } from '../scope.ts';
import { draw, strata } from '../sample/draw.ts';
import { waitingForReply } from '../sample/members.ts';
import { ticketNo } from '../fields.ts';
import { checkPlaces, fill, places, valuesOf } from './fill.ts';
import { replyEdits, replyText } from './reply.ts';

/** `show`: members to look at; without it some are chosen, of each district and channel in turn. */
export const previewInput = z.object({ reply: replyText, edits: replyEdits, show: z.array(ticketNo).max(50).optional(), limit: z.number().int().min(1).max(50).default(5) });
export const replyPreview = z.object({
  /** members that wait for a reply, those who get this one, and of these who is visited (null: the city's plan decides) */
  waiting: z.number(), to: z.number(), visited: z.number().nullable(), places: z.array(z.string()),
  items: z.array(z.object({ ticketNo: z.string(), title: z.string(), regionName: z.string(), channel: z.string(), text: z.string(), edited: z.boolean() })),
}).openapi('ReplyPreview');

/** @throws HotlineError notFound, ruleRefused (placeUnknown, placeOpen) */
export async function previewReply(core: Core, actor: StaffActor, problemNo: string, input: z.infer<typeof previewInput>): Promise<z.infer<typeof replyPreview>> {
  const [row] = await core.db.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor)));
  if (!row) throw errors.notFound('问题');
  checkPlaces(input.reply);
  for (const { text } of input.edits) if (text !== null) checkPlaces(text);
  const edits = new Map(input.edits.map((e) => [e.ticketNo, e.text]));
  const waiting = await waitingForReply(core, core.db, row.id);
  const to = waiting.filter((m) => edits.get(m.ticketNo) !== null);
  const chosen = input.show ? waiting.filter((m) => input.show!.includes(m.ticketNo)) : [...strata(to, row.problemNo).values()].flatMap((g) => g.slice(0, 2)).slice(0, input.limit);
  const found = chosen.length ? await core.db.select({ ticket, sealed: appellant.nameSealed }).from(ticket).leftJoin(appellant, eq(appellant.id, ticket.appellantId))
    .where(and(inArray(ticket.id, chosen.map((m) => m.id)), ticketScope(actor))).orderBy(ticket.id) : [];
  return {
    waiting: waiting.length, to: to.length, visited: row.sample ? draw(to, row.sample, row.sample.seed).size : null, places: [...places],
    items: found.map(({ ticket: t, sealed }) => ({
      ticketNo: t.ticketNo, title: t.title, regionName: regionName(core.city, t.regionCode), channel: t.channel, edited: edits.has(t.ticketNo),
      text: fill(edits.get(t.ticketNo) ?? input.reply, valuesOf(core, { ticket: t, name: sealed ? core.cipher.open(sealed) : null, leadUnitId: row.leadUnitId })),
    })),
  };
}
