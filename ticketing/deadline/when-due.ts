/** What happens when a clock has run out. One that is not here only becomes overdue, which is recorded (fire.ts). */
import { resume } from '../assignment/resume.ts';
import { archive } from '../ticket/archive.ts';
import { escalateDuty } from '../duty/escalate.ts';
import { goOn } from '../ticket/go-on.ts';
import { raiseOverdue, undecided } from '../supervision/when-report-due.ts';
import { settle } from '../ticket/settle.ts';
import { visitRanOut } from '../visit/unanswered.ts';
import { unpark } from '../ticket/parked/unpark.ts';
import type { Work } from '../verb/work.ts';
import type { DueRow } from './fire.ts';
import type { Clock } from './steps.ts';

export const whenDue: Partial<Record<Clock, (work: Work, row: DueRow) => Promise<void>>> = {
  settle: (work) => work.perform(settle, {}),
  archive: (work) => work.perform(archive, {}),
  wait: (work) => work.perform(goOn, { how: 'lapsed' }),
  suspend: (work, row) => work.perform(resume, { reason: '暂停期满，自动恢复' }, { assignment: work.assignments.find((a) => a.id === row.assignmentId) }),
  park: (work) => work.perform(unpark, { reason: '已到复核日期，自动恢复办理' }),
  visit: async (work, row) => { if (!(await visitRanOut(work))) work.record('overdue', { clock: row.clock, step: row.step }); },
  duty: escalateDuty,
  decide: undecided,
  report: (work, row) => raiseOverdue(work, row.supervisionId!),
};
