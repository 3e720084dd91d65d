/** A problem in a city for tests: its neighbours, its units, and what its verbs do. */
import { and, eq } from 'drizzle-orm';
import { card, due, problem, problemEvent, supervision } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { createJobRunner, type JobHandlers } from '../../../ticketing/jobs/index.ts';
import { actOnProblem } from '../../../ticketing/problem/act.ts';
import { problemJobs } from '../../../ticketing/problem/jobs.ts';
import { openProblemIn, type OpenInput } from '../../../ticketing/problem/open.ts';
import { problemVerbs } from '../../../ticketing/problem/registry.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { closeByPlan } from '../../../ticketing/visit/close-by-plan.ts';
import type { TestCore } from '../../setup/core.ts';

export const words = { reply: '经调查，已责令搅拌站夜间停产并加装隔音设施，欢迎继续监督。' };

export function problemCase(core: TestCore) {
  let phones = 0;
  const handlers: JobHandlers = { ...problemJobs(core), 'visit.closeByPlan': closeByPlan(core) };
  const self = {
    neighbour: (more: Record<string, unknown> = {}) => core.register({ content: '翠湖花园旁搅拌站夜间噪音扰民，请管一管。', phone: `1540003${String(++phones).padStart(4, '0')}`, ...more }),
    drain: () => createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: 3, now: core.now, log: core.log }).drain(),
    /** led by 云溪区城管局, supported by the environment branch, ten working days from Monday 2 March 2026 */
    async problemOf(members: { ticketId: number }[], more: Partial<OpenInput> = {}) {
      const made = await core.db.transaction(async (tx) => openProblemIn(core, tx, await core.staff('dispatcher1'), { groupKey: null, ticketIds: members.map((m) => m.ticketId) }, {
        title: '翠湖花园搅拌站噪音', leadUnitId: 'yx-cg', supportUnitIds: ['yx-hb'], workdays: 10, plan: [{ step: '现场检测噪音', until: '2026-03-09' }, { step: '督促加装隔音', unitId: 'yx-hb', until: '2026-03-12' }], ...more,
      }));
      await self.drain();
      return made;
    },
    /** a verb by its name, as the API would */
    does: async (who: string, no: string, name: string, input: Record<string, unknown> = {}) => actOnProblem(core, await core.staff(who), no, problemVerbs.find((v) => v.name === name)!, input),
    row: async (no: string) => (await core.db.select().from(problem).where(eq(problem.problemNo, no)))[0]!,
    course: async (id: number) => core.db.select().from(problemEvent).where(eq(problemEvent.problemId, id)).orderBy(problemEvent.seq),
    pending: async (id: number, clock: string) => core.db.select().from(due).where(and(eq(due.problemId, id), eq(due.clock, clock), eq(due.state, 'pending'))).orderBy(due.at),
    cards: async (id: number) => core.db.select().from(card).where(eq(card.problemId, id)).orderBy(card.id),
    orders: async (id: number) => core.db.select().from(supervision).where(eq(supervision.problemId, id)).orderBy(supervision.id),
    /** the clock moves, and what is due happens */
    async until(iso: string) {
      core.clock.to(iso);
      await fireDues(core);
    },
    handedTo: async (ticketNo: string, unit: string) => (await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: unit, appealType: 'help' })).assignments.at(-1)!,
  };
  return self;
}
