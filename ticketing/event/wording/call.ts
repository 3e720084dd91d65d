/** What a telephone call says on its ticket. */
import type { Wording } from '../wording.ts';

type Data = Record<string, unknown>;
const minutes = (ms: unknown) => {
  const seconds = Math.round(Number(ms ?? 0) / 1000);
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
};
const outcomes: Record<string, string> = { busy: '对方忙', noAnswer: '无人接听', declined: '对方拒接', noSuchNumber: '空号', unreachable: '无法接通', lost: '线路中断', abandoned: '排队放弃', shortAbandoned: '短时放弃', callBack: '要求回电' };
const said = (d: Data) => (d.outcome === 'answered' ? `通话${minutes(d.talkMs)}${Number(d.heldMs) ? `，保持${minutes(d.heldMs)}` : ''}${d.thirdParty ? '，有第三方参加' : ''}${(d.recordings as unknown[] | undefined)?.length ? '，有录音' : ''}` : outcomes[String(d.outcome)] ?? '未接通');

export const callWordings: Record<string, Wording> = {
  recordCall: { staff: (d) => `${d.direction === 'outbound' ? '呼出电话' : '市民来电'}${String(d.callNo ?? '')}：${said(d)}` },
};
