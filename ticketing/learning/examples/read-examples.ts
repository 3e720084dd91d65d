/** The closed tickets of the city and what people settled about them, as examples. Never a confidential one, nor a complaint about a member of staff. */
import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { normaliseText } from '../../../classifier/index.ts';
import type { City } from '../../catalogue/city.ts';
import { matterOn } from '../../catalogue/valid.ts';
import type { Db } from '../../db/connect.ts';
import { assignment, example, request, ruling, ticket } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { Together } from './groups.ts';
import { plainText } from './plain-text.ts';
import { settledLabels, type Settled } from './settled-labels.ts';
import type { Example } from './trust.ts';

/** Group of each ticket by id, as a module right of us knows it. */
export type GroupKeys = (db: Db, ticketIds: number[]) => Promise<Map<number, string>>;

export interface Reading {
  db: Db;
  city: City;
  now: Date;
  /** the newest so many tickets are read */
  most: number;
  groupKeys?: GroupKeys;
  progress?(read: number): void;
}

const PAGE = 1000;
const old = or(eq(ticket.state, 'closed'), eq(ticket.state, 'archived'));
const learnable = and(old, eq(ticket.isConfidential, false), eq(ticket.isAboutStaff, false));

/** How many tickets could be learned from, that were closed after a moment. */
export async function countLearnable(db: Db, after: Date | null): Promise<number> {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(ticket).where(and(learnable, after ? sql`${ticket.closedAt} > ${after.toISOString()}` : undefined));
  return row!.n;
}

/** @returns the newest first */
export async function readExamples({ db, city, now, most, groupKeys, progress }: Reading): Promise<Example[]> {
  const together = new Together();
  const found: Example[] = [];
  const today = cityDay(now);
  const parents = new Set([...city.matters.values()].map((m) => m.parentCode));
  /** what took the place of a matter that has ended; a matter above others is no answer */
  const leafOf = (code: string) => { const now = matterOn(city, code, today); return now && !parents.has(now.code) ? now.code : null; };
  let last: { closedAt: Date; id: number } | null = null;
  for (let read = 0; read < most;) {
    const rows: (typeof ticket.$inferSelect)[] = await db.select().from(ticket)
      .where(and(learnable, last ? or(lt(ticket.closedAt, last.closedAt), and(eq(ticket.closedAt, last.closedAt), lt(ticket.id, last.id))) : sql`closed_at is not null`))
      .orderBy(desc(ticket.closedAt), desc(ticket.id)).limit(Math.min(PAGE, most - read));
    if (!rows.length) break;
    const ids = rows.map((t) => t.id);
    const settled = await readSettled(db, rows);
    const groups = await groupKeys?.(db, ids);
    for (const t of rows) {
      const title = plainText(t.title);
      const body = plainText(t.content);
      const own = `ticket ${t.id}`;
      together.join(`text ${digest(title, body)}`, own);
      if (t.problemId) together.join(`problem ${t.problemId}`, own);
      if (t.masterTicketId) together.join(`ticket ${t.masterTicketId}`, own);
      const group = groups?.get(t.id);
      if (group) together.join(`group ${group}`, own);
      for (const label of settledLabels(city, leafOf, today, settled.get(t.id)!)) found.push({ ...label, ticketId: t.id, title, body, group: own, at: t.closedAt! });
    }
    read += rows.length;
    last = { closedAt: rows.at(-1)!.closedAt!, id: rows.at(-1)!.id };
    progress?.(read);
  }
  return found.map((e) => ({ ...e, group: together.of(e.group) }));
}

const digest = (title: string, body: string) => createHash('sha256').update(normaliseText(`${title}\n${body}`)).digest('base64').slice(0, 22);

/** What people did with each of a page of tickets. */
async function readSettled(db: Db, tickets: (typeof ticket.$inferSelect)[]): Promise<Map<number, Settled>> {
  const ids = tickets.map((t) => t.id);
  const [leads, returned, rulings, choices] = await Promise.all([
    db.select({ ticketId: assignment.ticketId, unitId: assignment.unitId, state: assignment.state, by: assignment.dispatchedBy }).from(assignment).where(and(inArray(assignment.ticketId, ids), eq(assignment.role, 'lead'))).orderBy(assignment.id),
    db.select({ ticketId: assignment.ticketId, unitId: assignment.unitId }).from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId)).where(and(inArray(request.ticketId, ids), eq(request.kind, 'return'), eq(request.state, 'approved'))),
    db.select({ ticketId: ruling.ticketId, unitId: ruling.leadUnitId }).from(ruling).where(and(inArray(ruling.ticketId, ids), ne(ruling.state, 'revoked'))),
    db.select({ ticketId: example.ticketId, field: example.field, chosen: example.chosen, source: example.source }).from(example).where(inArray(example.ticketId, ids)).orderBy(example.id),
  ]);
  const [l, r, u, c] = [byTicket(leads), byTicket(returned), byTicket(rulings), byTicket(choices)];
  return new Map(tickets.map((t) => [t.id, { ticket: t, leads: l.get(t.id) ?? [], returnedBy: (r.get(t.id) ?? []).map((x) => x.unitId), ruledTo: u.get(t.id)?.at(-1)?.unitId ?? null, choices: c.get(t.id) ?? [] }]));
}

function byTicket<R extends { ticketId: number }>(rows: R[]): Map<number, R[]> {
  const found = new Map<number, R[]>();
  for (const row of rows) found.set(row.ticketId, [...(found.get(row.ticketId) ?? []), row]);
  return found;
}
