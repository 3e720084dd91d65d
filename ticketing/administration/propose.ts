import { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { cityChange } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { roleNames } from '../verb/wording.ts';
import { previewOf } from './changes.ts';
import type { Sheet } from './sheet.ts';

export type CityChangeRow = typeof cityChange.$inferSelect;
export const mostRows = 20_000;
export const rowsInput = z.array(z.record(z.string().max(40), z.unknown())).min(1).max(mostRows);
export const proposeInput = z.object({ rows: rowsInput, reason, fileName: z.string().trim().max(200).optional() });

export function mayPropose(actor: StaffActor, sheet: Sheet): boolean { return roleFor(actor, sheet.proposers) !== undefined; }

/**
 * Puts changed rows before another person. Nothing of the city changes yet.
 * @throws HotlineError notAllowed, invalid (with every fault), ruleRefused nothingChanges
 */
export async function proposeChange(core: Core, actor: StaffActor, sheet: Sheet, input: z.infer<typeof proposeInput>): Promise<CityChangeRow> {
  if (!mayPropose(actor, sheet)) throw errors.notAllowed(`「${sheet.zh}」由${roleNames(sheet.proposers)}提出变更、${roleNames(sheet.confirmers)}确认。`, `Changes of ${sheet.en} are proposed by: ${sheet.proposers.join(', ')}; confirmed by: ${sheet.confirmers.join(', ')}.`);
  const { changes, faults } = await previewOf(core, core.db, sheet, input.rows);
  if (faults.length) throw errors.invalid(faults.map((f) => ({ path: f.key ?? '', message: f.zh })));
  if (!changes.length) throw errors.ruleRefused('nothingChanges', '与现有内容相同，无需变更。', 'It says what stands there already.');
  const [made] = await core.db.insert(cityChange).values({ sheet: sheet.name, changes, fileName: input.fileName ?? null, reason: input.reason, state: 'proposed', proposedBy: actor.staffId, proposedAt: core.now() }).returning();
  return made!;
}
