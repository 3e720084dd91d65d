/** The verbs of urging, cards and supervision that an endpoint offers. */
import type { AnyVerb } from '../verb/verb.ts';
import { accept } from './accept.ts';
import { answerCard } from './cards/answer-card.ts';
import { appealCard } from './cards/appeal-card.ts';
import { issueCard } from './cards/issue-card.ts';
import { escalate } from './escalate.ts';
import { instruct } from './instruct.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';
import { revoke } from './revoke.ts';
import { sendBack } from './send-back.ts';
import { supervise } from './supervise.ts';
import { answerUrging } from './urging/answer-urging.ts';

export const onTicket: AnyVerb[] = [supervise, instruct];
export const onPart: AnyVerb[] = [answerUrging, issueCard, answerCard, appealCard];
export const onOrder: AnyVerb[] = [report, accept, sendBack, escalate, measure, revoke];
