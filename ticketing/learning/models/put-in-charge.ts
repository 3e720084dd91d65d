import { and, desc, eq, sql } from 'drizzle-orm';
import type { ModelKind } from '../../../classifier/index.ts';
import type { Tx } from '../../db/connect.ts';
import { model, modelChange } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { announceChange } from '../../reload.ts';

export type ModelChange = typeof modelChange.$inferSelect;
export interface Change { kind: ModelKind; /** null: the shipped one; of matter and unit: none */ modelId: number | null; how: ModelChange['how']; by: { staffId: number; name: string } | null; reason: string; now: Date }

/** One change of a kind after the other, in all processes. */
export const holdKind = (tx: Tx, kind: ModelKind) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('model'), hashtext(${kind}))`);

/** Puts a model in charge of its kind and writes down who, why and what was before; every process installs it after the commit. @throws ruleRefused inCharge */
export async function putInCharge(tx: Tx, { kind, modelId, how, by, reason, now }: Change): Promise<void> {
  await holdKind(tx, kind);
  const [champion] = await tx.select({ id: model.id }).from(model).where(and(eq(model.kind, kind), eq(model.state, 'champion')));
  const previousId = champion?.id ?? null;
  if (previousId === modelId) throw errors.ruleRefused('inCharge', '该模型已在使用，无须更换。', 'It is in charge already.');
  if (previousId) await tx.update(model).set({ state: 'retired' }).where(eq(model.id, previousId));
  if (modelId) await tx.update(model).set({ state: 'champion' }).where(eq(model.id, modelId));
  await tx.insert(modelChange).values({ kind, modelId, previousId, how, byId: by?.staffId ?? null, byName: by?.name ?? null, reason, at: now });
  await announceChange(tx, 'models');
}

export const changesOf = (tx: Pick<Tx, 'select'>, kind: ModelKind): Promise<ModelChange[]> => tx.select().from(modelChange).where(eq(modelChange.kind, kind)).orderBy(desc(modelChange.id));

/** Which model was in charge before the present one, as if those rolled back had never been. @returns undefined where nothing was before. Pure. */
export function beforePresent(changes: readonly Pick<ModelChange, 'id' | 'modelId' | 'how'>[]): number | null | undefined {
  const line: (number | null)[] = [null];
  for (const change of changes.toSorted((a, b) => a.id - b.id)) {
    if (change.how === 'rolledBack') line.pop();
    else line.push(change.modelId);
  }
  return line.at(-2);
}
