/** What a person may do about the models: put one in charge, or go back to the one before. A reason is written down; the change itself is the record. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { openPacked, type ModelKind } from '../../../classifier/index.ts';
import type { Role, StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { model } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { reload } from '../../reload.ts';
import { beforePresent, changesOf, holdKind, putInCharge } from './put-in-charge.ts';

export const maySeeModels: readonly Role[] = ['analyst', 'supervisor', 'teamLead', 'coordinator', 'dispatcher', 'eSupervision', 'mayorOffice', 'sysAdmin', 'auditAdmin'];
export const mayTrain: readonly Role[] = ['analyst', 'supervisor', 'sysAdmin'];
/** Who answers for what the dispatchers are told. */
export const mayInstall: readonly Role[] = ['supervisor', 'sysAdmin'];
export const modelReason = z.object({ reason: z.string().trim().min(4, '请写明理由（至少4个字）').max(500) });

/** @throws notFound; ruleRefused inCharge, modelUnreadable */
export async function installModel(core: Core, actor: StaffActor, id: number, reason: string): Promise<void> {
  const [row] = await core.db.select().from(model).where(eq(model.id, id));
  if (!row) throw errors.notFound('模型');
  mustOpen(row.content);
  await core.db.transaction((tx) => putInCharge(tx, { kind: row.kind, modelId: row.id, how: 'installed', by: actor, reason, now: core.now() }));
  await reload(core, 'models');
}

/** Goes back to the model before the present one; at the end of the line stands the shipped one. @throws ruleRefused nothingBefore */
export async function rollBack(core: Core, actor: StaffActor, kind: ModelKind, reason: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    await holdKind(tx, kind);
    const before = beforePresent(await changesOf(tx, kind));
    if (before === undefined) throw errors.ruleRefused('nothingBefore', '没有可以回退到的模型：此类模型还没有更换过，或已回退到最初。', 'There is nothing to go back to: no model of this kind was put in charge, or all were rolled back.');
    await putInCharge(tx, { kind, modelId: before, how: 'rolledBack', by: actor, reason, now: core.now() });
  });
  await reload(core, 'models');
}

/** A model that this version cannot read must not be put in charge. */
function mustOpen(content: Uint8Array): void {
  try {
    openPacked(content);
  } catch (error) {
    throw errors.ruleRefused('modelUnreadable', `该模型不能在当前版本中使用（${(error as Error).message}），请重新训练。`, `This version cannot read the model (${(error as Error).message}); train again.`);
  }
}
