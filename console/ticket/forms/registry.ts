/** The form of each verb, by what it is done on. A verb that is not here takes nothing and is done at one press. */
import type { Act } from '../../api/verbs.ts';
import { amend } from './amend.tsx';
import { confer } from './confer.tsx';
import { contact } from './contact.tsx';
import { decline } from './decline.tsx';
import { addSupport, dispatch } from './dispatch.tsx';
import { markHardCase } from './mark-hard-case.tsx';
import { merge } from './merge.tsx';
import { reason, refusal } from './reason.tsx';
import { requestReturn } from './request-return.tsx';
import { resolve } from './resolve.tsx';
import { rule } from './rule.tsx';
import { accept, answerCard, answerUrging, appealCard, instruct, issueCard, measure, report, sendBackOrder, supervise } from './supervision.tsx';
import { passReview } from './pass-review.tsx';
import { answer, approve, supplement, urge } from './text.tsx';
import { requestUnreasonable } from './unreasonable.tsx';
import { assignCaseAgent, checkBack, flagStaffComplaint, transfer } from './services.tsx';
import { askCitizen, goOn, requestExtension, requestPark, requestSuspension, resume, reviewParked } from '../../waiting/forms.tsx';
import { delegate, sendBackPart } from '../../waiting/tree-forms.tsx';
import { requestLift, requestReveal } from '../../confidential/reveal-fields.tsx';
import { confirmScrub } from '../../confidential/scrub-fields.tsx';
import { appealScore } from '../../scores/appeal-fields.tsx';
import type { VerbFields } from './verb-fields.ts';
import { attemptVisit, visit } from './visit.tsx';

export const verbFields: Record<Act['on'], Record<string, VerbFields>> = {
  tickets: {
    amend, confirmScrub, requestReveal, requestLift, transfer, checkBack, flagStaffComplaint, assignCaseAgent, decline, answer, dispatch, addSupport, markHardCase, confer, rule, passReview, attemptVisit, visit, supplement, urge, supervise, instruct,
    merge, askCitizen, goOn, reviewParked, unpark: reason, unmerge: reason, reassign: reason, rejectReview: reason, exemptVisit: reason, object: reason, reopen: reason, cancel: reason,
  },
  assignments: { answerUrging, issueCard, answerCard, appealCard, appealScore, contact, requestReturn, requestExtension, requestSuspension, resume, requestPark, requestUnreasonable, askCitizen, delegate, sendBackPart, resolve, recall: reason, takeInHouse: reason },
  requests: { endorse: approve, approve, reject: refusal },
  supervisions: { report, accept, sendBack: sendBackOrder, measure, revoke: reason },
};
