import { and, eq, ne, sql } from 'drizzle-orm';
import { cityDay, errors, problemScope, schema, unitName, type Core, type StaffActor } from '../../ticketing/index.ts';
import { caseStudy } from '../db/schema/index.ts';
import type { CaseText } from '../db/schema/case.ts';
import { mattersAndPlacesOf, problemVerdict } from '../effect/index.ts';
import { createCaseIn } from './create.ts';
import type { CaseRow } from './verb.ts';

const { appellant, problem, ticket } = schema;
type ProblemRow = typeof problem.$inferSelect;
const kinds: Record<string, string> = { document: '出台文件', works: '工程整改', ruleChange: '规则调整', explanation: '解释说明' };
/** So many citizens' names are looked for in the text; what the rules find is found beside. */
const mostKnown = 500;

/** A draft from a closed problem's own rows. @throws notFound (also: out of scope), ruleRefused notClosed, draftedAlready, notAllowed */
export const caseFromProblem = (core: Core, actor: StaffActor, problemNo: string): Promise<CaseRow> => core.db.transaction(async (tx) => {
  const [row] = await tx.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor))).for('share');
  if (!row) throw errors.notFound('问题');
  if (row.state !== 'closed') throw errors.ruleRefused('notClosed', '问题办结后才能整理成案例。', 'A problem becomes a case once it is closed.');
  const [before] = await tx.select({ no: caseStudy.caseNo }).from(caseStudy).where(and(eq(caseStudy.sourceProblemNo, problemNo), ne(caseStudy.state, 'withdrawn')));
  if (before) throw errors.ruleRefused('draftedAlready', `这个问题已整理成案例${before.no}，请直接修改。`, `This problem became case ${before.no} already; edit that one.`);
  const members = await tx.select({ name: appellant.nameSealed, address: ticket.address }).from(ticket).leftJoin(appellant, eq(appellant.id, ticket.appellantId)).where(and(eq(ticket.problemId, row.id), eq(ticket.isConfidential, false))).limit(mostKnown);
  const known = [...new Set(members.flatMap((m) => [m.name ? core.cipher.open(m.name) : null, m.address]).filter((k): k is string => Boolean(k?.trim())))];
  return createCaseIn(core, tx, actor, { problemNo, ownerUnitId: row.leadUnitId, known }, await told(core, row));
});

async function told(core: Core, row: ProblemRow): Promise<CaseText> {
  const { city } = core;
  const about = await mattersAndPlacesOf(core, core.db, row.id, []);
  const [size] = await core.db.execute<{ citizens: number; tickets: number; first: string | null; last: string | null; satisfied: number; rated: number }>(sql`
    select count(distinct coalesce(appellant_id, -id))::int as citizens, count(*)::int as tickets, min((appealed_at at time zone 'UTC' + interval '8 hours')::date)::text as first, max((appealed_at at time zone 'UTC' + interval '8 hours')::date)::text as last,
      count(*) filter (where satisfaction >= 3)::int as satisfied, count(satisfaction)::int as rated from ticket where problem_id = ${row.id} and not is_confidential`);
  const districts = new Set((about.regionCodes ?? []).map((r) => r.slice(0, 6)));
  const matters = about.matterCodes.map((c) => city.matters.get(c)?.name ?? '').filter(Boolean).join('、');
  const units = [row.leadUnitId, ...row.supportUnitIds];
  const { citizens = 0, tickets = 0, first, last, satisfied = 0, rated = 0 } = size ?? {};
  return {
    title: row.title.slice(0, 100),
    background: tickets ? `${first}至${last}，${citizens}位市民就「${matters || row.title}」提出诉求${tickets}件，${cityDay(row.createdAt)}立为共性问题，由${unitName(city, row.leadUnitId)}主办${row.supportUnitIds.length ? `，${row.supportUnitIds.map((id) => unitName(city, id)).join('、')}协办` : ''}。` : `${cityDay(row.createdAt)}立为共性问题，由${unitName(city, row.leadUnitId)}主办。`,
    cause: row.rootCause?.trim() || '（请补充根本原因）',
    measures: [...row.plan.map((s, i) => `${i + 1}. ${s.step}${s.done ? `（${s.done}完成）` : ''}`), ...row.measures.map((m) => `${kinds[m.kind] ?? ''}：${m.title}${m.documentNo ? `（${m.documentNo}）` : ''}`)].join('\n') || '（请补充具体做法）',
    result: [row.batchReply ?? '', rated ? `回访评价${rated}人，其中基本满意以上${satisfied}人。` : ''].filter(Boolean).join('\n') || '（请补充结果）',
    effect: (await problemVerdict(core, row)).zh, lessons: '', matterCode: about.matterCodes[0] ?? null, regionCode: districts.size === 1 && city.regions.has([...districts][0]!) ? [...districts][0]! : core.config.cityCode, unitIds: units,
  };
}
