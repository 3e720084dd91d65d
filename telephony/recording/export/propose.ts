import { eq } from 'drizzle-orm';
import { errors, roleFor, roleNames, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { recording, recordingExport } from '../../db/schema/recording.ts';
import { exportRules } from '../access.ts';
import { noteOnRecording } from '../course.ts';
import { mustHear } from '../hearing.ts';

export type ExportRow = typeof recordingExport.$inferSelect;

/** Asks for the file of a call. Nothing leaves the house before another person agreed. @throws HotlineError notAllowed, notFound, what hearRefusal says, wrongState, ruleRefused askedAlready */
export async function proposeExport(core: Core, actor: StaffActor, callNo: string, reason: string): Promise<ExportRow> {
  if (!roleFor(actor, exportRules.proposers)) throw errors.notAllowed(`录音导出由${roleNames(exportRules.proposers)}申请、${roleNames(exportRules.confirmers)}确认。`, `Exports are asked for by: ${exportRules.proposers.join(', ')}; confirmed by: ${exportRules.confirmers.join(', ')}.`);
  const of = await mustHear(core, core.db, actor, callNo);
  const kept = await core.db.select({ state: recording.state }).from(recording).where(eq(recording.callId, of.id));
  if (!kept.some((r) => r.state === 'kept')) throw errors.wrongState('没有可导出的录音。', 'There is no recording to export.', {});
  return core.db.transaction(async (tx) => {
    const [made] = await tx.insert(recordingExport).values({ callId: of.id, state: 'proposed', reason, proposedBy: actor.staffId, proposedByName: actor.name, proposedAt: core.now() }).onConflictDoNothing().returning();
    if (!made) throw errors.ruleRefused('askedAlready', '该录音已有导出申请待确认。', 'An export of it waits for a decision already.');
    await noteOnRecording(core, tx, of.id, actor, 'exportAsked', { export: made.id, reason });
    return made;
  });
}
