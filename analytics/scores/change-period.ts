/** Publish, count again, freeze, revise: a month's way from figures to a result. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { cityDay, dueAt, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { scorePeriod } from '../db/schema/index.ts';
import { countMonth } from './count-month.ts';
import { formulaFor, formulaOf } from './formulas.ts';
import { periodHash, signature } from './hash.ts';
import { factsOf, holdMonth, type PeriodRow } from './periods.ts';
import { periodRefusal, type PeriodVerb } from './table.ts';
import { writeSheets } from './write-sheets.ts';

export const periodInput = z.object({ reason: z.string().trim().max(1000).optional() });
export const reviseInput = z.object({ reason: z.string().trim().min(4, '请写明更正的理由（至少4个字）').max(1000) });

/** Holds the month, checks, does it. @throws HotlineError notAllowed, wrongState, ruleRefused */
async function onMonth(core: Core, actor: StaffActor, month: string, verb: PeriodVerb, apply: (tx: Tx, row: PeriodRow | undefined) => Promise<PeriodRow>): Promise<PeriodRow> {
  return core.db.transaction(async (tx) => {
    await holdMonth(tx, month);
    const { row, ...facts } = await factsOf(tx, month);
    const refusal = periodRefusal(actor, verb, facts, { day: cityDay(core.now()), at: core.now() });
    if (refusal) throw refusal;
    return apply(tx, row);
  });
}

/** 公示: counted by the formula in force, and open to appeals for its working days. */
export const publishMonth = (core: Core, actor: StaffActor, month: string): Promise<PeriodRow> => onMonth(core, actor, month, 'publish', (tx) => publishRevision(core, tx, actor, month, 1, null));

/** 更正: another revision of a frozen month, counted anew and published with its reason; the frozen one stays as it is. */
export const reviseMonth = (core: Core, actor: StaffActor, month: string, { reason }: z.infer<typeof reviseInput>): Promise<PeriodRow> =>
  onMonth(core, actor, month, 'revise', (tx, row) => publishRevision(core, tx, actor, month, row!.revision + 1, reason));

async function publishRevision(core: Core, tx: Tx, actor: StaffActor, month: string, revision: number, reason: string | null): Promise<PeriodRow> {
  const now = core.now();
  const { version, definition } = await formulaFor(tx, month);
  const appealUntil = dueAt(core.calendarFor(core.config.cityCode, now), now, { workdays: definition.appealDays });
  const [row] = await tx.insert(scorePeriod).values({ month, revision, state: 'published', formulaVersion: version, reason, publishedBy: actor.staffId, publishedByName: actor.name, publishedAt: now, appealUntil, countedAt: now }).returning();
  await writeSheets(tx, row!.id, await countMonth(core, month, definition));
  return row!;
}

/** 重新计算: by the same formula, before anything is frozen. */
export const recountMonth = (core: Core, actor: StaffActor, month: string): Promise<PeriodRow> => onMonth(core, actor, month, 'recount', (tx, row) => countAgain(core, tx, row!));

/** After an appeal was upheld; nothing to do where the month is frozen or unpublished by now. */
export async function recountAfterAppeal(core: Core, tx: Tx, month: string): Promise<void> {
  await holdMonth(tx, month);
  const { row } = await factsOf(tx, month);
  if (row?.state === 'published') await countAgain(core, tx, row);
}

async function countAgain(core: Core, tx: Tx, row: PeriodRow): Promise<PeriodRow> {
  const formula = await formulaOf(tx, row.formulaVersion);
  await writeSheets(tx, row.id, await countMonth(core, row.month, formula!.definition));
  const [after] = await tx.update(scorePeriod).set({ countedAt: core.now() }).where(eq(scorePeriod.id, row.id)).returning();
  return after!;
}

/** 冻结: counted a last time, hashed onto the one frozen before, signed. Nothing of it changes afterwards. */
export const freezeMonth = (core: Core, actor: StaffActor, month: string): Promise<PeriodRow> => onMonth(core, actor, month, 'freeze', async (tx, row) => {
  await tx.execute('lock table score_period in share row exclusive mode'); // one chain: freezes follow each other
  const counted = await countAgain(core, tx, row!);
  const [last] = await tx.select({ hash: scorePeriod.hash }).from(scorePeriod).where(and(eq(scorePeriod.state, 'frozen'), isNotNull(scorePeriod.frozenAt))).orderBy(desc(scorePeriod.frozenAt), desc(scorePeriod.id)).limit(1);
  const [frozen] = await tx.update(scorePeriod).set({ state: 'frozen', frozenBy: actor.staffId, frozenByName: actor.name, frozenAt: core.now(), prevHash: last?.hash ?? null }).where(eq(scorePeriod.id, counted.id)).returning();
  const hash = await periodHash(tx, frozen!);
  const [signed] = await tx.update(scorePeriod).set({ hash, signature: signature(core, hash) }).where(eq(scorePeriod.id, counted.id)).returning();
  return signed!;
});
