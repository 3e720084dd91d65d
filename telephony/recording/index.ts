/** 录音: what is asked of recordings by the floor and the pages. */
export { beginRecording } from './begin.ts';
export { keepRecording } from './keep.ts';
export { keepLeft } from './keep-left.ts';
