/** Sentences for urging, cards, supervision and instructions. Of all this the citizen hears that they urged, and that the matter is supervised. */
import { cityDay } from '../../deadline/city-day.ts';
import type { Wording } from '../wording.ts';

const text = (v: unknown) => (v === undefined || v === null || v === '' ? '' : String(v));
const after = (prefix: string, v: unknown) => (text(v) ? `${prefix}${text(v)}` : '');
const day = (v: unknown) => (v ? cityDay(new Date(v as string)) : '');
const units = (v: unknown) => (v as string[] | undefined)?.join('、') ?? '';
const levels = ['', '一级', '二级', '三级'];
const order = (d: Record<string, unknown>) => (d.kind === 'instruction' ? '批示件' : `${levels[Number(d.level)] ?? ''}督办单`);
const colour = (v: unknown) => (v === 'red' ? '红牌' : '黄牌');
/** Who had it in hand when no unit did. */
const hands: Record<string, string> = { centre: '热线中心', coordination: '疑难协调', review: '审核', visit: '回访', citizen: '待市民补充', partner: '外部承接' };

export const supervisionWordings: Record<string, Wording> = {
  urge: {
    staff: (d) => `第${text(d.count)}次催办${after('，催', d.unit ?? hands[text(d.holder)])}${after('：', d.text)}`,
    citizen: () => ({ zh: '已催办', en: 'Urged' }),
  },
  supervise: {
    staff: (d) => `下发${order(d)}（${text(d.causeName ?? d.cause)}）给${units(d.units)}，${day(d.dueAt)}前反馈：${text(d.text)}`,
    citizen: () => ({ zh: '已督办，正在督促承办单位办理', en: 'Supervised: the unit is being pressed to deal with it' }),
  },
  instruct: { staff: (d) => `领导批示，交${units(d.units)}办理，${day(d.dueAt)}前反馈：${text(d.text)}` },
  yellowCard: { staff: (d) => `黄牌：${text(d.unit)}办理时限将至` },
  redCard: { staff: (d) => `红牌：${text(d.unit)}超期未办结` },
  cardWithdrawn: { staff: (d) => `${text(d.unit)}的${colour(d.colour)}经申诉撤销，不再计入` },
  supervisionMoved: { staff: (d) => `${order(d)}随工单由${text(d.from)}转${units(d.units)}办理，${day(d.dueAt)}前反馈` },
  'assignment.answerUrging': { staff: (d) => `${text(d.unit)}回复催办：${text(d.text)}` },
  'assignment.issueCard': { staff: (d) => `给${text(d.unit)}发${colour(d.colour)}（${text(d.faultName)}）：${text(d.reason)}` },
  'assignment.answerCard': { staff: (d) => `${text(d.unit)}就${colour(d.colour)}作整改回复：${text(d.text)}` },
  'assignment.appealCard': { staff: (d) => `${text(d.unit)}申诉${colour(d.colour)}（${text(d.reasonName)}）：${text(d.reason)}` },
  'assignment.appealScore': { staff: (d) => `${text(d.unit)}就${text(d.month)}考核提出申诉（${units(d.metricNames)}；${text(d.reasonName)}）：${text(d.reason)}` },
  'supervision.report': { staff: (d) => `${units(d.units)}反馈${order(d)}${d.onTime === false ? '（逾期）' : ''}：${text(d.text)}` },
  'supervision.accept': { staff: (d) => `${order(d)}审定办结（${units(d.units)}）${after('：', d.verdict)}` },
  'supervision.sendBack': { staff: (d) => `${order(d)}退回${units(d.units)}再办，${day(d.dueAt)}前反馈：${text(d.reason)}` },
  'supervision.escalate': { staff: (d) => `${units(d.units)}逾期未反馈，升为${text(d.levelName)}，${day(d.dueAt)}前反馈` },
  'supervision.measure': { staff: (d) => `${text(d.measureName)}（${units(d.units)}）：${text(d.text)}` },
  'supervision.revoke': { staff: (d) => `撤销${units(d.units)}的${order(d)}：${text(d.reason)}` },
};
