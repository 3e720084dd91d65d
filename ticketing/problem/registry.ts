/** Every verb on a problem that an endpoint offers, in the order of the table. */
import { alone } from './alone.ts';
import { assign } from './assign.ts';
import { answerCard } from './card/answer-card.ts';
import { appealCard } from './card/appeal-card.ts';
import { close } from './close.ts';
import { dropMeasure } from './drop-measure.ts';
import { finishStep } from './finish-step.ts';
import { join } from './join.ts';
import { measure } from './measure.ts';
import { acceptOrder } from './order/accept-order.ts';
import { answerOrder } from './order/answer-order.ts';
import { instruct } from './order/instruct.ts';
import { returnOrder } from './order/return-order.ts';
import { plan } from './plan.ts';
import { progress } from './progress.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply/reply.ts';
import { approveRequest, rejectRequest } from './request/decide.ts';
import { requestExtension } from './request/request-extension.ts';
import { sample } from './sample/sample.ts';
import { sign } from './sign.ts';
import { split } from './split.ts';
import { urge } from './urge.ts';
import type { AnyProblemVerb } from './verb.ts';

export const problemVerbs: AnyProblemVerb[] = [
  sign, plan, finishStep, progress, urge, measure, dropMeasure, assign, instruct, answerOrder, acceptOrder, returnOrder, requestExtension, approveRequest, rejectRequest,
  answerCard, appealCard, join, split, alone, sample, reply, close, reopen,
];
