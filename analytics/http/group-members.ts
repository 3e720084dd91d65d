import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from '@hono/zod-openapi';
import { regionName, schema, stateName, ticketScope, type City, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupMember, groupRuling } from '../db/schema/index.ts';
import { kindNames } from '../rulings/undo.ts';
import { metresBetween } from './metres-between.ts';
import { groupSeen } from './group-detail.ts';
import type { GroupMembers } from './views.ts';

const { problem, ticket } = schema;
const master = alias(ticket, 'master');

export const membersFilter = z.object({
  q: z.string().trim().max(60).optional(), /** those that people keep here, or those that nobody looked at yet */ kept: z.enum(['yes', 'no']).optional(),
  sort: z.enum(['-at', 'at', 'score']).default('-at'), limit: z.coerce.number().int().min(1).max(100).default(20), offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

/** A page of a group's members with why each belongs, of those in the reader's sight. @throws notFound */
export async function groupMembersOf(core: Core, actor: StaffActor, asked: string, f: z.infer<typeof membersFilter>): Promise<GroupMembers> {
  const { row } = await groupSeen(core, actor, asked);
  const pattern = f.q && `%${f.q.replace(/[\\%_]/g, '\\$&')}%`;
  const where = and(eq(groupMember.groupKey, row.key), eq(ticket.isConfidential, false), ticketScope(actor), f.kept ? (f.kept === 'yes' ? isNotNull : isNull)(groupMember.rulingSeq) : undefined,
    pattern ? or(ilike(ticket.title, pattern), ilike(ticket.content, pattern), ilike(ticket.address, pattern), eq(ticket.ticketNo, f.q!)) : undefined);
  const order = { '-at': [desc(groupMember.at), desc(groupMember.seq)], at: [asc(groupMember.at), asc(groupMember.seq)], score: [asc(groupMember.score), asc(groupMember.seq)] }[f.sort];
  const [[counted], rows] = await Promise.all([
    core.db.select({ n: sql<number>`count(*)::int` }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).where(where),
    core.db.select({ ticket, member: groupMember, ruling: groupRuling, problemNo: problem.problemNo, masterNo: master.ticketNo }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId))
      .leftJoin(groupRuling, eq(groupRuling.seq, groupMember.rulingSeq)).leftJoin(problem, eq(problem.id, ticket.problemId)).leftJoin(master, and(eq(master.id, ticket.masterTicketId), eq(ticket.state, 'merged')))
      .where(where).orderBy(...order).limit(f.limit).offset(f.offset),
  ]);
  const nearest = await nearestOf(core, actor, rows.flatMap((r) => (isTicketId(r.member.because?.nearest) ? r.member.because!.nearest : [])));
  return { total: counted!.n, items: rows.map(({ ticket: t, member: m, ruling, problemNo, masterNo }) => {
    const near = nearest.get(m.because?.nearest ?? '');
    return {
      ticketNo: t.ticketNo, title: t.title, content: t.content, regionName: regionName(core.city, t.regionCode), address: t.address, appealedAt: t.appealedAt.toISOString(), state: t.state, stateName: stateName('ticket', t.state),
      score: m.score, sharedPhrases: m.because?.sharedPhrases ?? [], places: m.because?.place ?? [], similarity: m.because?.similarity ?? null,
      note: m.because?.note ?? (m.by === 'merge' && masterNo ? `随主单${masterNo}归入` : ruling && ruling.kind !== 'confirm' ? `由人归入（${kindNames[ruling.kind]}）` : '本组第一条'),
      nearest: near ? { ticketNo: near.ticketNo, title: near.title, metres: metresBetween(t, near), within: within(core.city, t.regionCode, near.regionCode) } : null,
      kept: ruling && { zh: kindNames[ruling.kind], byName: ruling.byName, at: ruling.at.toISOString(), reason: ruling.reason },
      problemNo, mergedInto: masterNo, withdrawn: t.state === 'cancelled',
    };
  }) };
}

/** People may have moved a whole group: then no single ticket is the reason. */
const isTicketId = (id: string | undefined): boolean => /^\d+$/.test(id ?? '');

/** The neighbours that explain memberships, where the reader may see them. */
async function nearestOf(core: Core, actor: StaffActor, ids: string[]) {
  const rows = ids.length ? await core.db.select({ id: ticket.id, ticketNo: ticket.ticketNo, title: ticket.title, regionCode: ticket.regionCode, lng: ticket.lng, lat: ticket.lat }).from(ticket)
    .where(and(inArray(ticket.id, [...new Set(ids)].map(Number)), eq(ticket.isConfidential, false), ticketScope(actor))) : [];
  return new Map(rows.map((r) => [String(r.id), r]));
}

/** The smallest region below the city that holds both; codes nest by prefix. */
function within(city: City, a: string, b: string): string | null {
  for (let code = a; code; code = code.slice(0, -1)) if (b.startsWith(code) && city.regions.has(code)) return city.regions.get(code)!.level === 'city' ? null : regionName(city, code);
  return null;
}
