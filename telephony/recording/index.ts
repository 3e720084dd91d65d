/** 录音: what the floor and the pages ask of recordings. */
export { beginRecording } from './begin.ts';
export { keepRecording } from './keep.ts';
export { keepLeft } from './keep-left.ts';
export { retentionJobs } from './retention.ts';
export { brokenRecordingChains } from './course.ts';
