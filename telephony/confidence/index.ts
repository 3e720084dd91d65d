/** 保密件的通话: sealed links of calls and confidential tickets. */
export { askToSeal, confidenceJobs, confidenceReactions } from './jobs.ts';
export { sealCall } from './seal-call.ts';
export { callsInConfidence, confidedOf, type Confided } from './sealed.ts';
export { ticketsOf } from './tickets-of.ts';
