import { and, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Role } from '../access/actor.ts';
import { article } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';

/** Read every text, also those in hand and withdrawn. */
const kbStaff: readonly Role[] = ['kbEditor', 'kbReviewer'];
const isKbStaff = (actor: Actor) => actor.kind === 'staff' && actor.roles.some((r) => kbStaff.includes(r));

/** May the actor read the text in hand: whoever edits or reviews all, owns the unit, or wrote it. */
export function seesDraft(actor: Actor, row: { ownerUnitId: string; createdBy: number }): boolean {
  if (actor.kind === 'system' || isKbStaff(actor)) return true;
  return actor.kind === 'staff' && ((actor.roles.includes('unitKbOwner') && actor.unitIds.includes(row.ownerUnitId)) || row.createdBy === actor.staffId);
}

/** SQL condition on `article` for what the actor may see: staff all published and expired ones, drafts and withdrawn ones only those who work on them. A citizen has publicScope. */
export function articleScope(actor: Actor): SQL {
  if (actor.kind === 'system' || isKbStaff(actor)) return sql`true`;
  if (actor.kind === 'citizen') return sql`false`;
  const mine = sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `);
  const owned = actor.roles.includes('unitKbOwner') ? sql` or article.owner_unit_id in (${mine})` : sql``;
  return sql`(article.state in ('published', 'expired') or article.created_by = ${actor.staffId}${owned})`;
}

/** Published and holding at this moment: expiry counts to the moment, whether or not the job has come by. */
export const validAt = (now: Date): SQL => and(sql`article.state = 'published'`, or(isNull(article.expiresAt), gt(article.expiresAt, now)), lte(article.effectiveFrom, cityDay(now)))!;

/** What the public may read: nothing internal, nothing that no longer or not yet holds. */
export const publicScope = (now: Date): SQL => and(validAt(now), sql`article.sensitivity = 'public'`)!;
