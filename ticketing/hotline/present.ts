/** Lines as administrators and those who run them read them: how each works, how it worked before, and what came by it. Secrets are shown to nobody. */
import { z } from '@hono/zod-openapi';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { hiddenTicketIds, notAboutThem } from '../access/accused.ts';
import { roleFor, type Role, type StaffActor } from '../access/actor.ts';
import { verbsAllowed } from '../access/proposal.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { hotlineMode, staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { decisionRefusal } from './decide.ts';
import type { HotlineModeRow } from './modes.ts';

const moment = z.iso.datetime();
const owners = z.object({ intake: z.string(), dispatch: z.string(), visit: z.string(), appraisal: z.string() });
const modeView = z.object({
  id: z.number(), number: z.string(), intakeMode: z.enum(['merged', 'dual', 'subCenter']), processMode: z.enum(['native', 'externalSystem', 'subPlatform']),
  stageOwners: owners, stageOwnerNames: owners, endpoint: z.string().nullable(), keyId: z.string().nullable(), sharesPhone: z.boolean(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']),
  validFrom: moment.nullable(), reason: z.string(), proposedByName: z.string().nullable(), proposedAt: moment, decidedByName: z.string().nullable(), decidedAt: moment.nullable(), decision: z.string().nullable(),
  /** tickets that came in under it, and how many of them are not over */
  tickets: z.number(), open: z.number(), verbs: z.array(z.enum(['confirm', 'reject', 'withdraw'])),
}).openapi('HotlineMode');
export const lineView = z.object({
  number: z.string(), name: z.string(), ownerUnitId: z.string(), ownerUnitName: z.string(), active: z.boolean(), mayPropose: z.boolean(),
  mode: modeView.nullable(), next: modeView.nullable(), proposal: modeView.nullable(),
  /** of the last 30 days; `open`: now. Rates are shares, null where there was nothing to divide by */
  stats: z.object({ registered: z.number(), open: z.number(), closed: z.number(), onTimeRate: z.number().nullable(), satisfaction: z.number().nullable() }),
}).openapi('HotlineLine');
export const lineDetail = lineView.extend({ history: z.array(modeView) }).openapi('HotlineLineDetail');
export type ModeView = z.infer<typeof modeView>;
export type LineView = z.infer<typeof lineView>;
export type LineDetail = z.infer<typeof lineDetail>;

const readers: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin', 'teamLead', 'coordinator', 'supervisor', 'dispatcher', 'mayorOffice'];
const dayMs = 86_400_000;

/** @throws notAllowed; a sub-centre's administrator sees the lines they are put on */
export async function linesFor(core: Core, actor: StaffActor): Promise<LineView[]> {
  const mine = roleFor(actor, readers) ? () => true : roleFor(actor, ['subCenterAdmin']) ? (n: string) => actor.hotlineNumbers.includes(n) : null;
  if (!mine) throw errors.notAllowed('您的岗位不能查看热线管理。', 'Your role may not look into the lines.');
  const lines = [...core.city.hotlines.values()].filter((h) => mine(h.number)).toSorted((a, b) => (a.number === '12345' ? -1 : b.number === '12345' ? 1 : a.number < b.number ? -1 : 1));
  const rows = lines.length ? await core.db.select().from(hotlineMode).where(inArray(hotlineMode.number, lines.map((l) => l.number))).orderBy(desc(hotlineMode.validFrom), desc(hotlineMode.id)) : [];
  const views = await modeViews(core, actor, rows);
  const stats = await statsOf(core, actor);
  const now = core.now();
  return lines.map((line) => {
    const own = rows.flatMap((row, i) => (row.number === line.number ? [{ row, view: views[i]! }] : []));
    const confirmed = own.filter(({ row }) => row.state === 'confirmed');
    return {
      number: line.number, name: line.name, ownerUnitId: line.ownerUnitId, ownerUnitName: unitName(core.city, line.ownerUnitId), active: line.active, mayPropose: roleFor(actor, ['sysAdmin']) !== undefined,
      mode: confirmed.find(({ row }) => row.validFrom <= now)?.view ?? null, next: confirmed.findLast(({ row }) => row.validFrom > now)?.view ?? null, proposal: own.find(({ row }) => row.state === 'proposed')?.view ?? null,
      stats: stats.get(line.number) ?? { registered: 0, open: 0, closed: 0, onTimeRate: null, satisfaction: null },
    };
  });
}

/** With every mode the line ever had or was proposed, the newest first. @throws notAllowed, notFound */
export async function lineFor(core: Core, actor: StaffActor, number: string): Promise<LineDetail> {
  const line = (await linesFor(core, actor)).find((l) => l.number === number);
  if (!line) throw errors.notFound('热线');
  return { ...line, history: await modeViews(core, actor, await core.db.select().from(hotlineMode).where(eq(hotlineMode.number, number)).orderBy(desc(hotlineMode.id))) };
}

async function modeViews(core: Core, actor: StaffActor, rows: HotlineModeRow[]): Promise<ModeView[]> {
  if (!rows.length) return [];
  const people = [...new Set(rows.flatMap((r) => [r.proposedBy, r.decidedBy]).filter((id) => id !== null))];
  const hidden = await hiddenTicketIds(core, actor);
  const [named, counted] = await Promise.all([
    people.length ? core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [],
    core.sql<{ id: string; tickets: number; open: number }[]>`select hotline_mode_id as id, count(*)::int as tickets, count(*) filter (where closed_at is null and state not in ('archived', 'cancelled', 'declined'))::int as open
      from ticket where hotline_mode_id in ${core.sql(rows.map((r) => r.id))} and id <> all(${hidden}::bigint[]) group by 1`,
  ]);
  const nameOf = (id: number | null) => named.find((s) => s.id === id)?.name ?? null;
  const owner = (id: string) => (id === 'centre' ? '热线中心' : unitName(core.city, id));
  return rows.map((r) => {
    const { intake, dispatch, visit, appraisal } = r.stageOwners;
    const count = counted.find((c) => Number(c.id) === r.id);
    return {
      id: r.id, number: r.number, intakeMode: r.intakeMode, processMode: r.processMode, stageOwners: r.stageOwners,
      stageOwnerNames: { intake: owner(intake), dispatch: owner(dispatch), visit: owner(visit), appraisal: owner(appraisal) }, endpoint: r.endpoint, keyId: r.keyId, sharesPhone: r.sharesPhone, state: r.state,
      validFrom: r.validFrom.getTime() === 0 ? null : r.validFrom.toISOString(), reason: r.reason, proposedByName: nameOf(r.proposedBy), proposedAt: r.proposedAt.toISOString(), decidedByName: nameOf(r.decidedBy), decidedAt: r.decidedAt?.toISOString() ?? null, decision: r.decision,
      tickets: count?.tickets ?? 0, open: count?.open ?? 0, verbs: verbsAllowed((verb) => decisionRefusal(r, actor, verb)),
    };
  });
}

/** By line: what came in, what is open, what was closed, how punctually units worked and how satisfied citizens were. A duplicate counts with what came in only. */
async function statsOf(core: Core, actor: StaffActor): Promise<Map<string, LineView['stats']>> {
  const since = new Date(core.now().getTime() - 30 * dayMs);
  const now = core.now();
  const rows = await core.db.execute<{ number: string; registered: number; open: number; closed: number; due: number; onTime: number; rated: number; satisfied: number }>(sql`
    select hotline_number as number, sum(registered)::int as registered, sum(open)::int as open, sum(closed)::int as closed, sum(due)::int as due, sum(on_time)::int as "onTime", sum(rated)::int as rated, sum(satisfied)::int as satisfied from (
      select hotline_number, (registered_at >= ${since.toISOString()}::timestamptz)::int as registered, (closed_at is null and state not in ('archived', 'cancelled', 'declined'))::int as open,
        coalesce((closed_at >= ${since.toISOString()}::timestamptz)::int, 0) as closed, 0 as due, 0 as on_time, coalesce((satisfaction is not null and closed_at >= ${since.toISOString()}::timestamptz)::int, 0) as rated, coalesce((satisfaction >= 3 and closed_at >= ${since.toISOString()}::timestamptz)::int, 0) as satisfied
        from ticket where ${notAboutThem(actor)}
      union all select ticket.hotline_number, 0, 0, 0, 1, coalesce((a.resolved_at <= a.due_at)::int, 0), 0, 0 from assignment a join ticket on ticket.id = a.ticket_id
        where ${notAboutThem(actor)} and a.due_at >= ${since.toISOString()}::timestamptz and a.due_at < ${now.toISOString()}::timestamptz and a.state not in ('withdrawn', 'recalled') and ticket.scoring_excluded is distinct from 'duplicate'
    ) counted group by 1`);
  const share = (part: number, whole: number) => (whole ? part / whole : null);
  return new Map(rows.map((r) => [r.number, { registered: r.registered, open: r.open, closed: r.closed, onTimeRate: share(r.onTime, r.due), satisfaction: share(r.satisfied, r.rated) }]));
}
