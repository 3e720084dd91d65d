/** What may be done about a call-back: open → taken → done, over or dropped. Reached, called again, or tried three times: done and over come of themselves. */
import type { Role, Table } from '../../ticketing/index.ts';
import type { CallBackRow } from './ask.ts';

export type CallBackState = CallBackRow['state'];
/** Who calls back. */
export const callers: readonly Role[] = ['agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent', 'teamLead'];
/** Who sees the list: those who call, and those who answer for it that they do. */
export const readers: readonly Role[] = [...callers, 'supervisor'];
export const leads: readonly Role[] = ['teamLead', 'supervisor'];

export const callBackTable = [
  { verb: 'take', zh: '领取', en: 'Take', from: ['open'], to: ['taken'], who: callers },
  { verb: 'tried', zh: '登记结果', en: 'Record the result', from: ['taken'], to: ['open', 'done', 'over'], who: callers },
  { verb: 'putBack', zh: '放回', en: 'Give back', from: ['taken'], to: ['open'], who: [...callers, 'supervisor'] },
  { verb: 'drop', zh: '不再回拨', en: 'Drop', from: ['open', 'taken'], to: ['dropped'], who: [...callers, 'supervisor'] },
] as const satisfies Table<CallBackState>;

export type CallBackVerbName = (typeof callBackTable)[number]['verb'];

const names: Record<CallBackState, { zh: string; en: string }> = {
  open: { zh: '待回拨', en: 'to be called' }, taken: { zh: '已领取', en: 'taken' }, done: { zh: '已接通', en: 'reached' }, over: { zh: '已结束', en: 'over' }, dropped: { zh: '不再回拨', en: 'dropped' },
};
export const stateNameOf = (state: CallBackState) => names[state];
export const whyNames: Record<CallBackRow['why'], { zh: string; en: string }> = {
  asked: { zh: '市民要求回电', en: 'asked for it' }, abandoned: { zh: '排队中挂断', en: 'gave up waiting' }, missed: { zh: '振铃未接', en: 'rang unanswered' },
  night: { zh: '非服务时间来电', en: 'outside hours' }, full: { zh: '排队已满', en: 'queue was full' }, lost: { zh: '通话中断', en: 'cut off' },
};
export const resultNames: Record<string, { zh: string; en: string }> = {
  answered: { zh: '已接通', en: 'reached' }, busy: { zh: '占线', en: 'busy' }, noAnswer: { zh: '无人接听', en: 'no answer' }, declined: { zh: '拒接', en: 'declined' }, noSuchNumber: { zh: '空号', en: 'no such number' }, unreachable: { zh: '无法接通', en: 'unreachable' }, lost: { zh: '线路故障', en: 'line failed' },
};
