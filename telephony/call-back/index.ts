/** 回拨: whoever was not answered is called back, in the order in which they came, in time, and not for ever. */
import { every, type Core, type JobHandlers } from '../../ticketing/index.ts';
import { lookAtCallBacks } from './look.ts';

export { takeToCall } from './act.ts';
export { askCallBack, type AskedBy, type CallBackRow, type CallBackWhy } from './ask.ts';
export { noteAttempt, type Attempt } from './note-attempt.ts';
export { callBackRoutes, publicCallBackRoutes } from './routes.ts';
export { settleCallBacks } from './settle.ts';
export type { CallBackCounts, CallBackDetail, CallBackList, CallBackView } from './views.ts';

export const callBackJobs = (core: Core): JobHandlers => ({ 'callBack.look': every(60_000, async (_payload, { tx }) => void await lookAtCallBacks(core, tx)) });
