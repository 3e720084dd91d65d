/** What review, return visit and unreasonable appeals say. */
import { cityDay } from '../../deadline/city-day.ts';
import type { Wording } from '../wording.ts';

type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const after = (prefix: string, v: unknown) => (text(v) ? `${prefix}${text(v)}` : '');
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');
const satisfied = ['', '很不满意', '不满意', '基本满意', '满意', '非常满意'];
const satisfiedEn = ['', 'very dissatisfied', 'dissatisfied', 'fairly satisfied', 'satisfied', 'very satisfied'];
const solvedWord: Record<string, string> = { solved: '已解决', partly: '部分解决', unsolved: '未解决' };
const methods: Record<string, string> = { phone: '电话', sms: '短信', wechat: '微信', visit: '上门', aiVoice: '智能外呼', none: '不回访' };
const findings: Record<string, string> = { unreasonable: '不合理诉求', beyondDuty: '超职责诉求' };
const rated = (d: Data) => [solvedWord[text(d.solved)], satisfied[Number(d.satisfaction)], d.attitude ? `态度${satisfied[Number(d.attitude)]}` : '', d.result ? `结果${satisfied[Number(d.result)]}` : '', text(d.comment)].filter(Boolean).join('，');
const planned = (v: unknown) => {
  const visit = v as { rowName?: string; method?: string } | undefined;
  return visit?.method ? `（回访：${visit.rowName ?? ''}，${methods[visit.method] ?? ''}）` : '';
};

export const reviewWordings: Record<string, Wording> = {
  passReview: { staff: (d: Data) => `审核通过，答复市民${planned(d.visit)}：${text(d.reply)}`, citizen: (d: Data) => ({ zh: `${text(d.unit) || '承办单位'}答复：${text(d.reply)}`, en: `Reply from ${text(d.unit) || 'the unit'}: ${text(d.reply)}` }) },
  'assignment.contact': {
    staff: (d: Data) => `${text(d.unit)}${d.reached === false ? '联系市民未果' : '先行联系'}（${methods[text(d.method)] ?? ''}${after(' ', d.number)}${d.numberKnown === false ? '，非市民预留号码' : ''}）：${text(d.note)}`,
    citizen: (d: Data) => d.reached === false ? { zh: `${text(d.unit)}尝试与您联系，未能联系上`, en: `${text(d.unit)} tried to reach you` } : { zh: `${text(d.unit)}登记已与您联系`, en: `${text(d.unit)} recorded that it contacted you` },
  },
  contactDisputed: { staff: (d: Data) => `市民反映承办单位没有联系；${text(d.unit)}登记${day(d.contactedAt)}已${methods[text(d.method)] ?? ''}联系${after(' ', d.number)}，联系不实存疑，转督办核查` },
  attemptVisit: { staff: (d: Data) => `${methods[text(d.method)] ?? ''}回访未完成：${text(d.outcomeName) || '无人接听'}${after('，', d.note)}${Number(d.tries) ? `（电话未接通${text(d.tries)}次、${text(d.days)}天）` : ''}` },
  visit: {
    staff: (d: Data) => `${methods[text(d.method)] ?? ''}回访：${rated(d)}；${d.staffContacted ? '承办单位联系过' : '承办单位没有联系过'}${after('；认为不满意不合理：', d.unreasonable)}`,
    citizen: (d: Data) => ({ zh: `回访完成：${solvedWord[text(d.solved)] ?? ''}，${satisfied[Number(d.satisfaction)] ?? ''}`, en: `Return visit: ${satisfiedEn[Number(d.satisfaction)] ?? 'done'}` }),
  },
  rate: { staff: (d: Data) => `市民评价（${({ sms: '短信', wechat: '微信', call: '电话' } as Record<string, string>)[text(d.via)] ?? '网上'}）：${rated(d)}`, citizen: (d: Data) => ({ zh: `您的评价：${solvedWord[text(d.solved)] ?? ''}，${satisfied[Number(d.satisfaction)] ?? ''}`, en: `You rated it ${text(d.satisfaction)} of 5` }) },
  exemptVisit: { staff: (d: Data) => `免回访办结：${text(d.reason)}`, citizen: () => ({ zh: '已办结，15天内可以评价一次，也可以要求重新办理', en: 'Closed; within 15 days you may rate it once or have it opened again' }) },
  'assignment.requestUnreasonable': { staff: (d: Data) => `${text(d.unit)}申请认定为${text(d.reasonName)}：${text(d.reason)}${after('；依据：', d.legalBasis)}` },
  'assignment.closeExplained': { staff: (d: Data) => `${text(d.unit)}解释说明后办结，不计入考核` },
  cardsWithdrawn: { staff: (d: Data) => `审批期间发出的${text(d.count)}张黄红牌已撤回` },
  answerUnreasonable: {
    staff: (d: Data) => `认定为${findings[text(d.kind)] ?? ''}，解释答复：${text(d.reply)}${after('；依据：', d.legalBasis)}`,
    citizen: (d: Data) => ({ zh: `${text(d.unit) || '承办单位'}答复：${text(d.reply)}（如不同意，可以提出异议）`, en: `Reply from ${text(d.unit) || 'the unit'}: ${text(d.reply)} (if you disagree, you may object)` }),
  },
  object: { staff: (d: Data) => `市民提出异议：${text(d.reason)}`, citizen: (d: Data) => ({ zh: `您提出了异议：${text(d.reason)}`, en: `You objected: ${text(d.reason)}` }) },
  objectionUpheld: { staff: (d: Data) => `异议成立，取消认定${after('：', d.decision)}`, citizen: (d: Data) => ({ zh: `异议成立，重新办理${after('：', d.decision)}`, en: `Your objection was upheld${after(': ', d.decision)}` }) },
  objectionRejected: { staff: (d: Data) => `异议未采纳${after('：', d.decision)}`, citizen: (d: Data) => ({ zh: `异议经另一位协调员复核，未采纳${after('：', d.decision)}`, en: `Your objection was looked at by another coordinator and not upheld${after(': ', d.decision)}` }) },
};
