/** Every verb on a topic that an endpoint offers, in the order of the table. */
import { accept } from './accept.ts';
import { choose } from './choose.ts';
import { drop } from './drop.ts';
import { finishTask } from './finish-task.ts';
import { link } from './link.ts';
import { plan } from './plan.ts';
import { progress } from './progress.ts';
import { publish, retract, writePublic } from './public-text.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { sendBack } from './send-back.ts';
import type { AnyTopicVerb } from './verb.ts';

export const topicVerbs: AnyTopicVerb[] = [choose, drop, link, plan, finishTask, progress, review, report, sendBack, accept, writePublic, publish, retract];
