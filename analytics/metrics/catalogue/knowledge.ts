/** 知识库: kept up to date, and found. */
import type { CountedMetric } from '../metric.ts';
import { articlesKept, searches } from '../rows/knowledge.ts';

export const knowledgeMetrics: readonly CountedMetric[] = [
  {
    id: 'articlesKeptRate', zh: '知识更新及时率', en: 'Articles kept up to date', definitionZh: '期内确认或更新的次数 ÷（确认或更新 + 到期未处理）的次数。', definitionEn: 'Confirmations and publications ÷ those and expiries together.',
    rows: articlesKept, has: 'r.in_time', numeratorZh: '其中按时确认或更新的', numeratorEn: 'renewed in time', denominatorZh: '期内应更新的知识点', denominatorEn: 'articles to be renewed in the period', unit: 'share', better: 'high', source: 'GB/T 44191 相关主题，口径自定', leavesOut: 'nothing',
  },
  {
    id: 'searchHitRate', zh: '知识命中率', en: 'Searches that found', definitionZh: '有结果的检索 ÷ 检索。', definitionEn: 'Searches with results ÷ searches.',
    rows: searches, has: 'r.hit', numeratorZh: '其中有结果的', numeratorEn: 'with results', denominatorZh: '期内的知识库检索', denominatorEn: 'searches in the period', unit: 'share', better: 'high', source: 'GB/T 44191 相关主题，口径自定', leavesOut: 'nothing',
  },
  {
    id: 'searchNoClickRate', zh: '检索未点开率', en: 'Searches without a click', definitionZh: '有结果而没有点开任何一条的检索 ÷ 有结果的检索。', definitionEn: 'Searches with results of which none was opened ÷ searches with results.',
    rows: searches, of: 'r.hit', has: 'not r.clicked', numeratorZh: '其中没有点开的', numeratorEn: 'without a click', denominatorZh: '期内有结果的检索', denominatorEn: 'searches with results', unit: 'share', better: 'low', source: '口径自定', leavesOut: 'nothing',
  },
];
