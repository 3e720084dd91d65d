/** What disputes say: hard cases, conferences, rulings. The citizen hears who does it, not who refused. */
import { cityDay } from '../../deadline/city-day.ts';
import type { Wording } from '../wording.ts';

type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const list = (v: unknown, between = '、') => (Array.isArray(v) ? v.map(String).join(between) : '');
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');
/** People end their sentences; what follows here begins with a mark of its own. */
const bare = (v: unknown) => text(v).replace(/[。；，\s]+$/u, '');
const tail = (before: string, v: string, after = '') => (v ? `${before}${v}${after}` : '');

export const disputeWordings: Record<string, Wording> = {
  'assignment.requestReturn': { staff: (d) => `${text(d.unit)}申请退单（${text(d.reasonName)}）：${bare(d.reason)}${tail('；依据：', bare(d.legalBasis))}` },
  markHardCase: { staff: (d: Data) => `转疑难会商：${bare(d.reason)}。${text(d.unit)}先行办理（先办后议）${tail('；申请过退单的单位：', list(d.refused))}；${day(d.conferenceBy)}前会商` },
  confer: { staff: (d: Data) => `${text(d.kindName)}（${list(d.units)}）议定：${(Array.isArray(d.decisions) ? d.decisions.map(bare) : []).join('；')}` },
  rule: {
    staff: (d: Data) => `${text(d.rulingNo)}：「${text(d.matter)}」由${text(d.unit)}主办${tail('，', list(d.units), '协办')}${d.stays ? '，时限照旧' : ''}。依据：${bare(d.basis)}。${text(d.text)}`,
    citizen: (d: Data) => (d.stays ? null : { zh: `已确定由${text(d.unit)}办理，预计${day(d.dueAt)}前答复`, en: `${text(d.unit)} will handle it; an answer is expected by ${day(d.dueAt)}` }),
  },
  'ruling.confirm': { staff: (d: Data) => `${text(d.rulingNo)}经确认写入派单目录（第${text(d.version)}版）${tail('，停用：', list(d.endedClauses, '；'))}` },
  'ruling.revoke': { staff: (d: Data) => `撤销${text(d.rulingNo)}：${bare(d.reason)}${d.version ? `；派单目录恢复（第${text(d.version)}版）` : ''}` },
};
