/** 退单、黄红牌、属实: whose fault it was. */
import type { CountedMetric } from '../metric.ts';
import { resolved, sent } from '../rows/assignments.ts';
import { cardsIssued, returnsDecided } from '../rows/decisions.ts';

const common = '行业通行口径';
const card = { rows: cardsIssued, denominatorZh: '—', denominatorEn: '—', unit: 'count', better: 'low', leavesOut: 'nothing', source: '山东省级投诉热线等地规则' } as const;

export const qualityMetrics: readonly CountedMetric[] = [
  {
    id: 'returnRate', zh: '退单率', en: 'Returned', definitionZh: '经同意退单的 ÷ 期内派出的承办任务。', definitionEn: 'Assignments returned by approval ÷ assignments sent in the period.',
    rows: sent, of: `r.state <> 'recalled'`, has: 'r.returned', numeratorZh: '其中同意退单的', numeratorEn: 'returned by approval', denominatorZh: '期内派出的承办任务（不含收回和并单）', denominatorEn: 'assignments sent in the period (without those called back and duplicates)', unit: 'share', better: 'low', source: common, leavesOut: 'duplicates',
  },
  {
    id: 'returns', zh: '退单量', en: 'Returns', definitionZh: '期内同意的退单数。', definitionEn: 'Returns approved in the period.',
    rows: returnsDecided, of: 'r.approved', numeratorZh: '期内同意的退单', numeratorEn: 'returns approved', denominatorZh: '—', denominatorEn: '—', unit: 'count', better: null, source: common, leavesOut: 'nothing',
  },
  {
    id: 'improperReturnRate', zh: '不当退单率', en: 'Improper returns', definitionZh: '未获同意的退单申请 ÷ 期内审定的退单申请。', definitionEn: 'Requests for a return that were refused ÷ those decided in the period.',
    rows: returnsDecided, has: 'not r.approved', numeratorZh: '其中未获同意的', numeratorEn: 'refused', denominatorZh: '期内审定的退单申请（剔除后）', denominatorEn: 'requests for a return decided in the period, after exclusions', unit: 'share', better: 'low', source: common, leavesOut: 'excluded',
  },
  { ...card, id: 'yellowCards', zh: '黄牌', en: 'Yellow cards', definitionZh: '期内发出的黄牌数；申诉后撤销的不计。', definitionEn: 'Yellow cards issued in the period, less those withdrawn on appeal.', of: `r.colour = 'yellow'`, numeratorZh: '期内发出的黄牌', numeratorEn: 'yellow cards issued' },
  { ...card, id: 'redCards', zh: '红牌', en: 'Red cards', definitionZh: '期内发出的红牌数；申诉后撤销的不计。', definitionEn: 'Red cards issued in the period, less those withdrawn on appeal.', of: `r.colour = 'red'`, numeratorZh: '期内发出的红牌', numeratorEn: 'red cards issued' },
  {
    id: 'foundedRate', zh: '属实率', en: 'Founded', definitionZh: '单位认定诉求属实的 ÷ 期内办结且作出认定的承办任务。', definitionEn: 'Assignments found true by the unit ÷ those resolved in the period with a finding.',
    rows: resolved, of: 'r.is_true is not null', has: 'r.is_true', numeratorZh: '其中认定属实的', numeratorEn: 'found true', denominatorZh: '期内办结并作出认定的承办任务', denominatorEn: 'assignments resolved with a finding', unit: 'share', better: null, source: '政务服务窗口评价指标（有效投诉）', leavesOut: 'duplicates',
  },
];
