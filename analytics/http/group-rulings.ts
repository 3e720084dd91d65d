import { and, desc, eq, inArray, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupRuling } from '../db/schema/index.ts';
import { mayRule, rulingName } from '../rulings/table.ts';
import { kindNames, undoRefusal } from '../rulings/undo.ts';
import type { RulingRow } from '../rulings/verb.ts';
import { livingGroup } from '../rulings/standing.ts';
import { groupSeen } from './group-detail.ts';
import { groupsByKey } from './list-groups.ts';
import type { GroupRulings } from './views.ts';

const { ticket } = schema;
const undoing = alias(groupRuling, 'undoing');
const mostShown = 100;

/** What people decided about a group, the latest first: tickets only where the reader may see them, and no line of which the reader may see none. @throws notFound */
export async function groupRulingsOf(core: Core, actor: StaffActor, asked: string): Promise<GroupRulings> {
  const { row, hidden } = await groupSeen(core, actor, asked);
  const rows = await core.db.select({ ruling: groupRuling, undone: undoing }).from(groupRuling).leftJoin(undoing, eq(undoing.undoes, groupRuling.seq))
    .where(and(ne(groupRuling.kind, 'undo'), or(eq(groupRuling.groupKey, row.key), eq(groupRuling.otherKey, row.key)))).orderBy(desc(groupRuling.seq)).limit(mostShown);
  const ids = [...new Set(rows.flatMap((r) => r.ruling.ticketIds))];
  const seen = ids.length ? await core.db.select({ id: ticket.id, ticketNo: ticket.ticketNo, title: ticket.title }).from(ticket).where(and(inArray(ticket.id, ids), eq(ticket.isConfidential, false), ticketScope(actor))) : [];
  const byId = new Map(seen.map(({ id, ...t }) => [id, t]));
  const analyst = actor.roles.includes('analyst');
  const items = await Promise.all(rows.map(async ({ ruling: r, undone }) => ({
    seq: r.seq, kind: r.kind, kindName: kindNames[r.kind], groupKey: r.groupKey, groupName: r.groupName, otherKey: r.otherKey, otherName: r.otherName, name: r.name,
    tickets: r.ticketIds.flatMap((id) => byId.get(id) ?? []), byName: r.byName, at: r.at.toISOString(), reason: r.reason,
    undone: undone && { byName: undone.byName, at: undone.at.toISOString(), reason: undone.reason }, undo: undone || !mayRule(actor) ? null : await undoButton(core, r),
  })));
  const shown = items.filter((item, i) => !rows[i]!.ruling.ticketIds.length || item.tickets.length > 0 || analyst);
  return { items: hidden.length ? await asTheySee(core, actor, shown) : shown };
}

/** Groups may be named from tickets that do not exist for this reader: as this reader sees them they are named, and a line about one that is not there is left out. */
async function asTheySee(core: Core, actor: StaffActor, items: GroupRulings['items']): Promise<GroupRulings['items']> {
  const living = new Map<string, string>();
  for (const key of new Set(items.flatMap((i) => [i.groupKey, i.otherKey ?? i.groupKey]))) living.set(key, await livingGroup(core.db, key));
  const names = new Map((await groupsByKey(core, actor, [...new Set(living.values())])).rows.map((r) => [r.key, r.name]));
  const nameOf = (key: string | null) => (key === null ? null : names.get(living.get(key)!) ?? undefined);
  return items.flatMap((item) => {
    const [groupName, otherName] = [nameOf(item.groupKey), nameOf(item.otherKey)];
    return groupName === undefined || groupName === null || otherName === undefined ? [] : [{ ...item, groupName, otherName }];
  });
}

async function undoButton(core: Core, row: RulingRow): Promise<GroupRulings['items'][number]['undo']> {
  const refusal = await undoRefusal(core.db, row);
  const { zh, en } = rulingName('undo');
  return { verb: 'undo', zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } };
}
