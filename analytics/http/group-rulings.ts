import { and, desc, eq, inArray, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupRuling } from '../db/schema/index.ts';
import { mayRule, rulingName } from '../rulings/table.ts';
import { kindNames, undoRefusal } from '../rulings/undo.ts';
import type { RulingRow } from '../rulings/verb.ts';
import { groupSeen } from './group-detail.ts';
import type { GroupRulings } from './views.ts';

const { ticket } = schema;
const undoing = alias(groupRuling, 'undoing');
const shown = 100;

/** What people decided about a group, the latest first: tickets only where the reader may see them, and no line of which the reader may see none. @throws notFound */
export async function groupRulingsOf(core: Core, actor: StaffActor, asked: string): Promise<GroupRulings> {
  const { row } = await groupSeen(core, actor, asked);
  const rows = await core.db.select({ ruling: groupRuling, undone: undoing }).from(groupRuling).leftJoin(undoing, eq(undoing.undoes, groupRuling.seq))
    .where(and(ne(groupRuling.kind, 'undo'), or(eq(groupRuling.groupKey, row.key), eq(groupRuling.otherKey, row.key)))).orderBy(desc(groupRuling.seq)).limit(shown);
  const ids = [...new Set(rows.flatMap((r) => r.ruling.ticketIds))];
  const seen = ids.length ? await core.db.select({ id: ticket.id, ticketNo: ticket.ticketNo, title: ticket.title }).from(ticket).where(and(inArray(ticket.id, ids), eq(ticket.isConfidential, false), ticketScope(actor))) : [];
  const byId = new Map(seen.map(({ id, ...t }) => [id, t]));
  const analyst = actor.roles.includes('analyst');
  const items = await Promise.all(rows.map(async ({ ruling: r, undone }) => ({
    seq: r.seq, kind: r.kind, kindName: kindNames[r.kind], groupKey: r.groupKey, groupName: r.groupName, otherKey: r.otherKey, otherName: r.otherName, name: r.name,
    tickets: r.ticketIds.flatMap((id) => byId.get(id) ?? []), byName: r.byName, at: r.at.toISOString(), reason: r.reason,
    undone: undone && { byName: undone.byName, at: undone.at.toISOString(), reason: undone.reason }, undo: undone || !mayRule(actor) ? null : await undoButton(core, r),
  })));
  return { items: items.filter((item, i) => !rows[i]!.ruling.ticketIds.length || item.tickets.length > 0 || analyst) };
}

async function undoButton(core: Core, row: RulingRow): Promise<GroupRulings['items'][number]['undo']> {
  const refusal = await undoRefusal(core.db, row);
  const { zh, en } = rulingName('undo');
  return { verb: 'undo', zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } };
}
