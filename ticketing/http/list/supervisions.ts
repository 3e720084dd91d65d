import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { readsOversightOf } from '../../access/own-units.ts';
import { subtreeIds } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { problem, supervision, ticket } from '../../db/schema/index.ts';
import { supervisionKinds, supervisionStates } from '../../db/schema/types.ts';
import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { subjectInSight } from '../../problem/scope.ts';
import { openSupervisionStates } from '../../supervision/table.ts';
import { supervisionViews } from '../present/supervision-view.ts';
import type { SupervisionView } from '../views.ts';
import { cityDayParam } from './city-day-param.ts';

export const supervisionFilter = z.object({
  /** open: not yet closed or revoked */
  state: z.enum([...supervisionStates, 'open']).optional(), kind: z.enum(supervisionKinds).optional(), level: z.coerce.number().int().min(1).max(3).optional(), cause: z.string().max(40).optional(),
  unitId: z.string().max(64).optional(), overdue: z.enum(['1']).optional(), from: cityDayParam.optional(), to: cityDayParam.optional(),
});

const most = 500;
const within = (ids: string[] | null | undefined) => (ids ? inArray(supervision.unitId, ids.length ? ids : ['']) : undefined);

/** Orders and instructions in the actor's sight: what is open first by its deadline, then the rest by when it was issued. A unit sees its own and those of the units below it. */
export async function listSupervisions(core: Core, actor: StaffActor, f: z.infer<typeof supervisionFilter>): Promise<SupervisionView[]> {
  const units = readsOversightOf(actor);
  const asked = f.unitId === undefined ? undefined : subtreeIds(core.city, core.city.units.get(f.unitId)?.path ?? '-');
  const isOpen = inArray(supervision.state, [...openSupervisionStates]);
  const rows = await core.db.select({ supervision, ticket, problem }).from(supervision).leftJoin(ticket, eq(ticket.id, supervision.ticketId)).leftJoin(problem, eq(problem.id, supervision.problemId)).where(and(
    subjectInSight(actor, supervision), within(units), within(asked),
    f.state === 'open' ? isOpen : f.state ? eq(supervision.state, f.state) : undefined, f.kind ? eq(supervision.kind, f.kind) : undefined, f.level ? eq(supervision.level, f.level) : undefined, f.cause ? eq(supervision.cause, f.cause) : undefined,
    f.overdue ? and(eq(supervision.state, 'issued'), lt(supervision.dueAt, core.now())) : undefined,
    f.from ? gte(supervision.issuedAt, cityMoment(f.from, '00:00')) : undefined, f.to ? lt(supervision.issuedAt, cityMoment(addDays(f.to, 1), '00:00')) : undefined,
  )).orderBy(sql`case when ${isOpen} then 0 else 1 end`, sql`case when ${isOpen} then ${supervision.dueAt} end`, desc(supervision.issuedAt), asc(supervision.id)).limit(most);
  return supervisionViews(core, rows, actor);
}
