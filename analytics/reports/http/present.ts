import { and, desc, eq } from 'drizzle-orm';
import { errors, unitName, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { report, reportReading, reportRevision } from '../../db/schema/index.ts';
import { contentHash, type ReportContent } from '../content.ts';
import { allSections } from '../kinds.ts';
import { mayWrite, reportScope } from '../life/scope.ts';
import { mayDo, reportRefusal } from '../life/permission.ts';
import { reportVerbs } from '../life/registry.ts';
import { reportTransition, type ReportVerbName } from '../life/table.ts';
import type { ReportRow } from '../life/verb.ts';
import { numbers } from '../paper/numbering.ts';
import { hotspotText } from '../paper/of-report.ts';
import { cellOf, say, textOf } from '../say.ts';
import { reportLineOf } from './list.ts';
import type { ReportDetailView } from './views.ts';

/** @throws notFound (also: not yours to see) */
export async function reportInSight(core: Core, actor: StaffActor, reportNo: string): Promise<ReportRow> {
  const [row] = await core.db.select().from(report).where(and(eq(report.reportNo, reportNo), reportScope(actor)));
  if (!row) throw errors.notFound('报告');
  return row;
}

/** A report as it is read. @param at an earlier version of the content, by its revision */
export async function reportDetailOf(core: Core, actor: StaffActor, reportNo: string, at?: number): Promise<ReportDetailView> {
  const row = await reportInSight(core, actor, reportNo);
  const [history, readers] = await Promise.all([
    core.db.select().from(reportRevision).where(eq(reportRevision.reportId, row.id)).orderBy(desc(reportRevision.id)),
    core.db.select().from(reportReading).where(eq(reportReading.reportId, row.id)).orderBy(desc(reportReading.lastAt)),
  ]);
  const works = mayWrite(actor) || mayDo(actor, 'sign');
  const content = at === undefined ? row.content : works ? history.find((h) => h.revision === at)?.content : undefined;
  if (!content) throw errors.notFound('该版本');
  const present = new Set(content.blocks.map((b) => b.section));
  return {
    ...reportLineOf({ ...row, title: content.title, content }), revision: row.revision, asOf: content.asOf, issuer: content.issuer, cityName: content.cityName, addressee: content.addressee, gaps: content.gaps, definitions: content.definitions,
    blocks: content.blocks, shown: shownOf(content), figures: Object.fromEntries(Object.entries(content.figures).map(([key, f]) => [key, { ...f, text: say(f) }])),
    rejectedWhy: row.rejectedWhy, correctsWhy: row.correctsWhy, submittedByName: row.submittedByName, hashHolds: row.hash === null ? null : contentHash(row.content) === row.hash, verbs: verbs(actor, row),
    history: works ? history.map((h) => { const { zh, en } = reportTransition(h.verb as ReportVerbName); return { revision: h.revision, verb: h.verb, zh, en, note: h.note, by: h.by, at: h.at.toISOString(), hasContent: h.content !== null }; }) : [],
    readers: works ? readers.map((r) => ({ name: r.name, unitName: unitName(core.city, r.unitId), firstAt: r.firstAt.toISOString(), lastAt: r.lastAt.toISOString(), times: r.times })) : null,
    sections: [...allSections.values()].filter((s) => row.kind === 'special' || !s.id.startsWith('topic')).map((s) => ({ id: s.id, zh: s.zh, present: present.has(s.id) })),
  };
}

function shownOf(content: ReportContent): ReportDetailView['shown'] {
  const number = numbers(content.blocks);
  return content.blocks.map((b, i) => ({
    number: number[i]!, text: b.kind === 'heading' ? b.text : b.kind === 'paragraph' ? textOf(content, b.spans) : b.kind === 'hotspot' ? hotspotText(b.hotspot) : b.kind === 'case' ? b.case.title : b.caption,
    cells: b.kind === 'table' ? b.rows.map((row) => row.map((s) => cellOf(content, s))) : null,
  }));
}

const verbs = (actor: StaffActor, row: ReportRow): ReportDetailView['verbs'] => reportVerbs.flatMap((v) => {
  const refusal = reportRefusal(actor, v, row);
  const { zh, en } = reportTransition(v.name);
  return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
});

/** Notes that somebody read a signed report. Whoever may change it is not a reader. */
export async function noteReading(core: Core, actor: StaffActor, reportNo: string): Promise<void> {
  const row = await reportInSight(core, actor, reportNo);
  if (row.state !== 'frozen' && row.state !== 'published') return;
  const now = core.now();
  const [had] = await core.db.select().from(reportReading).where(and(eq(reportReading.reportId, row.id), eq(reportReading.staffId, actor.staffId)));
  await core.db.insert(reportReading).values({ reportId: row.id, staffId: actor.staffId, name: actor.name, unitId: actor.unitId, firstAt: now, lastAt: now })
    .onConflictDoUpdate({ target: [reportReading.reportId, reportReading.staffId], set: { lastAt: now, times: (had?.times ?? 0) + 1 } });
}
