import { words } from '../i18n/text.ts';

/** The words of the verbs' forms. */
export const useFormWords = words({
  reply: '答复内容', replyHint: '将原文告知市民，请写清查证情况和处理结果', replyShort: '答复不少于10个字', directReplyShort: '答复不少于6个字', outcome: '办理结果', outcomes: { solved: '已解决', partly: '部分解决', unsolved: '未解决', explained: '已解释说明' } as Record<string, string>,
  isTrue: '诉求是否属实', handlingDetail: '内部办理情况（不向市民公开）', method: '联系方式', methods: { phone: '电话', sms: '短信', visit: '上门', wechat: '微信', aiVoice: '智能外呼' } as Record<string, string>, reached: '已联系上市民', note: '联系情况',
  noteHint: '例如：已电话告知将于今日到现场查看', noteShort: '请简述联系情况', reasonCode: '原因', reason: '理由', reasonShort: '请写明理由（至少4个字）', legalBasis: '法规或三定依据', proposedUnit: '建议承办单位', workdays: '延长工作日', required: '此项必填',
  leadUnit: '主办单位', supportUnits: '协办单位', advice: '派单意见', pushDownReason: '下派基层的理由', pushDownHint: '派单目录由部门主责的事项，派给街道社区须写明理由', route: '告知市民的途径', routeHint: '例如：请向劳动仲裁委员会申请仲裁，电话……',
  text: '补充内容', urgeText: '催办内容', staffContacted: '承办单位是否联系过您？', solved: '问题是否解决？', satisfaction: '对办理过程是否满意？', dissatisfyReason: '不满意的原因', dissatisfyReasons: { attitude: '服务态度', speed: '办理速度', result: '办理结果', policy: '政策规定', unreasonable: '诉求无法满足' } as Record<string, string>,
  dissatisfyMissing: '不满意须选择原因', comment: '市民意见', rework: '退回承办单位重办', publicReply: '答复市民的内容', publicReplyHint: '可以改得更通俗；不改即按单位答复发出', decision: '审批意见', notReached: '未接通情况',
  confirm: (verb: string) => `确认${verb}`, sealed: '此操作会记入工单，并通知相关人员。',
}, {
  reply: 'Reply', replyHint: 'The citizen reads this word for word: what was found, what was done', replyShort: 'At least 10 characters', directReplyShort: 'At least 6 characters', outcome: 'Outcome', outcomes: { solved: 'Solved', partly: 'Partly solved', unsolved: 'Not solved', explained: 'Explained' },
  isTrue: 'Was it as the citizen said?', handlingDetail: 'How it was handled (not shown to the citizen)', method: 'By', methods: { phone: 'Phone', sms: 'SMS', visit: 'In person', wechat: 'WeChat', aiVoice: 'Automatic call' }, reached: 'The citizen was reached', note: 'What was said',
  noteHint: 'e.g. told by phone that somebody comes to look today', noteShort: 'Say briefly what was said', reasonCode: 'Reason', reason: 'Details', reasonShort: 'Say why (at least 4 characters)', legalBasis: 'Legal basis', proposedUnit: 'Unit that should have it', workdays: 'More working days', required: 'Required',
  leadUnit: 'Lead unit', supportUnits: 'Supporting units', advice: 'Note to the unit', pushDownReason: 'Why a grassroots unit', pushDownHint: 'Needed when the catalogue gives the matter to a department', route: 'Where the citizen can go', routeHint: 'e.g. Please apply to the labour arbitration commission, phone …',
  text: 'Supplement', urgeText: 'Words to the unit', staffContacted: 'Did the unit contact you?', solved: 'Is it solved?', satisfaction: 'How satisfied are you?', dissatisfyReason: 'Why dissatisfied', dissatisfyReasons: { attitude: 'Attitude', speed: 'Speed', result: 'Result', policy: 'Policy', unreasonable: 'Cannot be met' },
  dissatisfyMissing: 'Choose why', comment: 'In the citizen’s words', rework: 'Send back for rework', publicReply: 'Reply to the citizen', publicReplyHint: 'May be put into plainer words; unchanged, the unit’s reply is sent', decision: 'Decision', notReached: 'What happened',
  confirm: (verb) => verb, sealed: 'This is kept on the ticket, and those concerned are told.',
});
