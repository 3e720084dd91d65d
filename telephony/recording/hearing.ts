import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { cityDay, errors, grantOf, schema, ticketScope, type Core, type Db, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { ticketsOf } from '../confidence/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { line } from '../db/schema/line.ts';
import { recordingShare } from '../db/schema/recording.ts';
import { hearRefusal, type Hearing } from './access.ts';

type CallRow = typeof call.$inferSelect;

/** What the rules of access.ts look at, for one reader and one call. */
export async function hearingOf(core: Core, db: Db | Tx, actor: StaffActor, row: CallRow): Promise<Hearing> {
  const [legs, linked, shares, lines] = await Promise.all([
    db.select({ party: callLeg.party }).from(callLeg).where(and(eq(callLeg.callId, row.id), eq(callLeg.staffId, actor.staffId))),
    ticketsOf(core, db, row.id).then((ids) => (ids.length ? db.select({ id: schema.ticket.id, isConfidential: schema.ticket.isConfidential, inSight: sql<boolean>`(${ticketScope(actor)})` }).from(schema.ticket).where(inArray(schema.ticket.id, ids)) : [])),
    db.select({ id: recordingShare.id }).from(recordingShare).where(and(eq(recordingShare.callId, row.id), inArray(recordingShare.unitId, actor.unitIds), isNull(recordingShare.endedAt), gt(recordingShare.until, core.now()))).limit(1),
    row.lineNumber && actor.onLine ? db.select({ hotline: line.hotlineNumber }).from(line).where(eq(line.number, row.lineNumber)) : [],
  ]);
  const tickets = [];
  for (const t of linked) tickets.push({ inSight: t.inSight, isConfidential: t.isConfidential, granted: t.isConfidential && await grantOf(db, t.id, actor.staffId, core.now()) !== null });
  const own = legs.some((l) => l.party !== 'supervisor') || row.staffId === actor.staffId;
  return { today: cityDay(row.arrivedAt) === cityDay(core.now()), own, ownVisit: own && row.purpose === 'visit', onTheirLine: actor.hotlineNumbers.includes(lines[0]?.hotline ?? ''), tickets, shared: shares.length > 0 };
}

/** @throws HotlineError notFound, and what keeps them from hearing it */
export async function mustHear(core: Core, db: Db | Tx, actor: StaffActor, callNo: string): Promise<CallRow> {
  const [row] = await db.select().from(call).where(eq(call.callNo, callNo));
  if (!row) throw errors.notFound('通话');
  const refusal = hearRefusal(actor, await hearingOf(core, db, actor, row));
  if (refusal) throw refusal;
  return row;
}
