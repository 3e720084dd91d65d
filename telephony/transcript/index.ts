/** 通话转写: the floor says when a talk begins and ends; without a recogniser nothing happens. */
export { startTranscript, stopTranscript, stopTranscripts } from './take-down.ts';
