/** 回访和先行联系拨号: calls that are made for a ticket. */
export { dialledEnded, visitJobs, visitReactions } from './jobs.ts';
export { dialTask, linkDialled, type DialTask } from './whom.ts';
