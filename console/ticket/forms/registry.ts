/** The form of each verb, by what it is done on. A verb that is not here takes nothing and is done at one press. */
import type { Act } from '../../api/verbs.ts';
import { amend } from './amend.tsx';
import { contact } from './contact.tsx';
import { decline } from './decline.tsx';
import { addSupport, dispatch } from './dispatch.tsx';
import { merge } from './merge.tsx';
import { reason, refusal } from './reason.tsx';
import { requestExtension } from './request-extension.tsx';
import { requestReturn } from './request-return.tsx';
import { resolve } from './resolve.tsx';
import { accept, answerCard, answerUrging, appealCard, instruct, issueCard, report, sendBackOrder, supervise } from './supervision.tsx';
import { answer, approve, passReview, supplement, urge } from './text.tsx';
import { assignCaseAgent, checkBack, flagStaffComplaint, transfer } from './services.tsx';
import type { VerbFields } from './verb-fields.ts';
import { attemptVisit, visit } from './visit.tsx';

export const verbFields: Record<Act['on'], Record<string, VerbFields>> = {
  tickets: {
    amend, transfer, checkBack, flagStaffComplaint, assignCaseAgent, decline, answer, dispatch, addSupport, passReview, attemptVisit, visit, supplement, urge, supervise, instruct,
    merge, unmerge: reason, reassign: reason, rejectReview: reason, exemptVisit: reason, reopen: reason, cancel: reason,
  },
  assignments: { answerUrging, issueCard, answerCard, appealCard, contact, requestReturn, requestExtension, resolve, recall: reason },
  requests: { endorse: approve, approve, reject: refusal },
  supervisions: { report, accept, sendBack: sendBackOrder, revoke: reason },
};
