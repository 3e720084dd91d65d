/** The verdict in a sentence, for whoever has no time for the picture. */
import type { EarlyGap } from './effect-of.ts';
import { fewestAfter, fewestBefore, type Effect, type Gap, type Verdict } from './judge-effect.ts';

interface Both { zh: string; en: string }

export const verdictNames: Record<Verdict, Both> = {
  down: { zh: '明显下降', en: 'Clearly fewer' }, same: { zh: '无明显变化', en: 'No clear change' }, up: { zh: '上升', en: 'More' }, unknown: { zh: '数据不足', en: 'Cannot be told yet' },
};

const gaps: Record<Gap | EarlyGap, Both> = {
  noMeasures: { zh: '还没有登记措施，也没有统一答复，无从比较前后。', en: 'Nothing was done yet that a before and an after could be told by.' },
  noMatter: { zh: '成员工单还没有确定事项，无法按事项和地点统计。', en: 'The members have no matter yet, so nothing says what to count.' },
  notCounted: { zh: '统计正在建立，稍后再看。', en: 'The counts are being built; look again later.' },
  fewWeeksBefore: { zh: `措施前有记录的不足${fewestBefore}周，不下结论。`, en: `Fewer than ${fewestBefore} weeks on record before the measures: no verdict.` },
  fewWeeksAfter: { zh: `措施后不足${fewestAfter}周，还不能下结论。`, en: `Fewer than ${fewestAfter} weeks since the measures: no verdict yet.` },
  fewAppeals: { zh: '这些事项在这些地方的诉求太少，增减都可能是偶然，不下结论。', en: 'Too few appeals of these matters in these places: any change may be chance.' },
  noComparison: { zh: '别处没有足够的同类诉求、也没有上年同期可比，不下结论。', en: 'Neither elsewhere nor last year is there enough to compare with.' },
  tooWide: { zh: '误差范围太大，减半与翻番都不能排除，不下结论。', en: 'The interval is too wide: neither a halving nor a doubling can be ruled out.' },
};

const percent = (ratio: number) => `${Math.round(Math.abs(1 - ratio) * 100)}%`;
const direction = (ratio: number): Both => (ratio <= 1 ? { zh: '少', en: 'fewer' } : { zh: '多', en: 'more' });
const one = (n: number) => n.toFixed(1);

/** @example 明显下降：措施后每周3.1件，按往年和别处的走势应为7.8件，少60%（95%区间：少39%至少74%）。 */
export function sayEffect(effect: Effect | null, early: EarlyGap | null): Both {
  if (!effect) return { zh: `${verdictNames.unknown.zh}：${gaps[early!].zh}`, en: `${verdictNames.unknown.en}: ${gaps[early!].en}` };
  if (effect.verdict === 'unknown') return { zh: `${verdictNames.unknown.zh}：${gaps[effect.gap!].zh}`, en: `${verdictNames.unknown.en}: ${gaps[effect.gap!].en}` };
  const { value, low, high } = effect.ratio!;
  const [after, expected] = [one(effect.after.weekly!), one(effect.after.expectedWeekly!)];
  const said = (r: number): Both => ({ zh: `${direction(r).zh}${percent(r)}`, en: `${percent(r)} ${direction(r).en}` });
  const against: Both = effect.comparison === 'elsewhere'
    ? { zh: effect.lastYear ? '按别处同类诉求和上年同期的走势' : '按别处同类诉求的走势', en: effect.lastYear ? 'by the same matters elsewhere and the last year' : 'by the same matters elsewhere' }
    : { zh: '按全市诉求和上年同期的走势', en: 'by the whole city and the last year' };
  return {
    zh: `${verdictNames[effect.verdict].zh}：措施后每周${after}件，${against.zh}应为${expected}件，${said(value).zh}（95%区间：${said(low).zh}至${said(high).zh}）。`,
    en: `${verdictNames[effect.verdict].en}: ${after} a week after the measures where ${expected} were to be expected ${against.en}, ${said(value).en} (95% interval: ${said(low).en} to ${said(high).en}).`,
  };
}
