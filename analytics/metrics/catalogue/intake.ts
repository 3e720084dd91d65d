/** 受理: what came in, and what the hotline answered itself. */
import type { CountedMetric } from '../metric.ts';
import { dispatchDue, registered } from '../rows/tickets.ts';

const accepted = 'not r.declined';
const common = '行业通行口径';
const ofAccepted = { rows: registered, denominatorZh: '期内受理的工单（不含不予受理）', denominatorEn: 'tickets accepted in the period (without declined ones)', unit: 'share', leavesOut: 'nothing' } as const;

export const intakeMetrics: readonly CountedMetric[] = [
  {
    id: 'registered', zh: '登记量', en: 'Registered', definitionZh: '期内登记的工单数，含并单、不予受理和保密件。', definitionEn: 'Tickets registered in the period, duplicates, declined and confidential ones included.',
    rows: registered, numeratorZh: '期内登记的工单', numeratorEn: 'tickets registered in the period', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'nothing',
  },
  {
    id: 'accepted', zh: '受理量', en: 'Accepted', definitionZh: '期内登记并受理的工单数，不含不予受理。', definitionEn: 'Tickets registered in the period and not declined.',
    rows: registered, of: accepted, numeratorZh: '期内受理的工单', numeratorEn: 'tickets accepted in the period', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'nothing',
  },
  {
    ...ofAccepted, id: 'directAnswerRate', zh: '直接答复率', en: 'Answered directly', definitionZh: '话务员或派单员直接答复的工单 ÷ 受理的工单。', definitionEn: 'Tickets answered by the hotline itself ÷ accepted.',
    of: accepted, has: 'r.direct', numeratorZh: '其中直接答复的', numeratorEn: 'answered directly', better: 'high', source: '盘锦、唐山等地通报口径',
  },
  {
    ...ofAccepted, id: 'firstTimeRate', zh: '一次解决率', en: 'Solved at first contact', definitionZh: '直接答复且同一市民7日内未就同一事项再次来电的工单 ÷ 受理的工单；期末前7日的工单随后续来电变化。', definitionEn: 'Answered directly and the same citizen did not come back about the same matter within 7 days ÷ accepted; tickets of the last 7 days may still change.',
    of: accepted, has: 'r.direct and not r.came_back', numeratorZh: '其中直接答复且7日内未重复来电的', numeratorEn: 'answered directly without coming back in 7 days', better: 'high', source: common,
  },
  {
    ...ofAccepted, id: 'onlineRate', zh: '网上受理率', en: 'Online share', definitionZh: '网站、微信和开放接口受理的工单 ÷ 受理的工单。', definitionEn: 'Tickets that came by web, WeChat or open interface ÷ accepted.',
    of: accepted, has: `r.channel in ('web', 'wechat', 'open311')`, numeratorZh: '其中网上渠道的', numeratorEn: 'by online channels', better: 'high', source: '政务服务窗口评价指标',
  },
  {
    ...ofAccepted, id: 'windowDirectRate', zh: '现场办结率', en: 'Settled at the window', definitionZh: '窗口登记并当场答复的工单 ÷ 窗口受理的工单。', definitionEn: 'Window tickets answered directly ÷ tickets accepted at a window.',
    of: `${accepted} and r.channel = 'window'`, has: 'r.direct', numeratorZh: '其中当场答复的', numeratorEn: 'answered at once', denominatorZh: '期内窗口受理的工单', denominatorEn: 'tickets accepted at a window', better: 'high', source: '政务服务窗口评价指标',
  },
  {
    ...ofAccepted, id: 'duplicateRate', zh: '重复率', en: 'Duplicates', definitionZh: '属于重复件组（主单或并入的工单）的工单 ÷ 受理的工单。', definitionEn: 'Tickets in groups of duplicates (masters and followers) ÷ accepted.',
    of: accepted, has: 'r.in_duplicates', numeratorZh: '其中属于重复件组的', numeratorEn: 'in groups of duplicates', better: 'low', source: common,
  },
  {
    ...ofAccepted, id: 'repeatRate7', zh: '7日重复来电率', en: 'Repeat callers, 7 days', definitionZh: '诉求人此前7日内曾来电的工单 ÷ 受理的工单；匿名件按未重复计。', definitionEn: 'Tickets of citizens who had appealed in the 7 days before ÷ accepted; anonymous ones count as not repeated.',
    of: accepted, has: 'r.repeat7', numeratorZh: '其中7日内重复来电的', numeratorEn: 'by citizens who had appealed in the 7 days before', better: 'low', source: common,
  },
  {
    ...ofAccepted, id: 'repeatRate30', zh: '30日重复来电率', en: 'Repeat callers, 30 days', definitionZh: '诉求人此前30日内曾来电的工单 ÷ 受理的工单；匿名件按未重复计。', definitionEn: 'Tickets of citizens who had appealed in the 30 days before ÷ accepted; anonymous ones count as not repeated.',
    of: accepted, has: 'r.repeat30', numeratorZh: '其中30日内重复来电的', numeratorEn: 'by citizens who had appealed in the 30 days before', better: 'low', source: common,
  },
  {
    ...ofAccepted, id: 'proactiveRate', zh: '未诉先办率', en: 'Found before complaint', definitionZh: '网格巡查和主动发现的工单 ÷（主动发现 + 市民投诉）的工单。', definitionEn: 'Tickets found by patrol or detection ÷ those and complaints together.',
    of: `${accepted} and (r.channel in ('grid', 'proactive') or r.appeal_type = 'complaint')`, has: `r.channel in ('grid', 'proactive')`, numeratorZh: '其中主动发现的', numeratorEn: 'found by ourselves', denominatorZh: '期内主动发现和投诉的工单', denominatorEn: 'found by ourselves, or complained about', better: 'high', source: '国办函〔2025〕66号（七）；口径自定',
  },
  {
    ...ofAccepted, id: 'hardRate', zh: '疑难率', en: 'Hard cases', definitionZh: '转疑难会商的工单 ÷ 已派单的工单。', definitionEn: 'Tickets that became hard cases ÷ tickets that were dispatched.',
    of: 'r.dispatched', has: 'r.hard', numeratorZh: '其中转疑难会商的', numeratorEn: 'made hard cases', denominatorZh: '期内登记并已派单的工单', denominatorEn: 'tickets registered in the period that were dispatched', better: 'low', source: common,
  },
  {
    id: 'passedOnRate', zh: '按时转出率', en: 'Passed on in time', definitionZh: '派单时限内已派出、答复或作出其他处理的工单 ÷ 派单时限在期内届满的工单。', definitionEn: 'Tickets sent, answered or otherwise dealt with within the dispatch limit ÷ tickets whose dispatch limit fell in the period.',
    rows: dispatchDue, has: 'r.in_time', numeratorZh: '其中按时转出的', numeratorEn: 'passed on in time', denominatorZh: '派单时限在期内届满的工单', denominatorEn: 'tickets whose dispatch limit fell in the period', unit: 'share', better: 'high', source: '苏州测评指标', leavesOut: 'nothing',
  },
];
