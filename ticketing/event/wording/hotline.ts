/** Lines whose system is outside: what was told, and what could not be done of it. */
import type { Wording } from '../wording.ts';

const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const statusNames: Record<string, string> = { accepted: '受理', contacted: '联系市民', returned: '退回', extensionAsked: '申请延期', resolved: '办结' };
const outcomes: Record<string, string> = { alreadyDone: '此前已办，未再变动', held: '待热线中心联系市民后生效', refused: '未采纳' };

export const hotlineWordings: Record<string, Wording> = {
  externalStatus: { staff: (d) => `${text(d.line)}外部系统反馈「${statusNames[text(d.status)] ?? text(d.status)}」：${outcomes[text(d.outcome)] ?? ''}${d.why ? `（${text(d.why)}）` : ''}` },
  'assignment.takeInHouse': { staff: (d) => `由${text(d.line)}外部系统转回本系统办理：${text(d.reason)}` },
};
