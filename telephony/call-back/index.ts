/** 回拨: whoever was not answered is called back, in the order in which they came, in time, and not for ever. */
export { askCallBack, type AskedBy, type CallBackRow, type CallBackWhy } from './ask.ts';
export { noteAttempt, type Attempt } from './note-attempt.ts';
export { settleCallBacks } from './settle.ts';
