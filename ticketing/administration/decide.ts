import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { cityChange } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { announceChange, reload } from '../reload.ts';
import { roleNames } from '../verb/wording.ts';
import { byKey, draftOf } from './changes.ts';
import type { CityChangeRow } from './propose.ts';
import type { Sheet } from './sheet.ts';
import { sheetNamed } from './sheets/index.ts';

const verbs = { confirm: { zh: '确认', to: 'confirmed' }, reject: { zh: '退回', to: 'rejected' }, withdraw: { zh: '撤回', to: 'withdrawn' } } as const;
export type ChangeVerb = keyof typeof verbs;
export const changeVerbs = Object.keys(verbs) as ChangeVerb[];
export const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });

/** Why this actor may not do so with this proposal, or null. Pure: the page asks before it shows a button. */
export function changeRefusal(row: Pick<CityChangeRow, 'state' | 'proposedBy'>, sheet: Sheet, actor: StaffActor, verb: ChangeVerb): HotlineError | null {
  const who = verb === 'withdraw' ? sheet.proposers : sheet.confirmers;
  if (!roleFor(actor, who)) return errors.notAllowed(`须由${roleNames(who)}「${verbs[verb].zh}」。`, `It is for: ${who.join(', ')}.`);
  if (row.state !== 'proposed') return errors.wrongState('该变更已有结论。', 'It was decided already.', { state: row.state, from: ['proposed'] });
  if (verb === 'withdraw' && row.proposedBy !== actor.staffId) return errors.ruleRefused('notYours', '只能撤回自己提出的变更。', 'You withdraw what you proposed.');
  if (verb !== 'withdraw' && row.proposedBy === actor.staffId) return errors.ruleRefused('ownRequest', '不能确认自己提出的变更，请由另一人办理。', 'You proposed it; another person must decide.');
  return null;
}

/** One confirmation at a time in all processes: each is checked against the city as the one before left it. */
const turn = sql`select pg_advisory_xact_lock(hashtext('city.change'))`;

/**
 * Four eyes. A confirmed change is checked once more and written in one transaction; every process then reads the city again.
 * @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid; stale when a row changed since it was proposed
 */
export async function decideChange(core: Core, actor: StaffActor, id: number, verb: ChangeVerb, input: z.infer<typeof decideInput>): Promise<CityChangeRow> {
  const decided = await core.db.transaction(async (tx) => {
    await tx.execute(turn);
    const [row] = await tx.select().from(cityChange).where(eq(cityChange.id, id)).for('update');
    const sheet = row && sheetNamed(row.sheet);
    if (!sheet) throw errors.notFound('变更');
    const refusal = changeRefusal(row, sheet, actor, verb);
    if (refusal) throw refusal;
    if (verb === 'reject' && (input.decision ?? '').length < 4) throw errors.invalid([{ path: 'decision', message: '请写明理由（至少4个字）' }]);
    const now = core.now();
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
    const [after] = await tx.update(cityChange).set({ state: verbs[verb].to, decidedBy: actor.staffId, decidedAt: now, decision: input.decision ?? null }).where(eq(cityChange.id, id)).returning();
    return after!;
  });
  if (verb === 'confirm') await reload(core, 'city');
  return decided;
}

const sameCells = (sheet: Sheet, a: Record<string, string> | null, b: Record<string, string> | null): boolean =>
  a === null || b === null ? a === b : sheet.columns.every(({ name }) => (a[name] ?? '') === (b[name] ?? ''));
