/** 回访: what citizens say of it. 满意 begins at 基本满意 (3 of 5), as in 好差评. */
import type { ComposedMetric, CountedMetric } from '../metric.ts';
import { visitsDone, visitsDue } from '../rows/visits.ts';

const common = '行业通行口径';
const ofDone = { rows: visitsDone, unit: 'share', leavesOut: 'excluded', denominatorZh: '期内完成的有效回访（剔除后）', denominatorEn: 'return visits answered in the period, after exclusions' } as const;
const bothAsked = 'r.attitude is not null and r.result is not null';

const visits = { rows: visitsDue, denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'nothing' } as const;

export const visitMetrics: readonly CountedMetric[] = [
  { ...visits, id: 'visitsDue', zh: '应回访量', en: 'Visits due', definitionZh: '期内进入回访环节的工单数，含回访方案不安排回访的。', definitionEn: 'Visits that fell due in the period, those that the plan leaves out included.', numeratorZh: '期内应回访的工单', numeratorEn: 'visits that fell due' },
  { ...visits, id: 'visitsLeftOut', zh: '方案免回访量', en: 'Left out by plan', definitionZh: '期内按回访方案不安排回访且市民未自行评价的工单数。', definitionEn: 'Visits that the plan leaves out and nobody answered unasked.', of: 'not r.planned', numeratorZh: '期内按方案免回访的工单', numeratorEn: 'left out by plan' },
  { ...visits, id: 'visitsUnreachable', zh: '联系不上量', en: 'Unreachable', definitionZh: '期内应回访、两日以上三次未接通而免回访的工单数。', definitionEn: 'Visits given up after three unanswered calls on two days.', of: 'r.unreachable', numeratorZh: '期内联系不上的工单', numeratorEn: 'unreachable' },
  { ...visits, rows: visitsDone, id: 'visitsAnswered', zh: '有效回访量', en: 'Visits answered', definitionZh: '期内完成的有效回访数，剔除件也在内。', definitionEn: 'Return visits answered in the period, excluded tickets included.', numeratorZh: '期内完成的有效回访', numeratorEn: 'visits answered' },
  {
    id: 'visitedRate', zh: '回访率', en: 'Visits tried', definitionZh: '已回访（电话或短信询问过，不论是否接通）的 ÷ 期内应回访的工单；回访方案不安排回访的不计。', definitionEn: 'Visits tried (asked by phone or message, answered or not) ÷ visits that fell due, less those that the plan leaves out.',
    rows: visitsDue, of: 'r.planned', has: 'r.tried', numeratorZh: '其中已回访的', numeratorEn: 'tried', denominatorZh: '期内应回访的工单', denominatorEn: 'visits that fell due in the period', unit: 'share', better: 'high', source: common, leavesOut: 'nothing',
  },
  {
    id: 'effectiveVisitRate', zh: '有效回访率', en: 'Visits answered', definitionZh: '接通并作出评价的 ÷ 期内应回访且已回访的工单。', definitionEn: 'Visits that were answered ÷ visits that fell due in the period and were tried.',
    rows: visitsDue, of: 'r.tried', has: 'r.answered', numeratorZh: '其中有效的', numeratorEn: 'answered', denominatorZh: '期内应回访且已回访的工单', denominatorEn: 'visits that fell due and were tried', unit: 'share', better: 'high', source: common, leavesOut: 'nothing',
  },
  {
    ...ofDone, id: 'solvedRate', zh: '解决率', en: 'Solved', definitionZh: '市民认为已解决的 ÷ 有效回访；部分解决不计入。', definitionEn: 'Visits whose citizen says it is solved ÷ visits answered; partly solved is not solved.',
    has: `coalesce(r.solved = 'solved', false)`, numeratorZh: '其中已解决的', numeratorEn: 'solved', better: 'high', source: '三率之一（解决率）',
  },
  {
    ...ofDone, id: 'satisfiedRate', zh: '满意率', en: 'Satisfied', definitionZh: '基本满意及以上（五级中的3级）的 ÷ 有效回访。', definitionEn: 'Visits rated 3 of 5 or better ÷ visits answered.',
    has: 'r.satisfaction >= 3', numeratorZh: '其中满意的', numeratorEn: 'satisfied', better: 'high', source: '三率之一（满意率）；好差评五级',
  },
  {
    ...ofDone, id: 'bothRate', zh: '双满意率', en: 'Doubly satisfied', definitionZh: '对办理态度和办理结果都满意的 ÷ 两项都作了评价的有效回访。', definitionEn: 'Satisfied with attitude and with result ÷ visits in which both were rated.',
    of: bothAsked, has: 'r.attitude >= 3 and r.result >= 3', numeratorZh: '其中双满意的', numeratorEn: 'satisfied with both', denominatorZh: '期内两项都作了评价的有效回访（剔除后）', denominatorEn: 'visits in which both were rated, after exclusions', better: 'high', source: '县级系统口径',
  },
  {
    ...ofDone, id: 'oneOfTwoRate', zh: '单满意率', en: 'Satisfied with one', definitionZh: '只对态度或只对结果满意的 ÷ 两项都作了评价的有效回访。', definitionEn: 'Satisfied with only one of attitude and result ÷ visits in which both were rated.',
    of: bothAsked, has: '(r.attitude >= 3) <> (r.result >= 3)', numeratorZh: '其中单项满意的', numeratorEn: 'satisfied with one', denominatorZh: '期内两项都作了评价的有效回访（剔除后）', denominatorEn: 'visits in which both were rated, after exclusions', better: null, source: '县级系统口径',
  },
  {
    ...ofDone, id: 'complaintSatisfiedRate', zh: '投诉处理满意率', en: 'Satisfied complainants', definitionZh: '投诉类工单中满意的 ÷ 投诉类有效回访。', definitionEn: 'Of complaints: visits rated 3 of 5 or better ÷ visits answered.',
    of: `r.appeal_type = 'complaint'`, has: 'r.satisfaction >= 3', numeratorZh: '其中满意的', numeratorEn: 'satisfied', denominatorZh: '期内投诉类有效回访（剔除后）', denominatorEn: 'visits of complaints answered, after exclusions', better: 'high', source: '政务服务窗口评价指标',
  },
  {
    ...ofDone, id: 'reworkRate', zh: '重办率', en: 'Reworked', definitionZh: '回访后退回重办或转疑难的 ÷ 有效回访。', definitionEn: 'Visits after which the ticket went back to the unit or became a hard case ÷ visits answered.',
    has: 'r.reworked', numeratorZh: '其中重办的', numeratorEn: 'reworked', better: 'low', source: '榆林等地通报口径',
  },
  {
    id: 'disputedContacts', zh: '联系不实', en: 'Disputed contacts', definitionZh: '市民否认单位所记录的先行联系的回访数。', definitionEn: 'Visits in which the citizen denied a contact that the unit had recorded.',
    rows: visitsDone, of: 'r.disputed', numeratorZh: '市民否认联系的回访', numeratorEn: 'visits that denied a contact', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: 'low', source: common, leavesOut: 'nothing',
  },
];

export const composedMetrics: readonly ComposedMetric[] = [
  {
    id: 'threeRates', zh: '三率综合', en: 'Three rates', definitionZh: '0.30 × 响应率 + 0.35 × 解决率 + 0.35 × 满意率；任一项无数据时为空。', definitionEn: '0.30 × first contact in time + 0.35 × solved + 0.35 × satisfied; empty while one of them has nothing to divide by.',
    of: [{ id: 'contactRate', weight: 0.3 }, { id: 'solvedRate', weight: 0.35 }, { id: 'satisfiedRate', weight: 0.35 }],
    numeratorZh: '见三项分率', numeratorEn: 'see the three rates', denominatorZh: '—', denominatorEn: '—', unit: 'share', better: 'high', source: '三率权重30/35/35（准格尔旗，转引）',
  },
];
