import { forgetSessions } from '../access/session.ts';
import { react, type Core } from '../core.ts';
import { fireDues } from '../deadline/fire.ts';
import { recountBatch } from '../deadline/recount.ts';
import { dutyJobs } from '../duty/send-sms.ts';
import { sealChain } from '../event/seal.ts';
import { every, forgetDone, type JobHandlers } from '../jobs/index.ts';
import { knowledgeJobs } from '../knowledge/index.ts';
import { externalJobs, externalReactions } from '../hotline/external/jobs.ts';
import { learningJobs } from '../learning/nightly.ts';
import { attachmentJobs } from '../attachment/jobs.ts';
import { mergeJobs, mergeReactions } from '../merge/jobs.ts';
import { sendNotice } from '../notify/send.ts';
import { qualityJobs, qualityReactions } from '../routing/quality/settle.ts';
import { routingJobs, routingReactions } from '../routing/route-ticket.ts';
import { similarJobs, similarReactions } from '../routing/similar/keep.ts';
import { closeByPlan } from '../visit/close-by-plan.ts';
import type { Module } from './module.ts';

const dayMs = 86_400_000;

/** Every job kind of the system, and the reactions that ask for them. */
export function allJobs(core: Core, modules: Module[]): JobHandlers {
  const reactions = [...routingReactions, ...similarReactions, ...qualityReactions, ...mergeReactions, ...externalReactions, ...modules.flatMap((m) => m.reactions ?? [])];
  for (const [eventKind, jobKind] of reactions) react(core, eventKind, jobKind);
  for (const made of modules.flatMap((m) => m.scoreAppeals?.(core) ?? [])) core.scoreAppeals = made;
  for (const made of modules.flatMap((m) => m.callFigures?.(core) ?? [])) core.callFigures = made;
  for (const made of modules.flatMap((m) => m.callSurvey?.(core) ?? [])) core.callSurvey = made;
  return {
    'due.fire': every(5_000, async () => void await fireDues(core)),
    'deadline.recount': recountBatch(core),
    'notice.send': sendNotice(core),
    ...routingJobs(core),
    ...similarJobs(),
    ...qualityJobs,
    ...mergeJobs(core),
    ...externalJobs(core),
    ...dutyJobs(core),
    ...knowledgeJobs(core),
    ...attachmentJobs(core),
    ...learningJobs(core),
    'visit.closeByPlan': closeByPlan(core),
    'event.seal': every(60_000, (_payload, { tx }) => sealChain(core, tx)),
    'session.forget': every(dayMs, async () => void await forgetSessions(core)),
    'job.forget': every(dayMs, async (_payload, { tx, now }) => void await forgetDone(tx, new Date(now.getTime() - 30 * dayMs))),
    ...Object.assign({}, ...modules.map((m) => m.jobs?.(core) ?? {})) as JobHandlers,
  };
}
