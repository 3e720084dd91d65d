/** Four eyes: who asked for a recording's file never decides it. */
import { eq } from 'drizzle-orm';
import { decided, errors, ownProposalRefusal, ownRequest, type Core, type HotlineError, type ProposalVerb, type StaffActor } from '../../../ticketing/index.ts';
import { recordingExport } from '../../db/schema/recording.ts';
import { exportRules } from '../access.ts';
import { noteOnRecording } from '../course.ts';
import type { ExportRow } from './propose.ts';

/** Allowed, it may be taken for so long. */
const takeWithinMs = 24 * 3_600_000;
const told = { confirm: 'exportConfirmed', reject: 'exportRejected', withdraw: 'exportWithdrawn' } as const;

export const exportRefusal = (row: Pick<ExportRow, 'state' | 'proposedBy'>, actor: StaffActor, verb: ProposalVerb): HotlineError | null => ownProposalRefusal(row, exportRules, actor, verb, ownRequest);

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid for a rejection that says nothing */
export async function decideExport(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, decision: string | undefined): Promise<ExportRow> {
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recordingExport).where(eq(recordingExport.id, id)).for('update');
    if (!row) throw errors.notFound('导出申请');
    const now = core.now();
    const conclusion = decided(exportRefusal(row, actor, verb), verb, actor, now, decision);
    const [after] = await tx.update(recordingExport).set({
      ...conclusion, decidedByName: actor.name, takeUntil: verb === 'confirm' ? new Date(now.getTime() + takeWithinMs) : null,
    }).where(eq(recordingExport.id, id)).returning();
    await noteOnRecording(core, tx, row.callId, actor, told[verb], { export: id, ...(decision ? { decision } : {}) });
    return after!;
  });
}
