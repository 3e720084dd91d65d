import { words } from '../../i18n/text.ts';

/** The words of the forms about contact, visit and unreasonable appeals. */
export const useReviewFormWords = words({
  number: '拨打的号码', numberHint: '不填即市民预留的号码；只留痕打码后的号码', triesHint: '没联系上不算已联系；在两天以上累计尝试三次才视为已尽联系义务', reachedYes: '联系上了', reachedNo: '没有联系上',
  askContacted: '一、承办单位有没有联系过您？', askSolved: '二、您反映的问题解决了吗？', askAttitude: '三、您对工作人员的态度满意吗？', askResult: '四、您对办理结果满意吗？', askReason: '主要是哪方面不满意？', askComment: '还有什么意见？（按原话记）',
  denied: '承办单位登记过联系。提交后按“联系不实”转督办核查。', next: '下一步', nextOf: { rework: '退回承办单位重办', unreasonable: '不满意不合理，办结并由审核员确认', close: '直接办结' } as Record<string, string>, third: '已重办两次，退回后转疑难会商，由原单位先办。', unreasonableReason: '为什么认为不满意不合理', unreasonableHint: '审核员据此确认；不确认的，工单重新办理',
  outcome: '情况', outcomes: { noAnswer: '无人接听', busy: '占线', off: '关机', wrongNumber: '号码有误', noTime: '不便接听，另约时间', declined: '不愿接受回访', rejected: '拒接', unreachable: '无法接通' } as Record<string, string>, attemptNote: '备注',
  kind: '认定类别', kinds: { unreasonable: '不合理诉求', beyondDuty: '超出职责范围' } as Record<string, string>, template: '说明模板', templateHint: '选一个再按实际填写【】', explanation: '给市民的说明', explanationHint: '市民会看到这段话。先说理解，再说事实、依据和其他途径', explanationShort: '不少于20个字', blanks: '还有【】没有填写',
  evidence: '调查情况和证据', evidenceHint: '供单位领导和协调员审核，不发给市民', evidenceShort: '不少于10个字', legalBasis: '依据的法规、文件和条款', legalShort: '请写明依据', runsOn: '申请期间办理时限不停；同意后撤回其间的黄红牌，不计入考核。', objection: '市民不同意的理由',
}, {
  number: 'Number called', numberHint: 'Empty: the one the citizen gave. Kept masked', triesHint: 'A try that reached nobody is no contact, until the third on at least two days', reachedYes: 'Reached', reachedNo: 'Not reached',
  askContacted: '1. Did the unit contact you?', askSolved: '2. Is it solved?', askAttitude: '3. Are you satisfied with how you were treated?', askResult: '4. Are you satisfied with the result?', askReason: 'What mostly?', askComment: 'Anything else? (in their words)',
  denied: 'The unit recorded a contact. This goes to supervision as a disputed contact.', next: 'Next', nextOf: { rework: 'Back to the unit', unreasonable: 'Unreasonable: close, a reviewer confirms', close: 'Close' }, third: 'Reworked twice already: it becomes a hard case, the unit leads on meanwhile.', unreasonableReason: 'Why it is unreasonable', unreasonableHint: 'A reviewer confirms it, or the ticket is taken up again',
  outcome: 'What happened', outcomes: { noAnswer: 'No answer', busy: 'Engaged', off: 'Switched off', wrongNumber: 'Wrong number', noTime: 'Another time', declined: 'Wants no visit', rejected: 'Cut off', unreachable: 'Out of reach' }, attemptNote: 'Note',
  kind: 'As', kinds: { unreasonable: 'Unreasonable', beyondDuty: 'Beyond duty' }, template: 'Template', templateHint: 'Choose one and fill in 【】', explanation: 'Explanation to the citizen', explanationHint: 'The citizen reads this: understanding first, then facts, law, and other ways', explanationShort: 'At least 20 characters', blanks: 'There are 【】 left to fill in',
  evidence: 'What was found, with evidence', evidenceHint: 'For the unit’s leader and the coordinator; not sent to the citizen', evidenceShort: 'At least 10 characters', legalBasis: 'Law, document and article', legalShort: 'Name the basis', runsOn: 'Time runs on meanwhile; once agreed, cards of that time are taken back and it is not scored.', objection: 'Why the citizen disagrees',
});
