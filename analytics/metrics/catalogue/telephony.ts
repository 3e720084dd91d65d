/** 话务: defined, and without a number until the switchboard is connected. */
import type { AbsentMetric } from '../metric.ts';

type Short = Pick<AbsentMetric, 'id' | 'zh' | 'en' | 'definitionZh' | 'definitionEn' | 'numeratorZh' | 'numeratorEn' | 'denominatorZh' | 'denominatorEn' | 'better' | 'source'> & { unit?: AbsentMetric['unit'] };
const calls = { denominatorZh: '要求人工服务的来电', denominatorEn: 'calls asking for a person' };
const absent = (words: Short): AbsentMetric => ({ unit: 'share', ...words, without: 'telephony' });

export const telephonyMetrics: readonly AbsentMetric[] = [
  absent({ id: 'answerRate', zh: '接通率', en: 'Answered', definitionZh: '人工接听 ÷ 要求人工服务的来电；任一连续24小时不低于95%。', definitionEn: 'Calls answered by a person ÷ calls asking for one; at least 95 % over any 24 h.', numeratorZh: '其中人工接听的', numeratorEn: 'answered by a person', ...calls, better: 'high', source: 'GB/T 33358-2016' }),
  absent({ id: 'answeredIn15s', zh: '15秒接通率', en: 'Answered within 15 s', definitionZh: '15秒内人工接听 ÷ 要求人工服务的来电。', definitionEn: 'Calls answered within 15 s ÷ calls asking for a person.', numeratorZh: '其中15秒内接听的', numeratorEn: 'answered within 15 s', ...calls, better: 'high', source: 'GB/T 33358-2016' }),
  absent({ id: 'averageWait', zh: '平均等待', en: 'Average wait', definitionZh: '从进入队列到接听的时间之和 ÷ 接听的来电。', definitionEn: 'Time from queue to answer ÷ calls answered.', numeratorZh: '等待时间', numeratorEn: 'time waited', denominatorZh: '接听的来电', denominatorEn: 'calls answered', better: 'low', source: '常州等地通报口径', unit: 'hours' }),
  absent({ id: 'abandonRate', zh: '放弃率', en: 'Abandoned', definitionZh: '等待中放弃的来电 ÷ 要求人工服务的来电；5秒内放弃的另计。', definitionEn: 'Calls abandoned in the queue ÷ calls asking for a person; those within 5 s apart.', numeratorZh: '其中放弃的', numeratorEn: 'abandoned', ...calls, better: 'low', source: '行业通行口径' }),
  absent({ id: 'averageTalk', zh: '平均通话', en: 'Average talk', definitionZh: '通话时间之和 ÷ 接听的来电。', definitionEn: 'Talk time ÷ calls answered.', numeratorZh: '通话时间', numeratorEn: 'talk time', denominatorZh: '接听的来电', denominatorEn: 'calls answered', better: null, source: '常州等地通报口径', unit: 'hours' }),
  absent({ id: 'afterCallWork', zh: '话后时长', en: 'After-call work', definitionZh: '话后整理时间之和 ÷ 接听的来电。', definitionEn: 'After-call time ÷ calls answered.', numeratorZh: '话后整理时间', numeratorEn: 'after-call time', denominatorZh: '接听的来电', denominatorEn: 'calls answered', better: 'low', source: '北京等地公开口径', unit: 'hours' }),
  absent({ id: 'callBackRate', zh: '漏接回拨率', en: 'Missed calls called back', definitionZh: '规定时间内回拨的漏接来电 ÷ 漏接来电。', definitionEn: 'Missed calls called back in time ÷ missed calls.', numeratorZh: '其中已回拨的', numeratorEn: 'called back', denominatorZh: '漏接来电', denominatorEn: 'missed calls', better: 'high', source: '国办函〔2025〕66号（四）' }),
];
