import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { decided, ownProposalRefusal, proposalVerbs, type ProposalVerb } from '../access/proposal.ts';
import type { Core } from '../core.ts';
import { cityChange } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { announceChange, reload } from '../reload.ts';
import { byKey, draftOf } from './changes.ts';
import type { CityChangeRow } from './propose.ts';
import type { Sheet } from './sheet.ts';
import { sheetNamed } from './sheets/index.ts';

export const changeVerbs = Object.keys(proposalVerbs) as ProposalVerb[];
export const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });

export const changeRefusal = (row: Pick<CityChangeRow, 'state' | 'proposedBy'>, sheet: Sheet, actor: StaffActor, verb: ProposalVerb): HotlineError | null => ownProposalRefusal(row, sheet, actor, verb);

/** One confirmation at a time in all processes: each is checked against the city as the one before left it. */
const turn = sql`select pg_advisory_xact_lock(hashtext('city.change'))`;

/**
 * Four eyes. A confirmed change is checked once more and written in one transaction; every process then reads the city again.
 * @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid; stale when a row changed since it was proposed
 */
export async function decideChange(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, input: z.infer<typeof decideInput>): Promise<CityChangeRow> {
  const change = await core.db.transaction(async (tx) => {
    await tx.execute(turn);
    const [row] = await tx.select().from(cityChange).where(eq(cityChange.id, id)).for('update');
    const sheet = row && sheetNamed(row.sheet);
    if (!sheet) throw errors.notFound('变更');
    const now = core.now();
    const conclusion = decided(changeRefusal(row, sheet, actor, verb), verb, actor, now, input.decision);
    if (verb === 'confirm') {
      const current = byKey(sheet, await sheet.read(core, tx));
      const moved = row.changes.filter(({ key, before }) => !sameCells(sheet, current.get(key) ?? null, before));
      if (moved.length) throw errors.ruleRefused('changedMeanwhile', `提出之后「${moved.slice(0, 5).map((m) => m.key).join('、')}」已有变化，请退回后重新提出。`, `Changed since it was proposed: ${moved.map((m) => m.key).slice(0, 5).join(', ')}.`);
      const draft = draftOf(core, tx, sheet, current, row.changes);
      const faults = (await sheet.check?.(draft)) ?? [];
      if (faults.length) throw errors.invalid(faults.slice(0, 50).map((f) => ({ path: f.key ?? '', message: f.zh })));
      await sheet.write({ ...draft, tx, now });
      await announceChange(tx, 'city');
    }
    const [after] = await tx.update(cityChange).set(conclusion).where(eq(cityChange.id, id)).returning();
    return after!;
  });
  if (verb === 'confirm') await reload(core, 'city');
  return change;
}

const sameCells = (sheet: Sheet, a: Record<string, string> | null, b: Record<string, string> | null): boolean =>
  a === null || b === null ? a === b : sheet.columns.every(({ name }) => (a[name] ?? '') === (b[name] ?? ''));
