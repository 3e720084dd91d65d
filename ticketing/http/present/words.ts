/** The Chinese words for the codes, in one place for the API and the console. */
import { assignmentStates, requestStates, supervisionStates, ticketStates } from '../../db/schema/types.ts';
import { requestKindRules } from '../../request/kinds/index.ts';
import { specialNeeds } from '../../citizen/needs.ts';
import { declineReasons } from '../../ticket/decline.ts';
import { causeName, causesByHand } from '../../supervision/causes.ts';
import { faults } from '../../supervision/cards/faults.ts';
import { stateName } from '../../verb/wording.ts';
import { explanationTemplates } from '../../unreasonable/templates.ts';
import { attemptOutcomes } from '../../visit/attempt-visit.ts';
import { dissatisfyReasons } from '../../visit/verdict.ts';

export const words = {
  appealType: { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', suggestion: '建议', praise: '表扬', other: '其他' },
  urgency: { normal: '一般', urgent: '紧急', critical: '特急' },
  channel: { call: '电话', web: '网站', wechat: '微信', sms: '短信', import: '导入', window: '窗口', grid: '网格', media: '媒体', open311: '开放接口', proactive: '主动发现' },
  ticketState: Object.fromEntries(ticketStates.map((s) => [s, stateName('ticket', s)])),
  assignmentState: Object.fromEntries(assignmentStates.map((s) => [s, stateName('assignment', s)])),
  requestState: Object.fromEntries(requestStates.map((s) => [s, stateName('request', s)])),
  supervisionState: Object.fromEntries(supervisionStates.map((s) => [s, stateName('supervision', s)])),
  requestKind: Object.fromEntries(Object.entries(requestKindRules).map(([kind, rules]) => [kind, rules.zh])),
  /** by kind of request: reason code → what staff read */
  requestReason: Object.fromEntries(Object.entries(requestKindRules).map(([kind, rules]) => [kind, rules.reasons])),
  need: specialNeeds,
  callerCategory: { individual: '个人', enterprise: '企业', organisation: '其他组织' },
  language: { zh: '普通话', ug: '维吾尔语', kk: '哈萨克语', bo: '藏语', mn: '蒙古语', en: '英语', ja: '日语', ko: '韩语', ru: '俄语' },
  declineReason: declineReasons,
  /** what a person may give as the cause of a supervision order, and the faults a card is issued for */
  supervisionCause: Object.fromEntries(causesByHand.map((code) => [code, causeName(code)])),
  cardFault: faults, dissatisfyReason: dissatisfyReasons, attemptOutcome: attemptOutcomes, explanationTemplates,
};
