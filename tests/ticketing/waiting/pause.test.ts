import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resume } from '../../../ticketing/assignment/resume.ts';
import { suspend } from '../../../ticketing/assignment/suspend.ts';
import { assignment, due } from '../../../ticketing/db/schema/index.ts';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { moved } from '../../../ticketing/deadline/pause.ts';
import { dueAt, workingBetween } from '../../../ticketing/deadline/working-time.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

const calendar = nationalCalendar();
/** Around the Spring Festival of 2026: weekends, nine days off, and make-up days on 14 and 28 February. */
const moments = { min: new Date('2026-02-09T00:00:00+08:00'), max: new Date('2026-03-08T00:00:00+08:00') };
const gaps = fc.array(fc.integer({ min: 0, max: 6 * 86_400_000 }), { minLength: 2, maxLength: 12 }).map((all) => (all.length % 2 ? all.slice(1) : all));

describe('what is left when a clock stops is left when it goes on', () => {
  test('to the millisecond, however often and whenever, in office time and round the clock', () => {
    fc.assert(fc.property(fc.date({ ...moments, noInvalidDate: true }), fc.integer({ min: 1, max: 15 }), fc.boolean(), gaps, (from, days, working, pauses) => {
      let now = from;
      let due = dueAt(calendar, from, working ? { workdays: days } : { days });
      const left = () => (working ? workingBetween(calendar, now, due) : due.getTime() - now.getTime());
      for (let i = 0; i < pauses.length; i += 2) {
        now = new Date(now.getTime() + pauses[i]!);
        const before = left();
        const late = now > due;
        const on = new Date(now.getTime() + pauses[i + 1]!);
        const after = moved(calendar, due, { from: now, to: on }, working);
        if (late) expect(after).toEqual(due);
        else { now = on; due = after; expect(left()).toBe(before); }
        now = on;
      }
    }), { numRuns: 1200 });
  });

  test('a thing that was late before the pause is as late after it', () => {
    const due = new Date('2026-02-13T18:00:00+08:00');
    expect(moved(calendar, due, { from: new Date('2026-02-14T09:00:00+08:00'), to: new Date('2026-03-02T09:00:00+08:00') }, true)).toEqual(due);
  });
});

describe('of an assignment', () => {
  let core: TestCore;
  beforeAll(async () => { core = await testCore({ at: '2026-02-09T09:00:00+08:00' }); });
  afterAll(() => core.close());

  const part = async (id: number) => (await core.db.select().from(assignment).where(eq(assignment.id, id)))[0]!;
  const pending = (id: number) => core.db.select().from(due).where(and(eq(due.assignmentId, id), eq(due.state, 'pending'))).orderBy(due.at, due.id);

  test('suspended and resumed at any moments, its promise and its steps move together', async () => {
    await fc.assert(fc.asyncProperty(fc.date({ ...moments, noInvalidDate: true }), fc.constantFrom('normal', 'urgent', 'critical'), gaps, async (at, urgency, pauses) => {
      core.clock.now = at;
      const { lead, ticketNo } = await story(core).handling({}, { urgency });
      const round = urgency === 'critical';
      const left = (until: Date) => (round ? until.getTime() - core.clock.now.getTime() : workingBetween(calendar, core.clock.now, until));
      for (let i = 0; i < pauses.length && i < 6; i += 2) {
        core.clock.advance(pauses[i]!);
        const before = await part(lead);
        const late = core.clock.now > before.dueAt;
        const leftBefore = left(before.dueAt);
        const steps = (await pending(lead)).map((d) => d.step);
        await act(core, await core.staff('reviewer1'), { assignmentId: lead }, suspend, { reason: '恶劣天气', until: new Date(core.clock.now.getTime() + 30 * 86_400_000) });
        expect(await pending(lead)).toMatchObject([{ clock: 'suspend' }]);
        expect((await core.ticket(ticketNo)).dueAt).toEqual(late ? before.dueAt : null);
        core.clock.advance(pauses[i + 1]!);
        await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, resume, { reason: '天气好转，恢复施工' });
        const after = await part(lead);
        if (late) expect(after.dueAt).toEqual(before.dueAt);
        else expect(left(after.dueAt)).toBe(leftBefore);
        expect(after).toMatchObject({ state: 'handling', pausedAt: null, paused: null });
        expect((await core.ticket(ticketNo)).dueAt).toEqual(after.dueAt);
        const again = await pending(lead);
        expect(again.map((d) => d.step).toSorted()).toEqual(steps.toSorted());
        expect(again.find((d) => d.step === 'overdue')?.at ?? after.dueAt).toEqual(after.dueAt);
      }
    }), { numRuns: 12 });
  });
});
