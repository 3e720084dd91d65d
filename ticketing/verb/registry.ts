/** Every verb that an endpoint offers, in the order of the tables. The API, the buttons and the documentation are made from this. */
import { contact } from '../assignment/contact.ts';
import { recallSupport } from '../assignment/recall.ts';
import { requestExtension } from '../assignment/request-extension.ts';
import { requestReturn } from '../assignment/request-return.ts';
import { resolve } from '../assignment/resolve.ts';
import { sign } from '../assignment/sign.ts';
import { approve } from '../request/approve.ts';
import { endorse } from '../request/endorse.ts';
import { reject } from '../request/reject.ts';
import { withdraw } from '../request/withdraw.ts';
import { addSupport } from '../ticket/add-support.ts';
import { amend } from '../ticket/amend.ts';
import { answer } from '../ticket/answer.ts';
import { assignCaseAgent } from '../ticket/assign-case-agent.ts';
import { cancel } from '../ticket/cancel.ts';
import { checkBack } from '../ticket/check-back.ts';
import { decline } from '../ticket/decline.ts';
import { dispatch } from '../ticket/dispatch.ts';
import { flagStaffComplaint } from '../ticket/flag-staff-complaint.ts';
import { passReview } from '../ticket/pass-review.ts';
import { reassign } from '../ticket/reassign.ts';
import { rejectReview } from '../ticket/reject-review.ts';
import { reopen } from '../ticket/reopen.ts';
import { supplement } from '../ticket/supplement.ts';
import { transfer } from '../ticket/transfer.ts';
import { urge } from '../ticket/urge.ts';
import { attemptVisit } from '../visit/attempt-visit.ts';
import { exemptVisit } from '../visit/exempt-visit.ts';
import { rate } from '../visit/rate.ts';
import { recordVisit } from '../visit/visit.ts';
import type { AnyVerb } from './verb.ts';

export const ticketVerbs: AnyVerb[] = [amend, decline, answer, transfer, checkBack, flagStaffComplaint, assignCaseAgent, dispatch, addSupport, reassign, passReview, rejectReview, attemptVisit, recordVisit, exemptVisit, reopen, supplement, urge, cancel];
export const assignmentVerbs: AnyVerb[] = [sign, contact, requestReturn, requestExtension, resolve, recallSupport];
export const requestVerbs: AnyVerb[] = [endorse, approve, reject, withdraw];
export const supervisionVerbs: AnyVerb[] = [];
/** What a citizen may do with the query code. */
export const citizenVerbs: AnyVerb[] = [supplement, urge, rate, reopen, cancel];
