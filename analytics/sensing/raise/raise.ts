/** Writes what was seen: a new alert, or another day of one that goes on. */
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { addDays, numberOfDay, type Core, type Tx } from '../../../ticketing/index.ts';
import { alert, alertEvent } from '../../db/schema/index.ts';
import { focusAfterDays, isSameOutbreak, overAfterDays, type Atlas, type Level } from '../detect/index.ts';
import { inHandOf, type InHand } from './in-hand.ts';
import type { Seen } from './seen.ts';

type AlertRow = typeof alert.$inferSelect;

/** A dismissed subject speaks again when it has grown to so many times the people that were dismissed, and is that much less likely to be chance. */
const loudAgain = 2;
const unlikelierAgain = 1.5;
export const openAlertStates = ['new', 'taken', 'acted'] as const;

export interface RaiseContext { core: Core; tx: Tx; now: Date; day: string; atlas: Pick<Atlas, 'place'> }

/** @returns how many alerts are new */
export async function raise({ core, tx, now, day, atlas }: RaiseContext, seen: readonly Seen[]): Promise<number> {
  const open = await tx.select().from(alert).where(inArray(alert.state, [...openAlertStates])).orderBy(alert.id);
  const quiet = await tx.select().from(alert).where(and(eq(alert.state, 'dismissed'), gte(alert.quietUntil, day)));
  const hands = await inHandOf(tx, seen);
  let raised = 0;
  for (const [i, one] of seen.entries()) {
    const hand = hands[i]!;
    const going = open.find((row) => isSame(atlas, row, one) || (one.axis === 'group' && row.groupKey !== null && row.groupKey === one.groupKey));
    if (going) {
      Object.assign(going, await goOn({ tx, now, day }, going, one, hand));
      continue;
    }
    if (quiet.some((row) => isSame(atlas, row, one) && !speaksAgain(row, one))) continue;
    open.push(await found({ core, tx, now, day }, one, hand));
    raised += 1;
  }
  await endThoseThatStopped(tx, now, day);
  if (raised) await tellOpenPages(tx);
  return raised;
}

const speaksAgain = (dismissed: AlertRow, one: Seen) => one.evidence.observed >= loudAgain * dismissed.latest.observed && one.score >= unlikelierAgain * dismissed.score;

/** By subject; of matters at places also an outbreak that grew to a wider place, or one inside it. */
function isSame(atlas: Pick<Atlas, 'place'>, row: AlertRow, one: Seen): boolean {
  if (row.subject === one.subject) return true;
  const place = (a: { axis: string; unitId: string | null; regionCode: string | null }) => (a.axis === 'unit' ? a.unitId : a.axis === 'city' ? '' : a.regionCode) ?? '';
  const figures = (a: { subject: string }) => a.subject.startsWith('figures:');
  if (!figures(row) || !figures(one) || row.matterCode === null || one.matterCode === null) return false;
  return isSameOutbreak(atlas, { matter: row.matterCode, level: row.axis as Level, place: place(row) }, { matter: one.matterCode, level: one.axis as Level, place: place(one) });
}

async function found({ core, tx, now, day }: Omit<RaiseContext, 'atlas'>, one: Seen, hand: InHand): Promise<AlertRow> {
  const alertNo = await numberOfDay(tx, alert.alertNo, { letter: 'A', digits: 3, cityCode: core.config.cityCode, now });
  const [row] = await tx.insert(alert).values({
    alertNo, kind: one.kind, subject: one.subject, axis: one.axis, matterCode: one.matterCode, regionCode: one.regionCode, unitId: one.unitId, groupKey: one.groupKey ?? hand.groupKey, title: one.title, evidence: one.evidence, latest: one.evidence,
    score: one.score, state: 'new', firstDay: day, lastDay: day, firstSeenAt: now, lastSeenAt: now, inHand: hand.problemNo,
  }).returning();
  await tx.insert(alertEvent).values({ alertId: row!.id, at: now, kind: 'raise', by: null, byName: null, data: { observed: one.evidence.observed, expected: one.evidence.expected, p: one.evidence.p, inHand: hand.problemNo } });
  return row!;
}

/** What it stood on when it was raised stays; what is known now is beside it. */
async function goOn({ tx, now, day }: Pick<RaiseContext, 'tx' | 'now' | 'day'>, row: AlertRow, one: Seen, hand: InHand): Promise<Partial<AlertRow>> {
  const focus = row.focus || day >= addDays(row.firstDay, focusAfterDays);
  const wider = one.subject !== row.subject && one.axis !== row.axis;
  // Its words tell the same as its figures: the figures stay, the best example is added.
  const byWords = one.axis === 'group' && row.axis !== 'group';
  const values = {
    latest: byWords ? { ...row.latest, ...(one.evidence.exemplar ? { exemplar: one.evidence.exemplar } : {}) } : wider ? { ...one.evidence, notes: [...one.evidence.notes, `范围已有变化：${one.title}。`] } : one.evidence,
    score: byWords ? row.score : Math.max(row.score, one.score), lastDay: day, lastSeenAt: now, focus, inHand: hand.problemNo, groupKey: row.groupKey ?? one.groupKey ?? hand.groupKey,
  };
  await tx.update(alert).set(values).where(eq(alert.id, row.id));
  if (focus && !row.focus) await tx.insert(alertEvent).values({ alertId: row.id, at: now, kind: 'focus', by: null, byName: null, data: { days: focusAfterDays, observed: one.evidence.observed } });
  if (row.inHand !== hand.problemNo && hand.problemNo) await tx.insert(alertEvent).values({ alertId: row.id, at: now, kind: 'inHand', by: null, byName: null, data: { problemNo: hand.problemNo } });
  return values;
}

/** Nothing new for two weeks: it is over, and what comes then is another alert. */
async function endThoseThatStopped(tx: Tx, now: Date, day: string): Promise<void> {
  const ended = await tx.update(alert).set({ state: 'over', endedAt: now, revision: sql`${alert.revision} + 1` })
    .where(and(inArray(alert.state, [...openAlertStates]), sql`${alert.lastDay} < ${addDays(day, -overAfterDays)}`)).returning({ id: alert.id });
  if (ended.length) await tx.insert(alertEvent).values(ended.map(({ id }) => ({ alertId: id, at: now, kind: 'over', by: null, byName: null, data: { days: overAfterDays } })));
}

/** Open consoles look again. */
export const tellOpenPages = (tx: Pick<Tx, 'execute'>) => tx.execute(sql`select pg_notify('group', ${JSON.stringify({ alerts: true })})`);
