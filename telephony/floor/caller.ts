/** Screen pop: who is calling, before the telephone rings. */
import { and, desc, eq, ne, or, type SQL } from 'drizzle-orm';
import { appellantView, errors, notAboutThem, roleFor, schema, ticketLines, ticketScope, type AppellantView, type Core, type Role, type StaffActor, type TicketLine } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { line } from '../db/schema/line.ts';
import { citizenOf } from '../security/index.ts';
import { live, type CallRow } from './rows.ts';

export interface CallerView {
  callNo: string;
  line: { number: string; name: string; hotlineNumber: string } | null;
  /** full for who speaks with them, null for others and where it is withheld */
  number: string | null;
  masked: string | null;
  /** as they gave it on the web; else the appellant's, masked */
  name: string | null;
  appellant: AppellantView | null;
  /** never a confidential one: what is on a screen when the telephone rings is read by whoever passes */
  tickets: TicketLine[];
  /** earlier calls, newest first */
  calls: { callNo: string; at: string; outcome: string | null; staff: string | null }[];
}

const leads: readonly Role[] = ['teamLead', 'supervisor'];

/** @throws HotlineError notFound for a call that is not theirs */
export async function caller(core: Core, callNo: string, actor: StaffActor): Promise<CallerView> {
  const [row] = await core.db.select().from(call).where(eq(call.callNo, callNo));
  if (!row) throw errors.notFound('通话');
  const legs = await core.db.select().from(callLeg).where(eq(callLeg.callId, row.id));
  const own = legs.filter((l) => l.staffId === actor.staffId);
  if (!own.length && row.staffId !== actor.staffId && !roleFor(actor, leads)) throw errors.notFound('通话');
  const speaks = own.some((l) => live(l) && l.party !== 'supervisor') || row.staffId === actor.staffId;
  const [of] = row.lineNumber ? await core.db.select({ number: line.number, name: line.name, hotlineNumber: line.hotlineNumber }).from(line).where(eq(line.number, row.lineNumber)) : [];
  const web = row.way === 'web' ? await nameOnTheWeb(core, row) : null;
  const appellant = await knownTo(core, actor, row.appellantId);
  return {
    callNo, line: of ?? null, number: speaks && row.callerSealed ? core.cipher.open(row.callerSealed) : null, masked: row.callerMasked, name: web ?? appellant?.name ?? null, appellant,
    tickets: await theirTickets(core, actor, row), calls: await earlierCalls(core, row),
  };
}

/** Somebody who is known only by a complaint about the reader's own unit is not known to them. */
async function knownTo(core: Core, actor: StaffActor, appellantId: number | null): Promise<AppellantView | null> {
  if (appellantId === null) return null;
  const { ticket } = schema;
  const [any, open] = await Promise.all([
    core.db.select({ id: ticket.id }).from(ticket).where(eq(ticket.appellantId, appellantId)).limit(1),
    core.db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.appellantId, appellantId), notAboutThem(actor))).limit(1),
  ]);
  return any.length && !open.length ? null : appellantView(core, actor, appellantId);
}

async function theirTickets(core: Core, actor: StaffActor, { appellantId }: CallRow): Promise<TicketLine[]> {
  if (appellantId === null) return [];
  const { ticket } = schema;
  const rows = await core.db.select().from(ticket).where(and(eq(ticket.appellantId, appellantId), eq(ticket.isConfidential, false), ticketScope(actor))).orderBy(desc(ticket.registeredAt)).limit(20);
  return ticketLines(core, core.db, rows);
}

async function earlierCalls(core: Core, row: CallRow): Promise<CallerView['calls']> {
  const same: SQL[] = [...(row.callerPrint ? [eq(call.callerPrint, row.callerPrint)] : []), ...(row.appellantId === null ? [] : [eq(call.appellantId, row.appellantId)])];
  if (!same.length) return [];
  const { staff } = schema;
  const rows = await core.db.select({ callNo: call.callNo, at: call.arrivedAt, outcome: call.outcome, staff: staff.name, answeredAt: call.answeredAt }).from(call).leftJoin(staff, eq(staff.id, call.staffId))
    .where(and(or(...same), ne(call.id, row.id))).orderBy(desc(call.arrivedAt)).limit(10);
  return rows.map((r) => ({ callNo: r.callNo, at: r.at.toISOString(), outcome: r.outcome, staff: r.answeredAt ? r.staff : null }));
}

async function nameOnTheWeb(core: Core, row: CallRow): Promise<string | null> {
  return row.webUser ? (await citizenOf(core, row.webUser))?.name ?? null : null;
}
