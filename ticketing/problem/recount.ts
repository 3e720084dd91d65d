/** Problems that run are counted again by the calendar in force, as tickets are (deadline/recount.ts). */
import { and, eq, ne } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { due, problem, supervision } from '../db/schema/index.ts';
import { runningClocks } from '../deadline/clock-rows.ts';
import { endByCalendar, stepsByCalendar } from '../deadline/move-clock.ts';
import { openProblem } from './act.ts';
import { placeStepClock } from './steps.ts';

/** Each in a transaction of its own; done twice changes nothing. Problems belong to the whole city. */
export async function recountProblems(core: Core, regionCode: string): Promise<void> {
  if (!core.config.cityCode.startsWith(regionCode)) return;
  const rows = await core.db.select({ id: problem.id }).from(problem).where(ne(problem.state, 'closed')).orderBy(problem.id);
  for (const { id } of rows) await recountProblem(core, id);
}

async function recountProblem(core: Core, id: number): Promise<void> {
  await core.db.transaction(async (tx) => {
    const work = await openProblem(core, tx, system('calendar'), id);
    if (!work) return;
    const calendar = core.calendarFor(core.config.cityCode, work.now);
    const moved: { clock: string; before: Date; after: Date }[] = [];
    for (const running of await runningClocks(tx, { problemId: id })) {
      const { end, pending, clock, on } = running;
      if (clock === 'step' || pending.every((r) => r.calendarVersion === calendar.version)) continue;
      const before = core.kept.deadlines.calendarOfVersion(core.config.cityCode, end.calendarVersion);
      const ends = endByCalendar(end, before, calendar, work.now);
      for (const { row, at } of stepsByCalendar(running, ends, before, calendar)) await tx.update(due).set({ at, calendarVersion: calendar.version }).where(and(eq(due.id, row.id), eq(due.state, 'pending')));
      if (clock === 'resolve') work.set({ dueAt: ends });
      if (clock === 'sign') for (const u of work.units) if (!u.signedAt) work.setUnit(u.unitId, { signDueAt: ends });
      if (clock === 'report' && on.supervisionId) await tx.update(supervision).set({ dueAt: ends }).where(eq(supervision.id, on.supervisionId));
      if (ends.getTime() !== end.at.getTime()) moved.push({ clock, before: end.at, after: ends });
    }
    placeStepClock(work);
    if (moved.length) work.record('recounted', { calendarVersion: calendar.version, moved });
    await work.flush();
  });
}
