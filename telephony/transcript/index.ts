/** 通话转写: the floor says when a talk begins and ends; without a recogniser nothing happens. */
export { startTranscript, stopTranscript } from './take-down.ts';
