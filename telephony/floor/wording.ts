/** States as people call them. */
import type { CallOutcome, CallState } from '../db/schema/call.ts';
import type { BusyReason, SeatState } from '../db/schema/seat.ts';

const calls: Record<CallState, string> = { arriving: '呼入', waiting: '排队', ringing: '振铃', talking: '通话中', interrupted: '通话中断', surveying: '结束语', ended: '已结束' };
const seats: Record<SeatState, string> = { offline: '离线', ready: '示闲', ringing: '振铃', talking: '通话', afterCall: '话后', busy: '示忙' };
const reasons: Record<BusyReason, string> = { rest: '小休', meal: '用餐', training: '培训', meeting: '会议', paperwork: '整理工单', teamLead: '班长安排', afterAbuse: '情绪调整', notAnswered: '未接来电', other: '其他' };
const outcomes: Record<CallOutcome, string> = {
  answered: '已接通', abandoned: '排队放弃', shortAbandoned: '短时放弃', callBack: '要求回电', overflowed: '已转外线', closedHours: '非工作时间', refused: '未接入', lost: '线路故障', busy: '对方忙', noAnswer: '无人接听', declined: '对方拒接', noSuchNumber: '空号', unreachable: '无法接通',
};
const named = (names: Record<string, string>) => (code: string): string => names[code] ?? code;
export const callStateName = named(calls);
export const seatStateName = named(seats);
export const busyReasonName = named(reasons);
export const callOutcomeName = named(outcomes);
export const busyReasonNames = reasons;
