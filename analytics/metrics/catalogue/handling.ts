/** 承办: what the units did with what they were given. */
import type { CountedMetric } from '../metric.ts';
import { contactDue, overdueAtEnd, resolveDue, resolved, sent, signDue, unitHeld } from '../rows/assignments.ts';

const common = '行业通行口径';
const ofSent = { rows: sent, unit: 'share', leavesOut: 'duplicates', of: `r.state <> 'recalled'`, denominatorZh: '期内派出的承办任务（不含收回和并单）', denominatorEn: 'assignments sent in the period (without those called back and duplicates)' } as const;
const ofDue = { rows: resolveDue, unit: 'share', leavesOut: 'excluded', denominatorZh: '期内到期的承办任务（剔除后）', denominatorEn: 'assignments due in the period, after exclusions' } as const;

export const handlingMetrics: readonly CountedMetric[] = [
  {
    id: 'assigned', zh: '承办量', en: 'Assigned', definitionZh: '期内派给单位的承办任务数（主办、协办、下派）；并单不计，由主单代表。', definitionEn: 'Assignments sent to units in the period (lead, support, delegated); a duplicate is not one, its master stands for it.',
    rows: sent, numeratorZh: '期内派出的承办任务', numeratorEn: 'assignments sent', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'duplicates',
  },
  {
    id: 'resolved', zh: '办结量', en: 'Resolved', definitionZh: '期内单位办结的承办任务数；并单不计。', definitionEn: 'Assignments that units resolved in the period; duplicates are not counted.',
    rows: resolved, numeratorZh: '期内办结的承办任务', numeratorEn: 'assignments resolved', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'duplicates',
  },
  {
    ...ofSent, id: 'routedRightRate', zh: '派单准确率', en: 'Routed right first time', definitionZh: '首次主办派单且未被同意退单的 ÷ 首次主办派单。', definitionEn: 'First lead assignments that were never returned by approval ÷ first lead assignments.',
    of: `r.role = 'lead' and r.first`, has: 'not r.returned', numeratorZh: '其中未退单的', numeratorEn: 'never returned', denominatorZh: '期内首次主办派单', denominatorEn: 'first lead assignments of the period', better: 'high', source: '深圳、武汉等地通报口径',
  },
  {
    rows: signDue, id: 'signOnTimeRate', zh: '按时签收率', en: 'Signed in time', definitionZh: '签收时限内签收的 ÷ 签收时限在期内届满的承办任务；退单、收回和暂停计时的不计。', definitionEn: 'Assignments signed within their limit ÷ those whose limit fell in the period; returned, called back and paused ones do not count.',
    has: 'r.in_time', numeratorZh: '其中按时签收的', numeratorEn: 'signed in time', denominatorZh: '期内应签收的承办任务（剔除后）', denominatorEn: 'assignments to be signed in the period, after exclusions', unit: 'share', better: 'high', source: '连云港、榆林等地通报口径（及时签收率、及时接收率）', leavesOut: 'excluded',
  },
  {
    rows: contactDue, id: 'contactRate', zh: '响应率', en: 'First contact in time', definitionZh: '先行联系时限内联系市民的 ÷ 先行联系时限在期内届满的主办任务。', definitionEn: 'Lead assignments whose citizen was contacted within the limit ÷ those whose limit fell in the period.',
    has: 'r.in_time', numeratorZh: '其中按时联系的', numeratorEn: 'contacted in time', denominatorZh: '期内应先行联系的主办任务（剔除后）', denominatorEn: 'lead assignments with a first contact due in the period, after exclusions', unit: 'share', better: 'high', source: '三率之一（响应率）', leavesOut: 'excluded',
  },
  {
    ...ofDue, id: 'onTimeRate', zh: '按时办结率', en: 'Resolved in time', definitionZh: '在到期时刻（含批准的延期）前办结的 ÷ 期内到期的承办任务。退单、收回的不计；当期未结束时只计已到期的；暂停计时、待补充、挂账期间不计。', definitionEn: 'Assignments resolved by their due moment (after approved extensions) ÷ assignments due in the period. Returned and called-back work does not count; while the period runs, only what is due by now; what stands still is late only if it was before.',
    has: 'r.in_time', numeratorZh: '其中按时办结的', numeratorEn: 'resolved in time', better: 'high', source: '连云港等地通报口径',
  },
  {
    ...ofDue, id: 'resolvedRate', zh: '办结率', en: 'Resolved', definitionZh: '期末前已办结的 ÷ 期内到期的承办任务。', definitionEn: 'Assignments resolved before the period ended ÷ assignments due in it.',
    has: 'r.resolved', numeratorZh: '其中已办结的', numeratorEn: 'resolved', better: 'high', source: common,
  },
  {
    ...ofDue, id: 'overdueRate', zh: '超期率', en: 'Overdue', definitionZh: '超过到期时刻办结或未办结的 ÷ 期内到期的承办任务。', definitionEn: 'Assignments not resolved by their due moment ÷ assignments due in the period.',
    has: 'not r.in_time', numeratorZh: '其中超期的', numeratorEn: 'overdue', better: 'low', source: '省级通报口径',
  },
  {
    id: 'overdue', zh: '超期未办结', en: 'Overdue now', definitionZh: '期末（或此刻）已过到期时刻而未办结的承办任务数，不论何时到期。', definitionEn: 'Assignments past due and not resolved when the period ended, or now, whenever they fell due.',
    rows: overdueAtEnd, numeratorZh: '期末超期未办结的承办任务', numeratorEn: 'assignments past due and open at the end', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: 'low', source: common, leavesOut: 'nothing',
  },
  {
    ...ofSent, id: 'extensionRate', zh: '延期率', en: 'Extended', definitionZh: '经批准延期的 ÷ 期内派出的承办任务。', definitionEn: 'Assignments extended by approval ÷ assignments sent in the period.',
    has: 'r.extended', numeratorZh: '其中批准延期的', numeratorEn: 'extended', better: 'low', source: common,
  },
  {
    ...ofSent, id: 'parkedRate', zh: '挂账率', en: 'Parked', definitionZh: '经批准挂账的 ÷ 期内派出的承办任务。', definitionEn: 'Assignments parked by decision ÷ assignments sent in the period.',
    has: 'r.parked', numeratorZh: '其中挂账的', numeratorEn: 'parked', better: 'low', source: common,
  },
  {
    ...ofSent, id: 'supervisedRate', zh: '督办率', en: 'Supervised', definitionZh: '被督办的 ÷ 期内派出的承办任务；已撤销的督办不计。', definitionEn: 'Assignments whose unit got a supervision order on the ticket ÷ assignments sent in the period; revoked orders do not count.',
    has: 'r.supervised', numeratorZh: '其中被督办的', numeratorEn: 'supervised', better: 'low', source: common,
  },
  {
    rows: unitHeld, id: 'unitHours', zh: '单件用时', en: 'Hours in hand', definitionZh: '期内结束的持单时段的工作小时 ÷ 涉及的工单与单位数；暂停计时、待市民补充的时间不在单位手中，不计。', definitionEn: 'Working hours of the stretches in units\' hands that ended in the period ÷ tickets held (once a unit).',
    sum: 'r.hours', numeratorZh: '单位持单的工作小时', numeratorEn: 'working hours in units\' hands', denominatorZh: '期内持有过的工单（按单位计）', denominatorEn: 'tickets held, once a unit', unit: 'hours', better: 'low', source: common, leavesOut: 'duplicates',
  },
];
