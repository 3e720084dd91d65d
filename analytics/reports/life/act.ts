/** Does a verb on a report: lock through the actor's scope, check, change, remember, in one transaction. */
import { and, eq } from 'drizzle-orm';
import { changesSince, checkInput, errors, type Actor, type Core } from '../../../ticketing/index.ts';
import { report, reportRevision } from '../../db/schema/index.ts';
import type { ReportContent } from '../content.ts';
import { reportRefusal } from './permission.ts';
import { reportScope } from './scope.ts';
import { reportTransition } from './table.ts';
import type { AnyReportVerb, ReportPatch, ReportRow } from './verb.ts';

/**
 * @param options.revision what the person was looking at; when somebody else was faster the act is refused with who
 * @throws HotlineError notFound (also: not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid
 */
export async function actOnReport(core: Core, actor: Actor, reportNo: string, verb: AnyReportVerb, input: unknown, { revision }: { revision?: number | undefined } = {}): Promise<ReportRow> {
  const checked = checkInput(verb.input, input);
  return core.db.transaction(async (tx) => {
    const [found] = await tx.select().from(report).where(and(eq(report.reportNo, reportNo), reportScope(actor))).for('update');
    if (!found) throw errors.notFound('报告');
    if (revision !== undefined && revision !== found.revision) throw errors.stale(await changesSince(tx, reportRevision, reportRevision.reportId, found.id, revision), '报告');
    const refusal = reportRefusal(actor, verb, found);
    if (refusal) throw refusal;
    const now = core.now();
    const [to] = reportTransition(verb.name).to;
    let patch: ReportPatch = to ? { state: to } : {};
    let written: ReportContent | null = null;
    const note = await verb.apply({
      core, tx, now, actor, report: found, set: (more) => { patch = { ...patch, ...more }; },
      write: (content) => { written = content; patch = { ...patch, content, title: content.title, authors: authorsWith(found.authors, actor) }; },
    }, checked);
    const [after] = await tx.update(report).set({ ...patch, revision: found.revision + 1, updatedAt: now }).where(eq(report.id, found.id)).returning();
    await tx.insert(reportRevision).values(revisionOf(actor, after!, verb.name, note ?? null, now, written));
    return after!;
  });
}

export const authorsWith = (authors: number[], actor: Actor): number[] => (actor.kind === 'staff' ? [...new Set([...authors, actor.staffId])] : authors);

/** A line of a report's history. */
export const revisionOf = (actor: Actor, on: Pick<ReportRow, 'id' | 'revision'>, verb: string, note: string | null, at: Date, content: ReportContent | null): typeof reportRevision.$inferInsert =>
  ({ reportId: on.id, revision: on.revision, verb, note, staffId: actor.kind === 'staff' ? actor.staffId : null, by: actor.kind === 'staff' ? actor.name : '系统', at, content });
