import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { resume as restart } from '../deadline/pause.ts';
import type { Clock } from '../deadline/steps.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb, type Applied, type Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

/** 恢复计时: with the time that was left. On a ticket that itself stands still the clocks wait for the ticket. */
export const resume = verb({
  kind: 'assignment', name: 'resume', summary: '恢复计时',
  input: z.object({ reason }),
  guard: ({ ticket }) => ticket.state === 'parked' ? errors.ruleRefused('parkedTicket', '挂账件须先「恢复办理」，计时随之恢复。', 'Bring the parked ticket back; its clocks go on with it.') : null,
  apply: async (work, subject, input) => goOn(work, subject, input.reason),
});

/** The same where a parked ticket comes back: the time to resolve is a new one, the rest is what was left. */
export const resumeFromParking = verb({
  kind: 'assignment', name: 'resume', summary: '恢复计时',
  input: z.object({ reason: z.string() }),
  apply: async (work, subject, input) => goOn(work, subject, input.reason, ['resolve']),
});

function goOn(work: Work, subject: Subject, why: string, without: Clock[] = []): Applied {
  const row = subject.assignment!;
  const to = row.contactedAt || row.paused?.state === 'handling' ? 'handling' : 'signed';
  work.stopClocks(['suspend'], { assignmentId: row.id });
  if (subject.ticket.state !== 'awaitingCitizen') restart(work, row, without);
  if (row.role === 'lead' && !row.pausedAt && !without.length) work.tell('resumed', {}, `${row.id}:${row.suspensionCount}`);
  return { to, data: { reason: why, unit: unitName(work.core.city, row.unitId), dueAt: row.dueAt } };
}
