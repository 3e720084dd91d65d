/** When a caller is a nuisance, and when they are put through all the same. */
import { and, count, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { schema, type Core } from '../../../ticketing/index.ts';
import { call, inboundRefusal } from '../../db/schema/index.ts';

/** So many talks with a person, each shorter than this, within the window: nobody says in 15 s what a hotline can note. Who was not answered yet is no nuisance, however often they try. */
const empty = { calls: 6, seconds: 15, windowMs: 30 * 60_000 };
/** Whoever tries for the third time within ten minutes may be in need, and is put through to a person; that person sees the note. */
const insisting = { tries: 2, windowMs: 10 * 60_000 };
const emergencyMs = 24 * 3_600_000;

/** Calls and hangs up again and again. */
export async function nuisance(core: Pick<Core, 'db' | 'now'>, print: Buffer): Promise<boolean> {
  const since = new Date(core.now().getTime() - empty.windowMs);
  const [row] = await core.db.select({ n: count() }).from(call).where(and(eq(call.callerPrint, print), eq(call.direction, 'inbound'), gt(call.arrivedAt, since), eq(call.outcome, 'answered'), isNotNull(call.talkEndedAt), sql`${call.talkEndedAt} - ${call.answeredAt} < make_interval(secs => ${empty.seconds})`));
  return row!.n >= empty.calls;
}

/** They were refused that often in a row within minutes, and have not been put through since. */
export async function triedOften(core: Pick<Core, 'db' | 'now'>, print: Buffer): Promise<boolean> {
  const since = new Date(core.now().getTime() - insisting.windowMs);
  const rows = await core.db.select({ through: inboundRefusal.letThrough }).from(inboundRefusal).where(and(eq(inboundRefusal.print, print), gt(inboundRefusal.at, since))).orderBy(sql`${inboundRefusal.id} desc`).limit(insisting.tries);
  return rows.length === insisting.tries && rows.every((r) => !r.through);
}

/** Something urgent of theirs was registered within a day and is not over. */
export async function openEmergency(core: Pick<Core, 'db' | 'now'>, print: Buffer): Promise<boolean> {
  const { ticket, appellantIdentity } = schema;
  const [row] = await core.db.select({ id: ticket.id }).from(ticket).innerJoin(appellantIdentity, eq(appellantIdentity.appellantId, ticket.appellantId))
    .where(and(eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, print), eq(ticket.urgency, 'critical'), gt(ticket.registeredAt, new Date(core.now().getTime() - emergencyMs)), sql`${ticket.state} not in ('closed', 'archived', 'cancelled', 'declined')`)).limit(1);
  return row !== undefined;
}
