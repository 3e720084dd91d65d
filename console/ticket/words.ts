import { words } from '../i18n/text.ts';

/** The words of a ticket's page. */
export const useTicketWords = words({
  facts: '工单要素', citizen: '诉求人', timeline: '办理过程', holders: '各环节用时（工作时间）', now: '当前', doHere: '我可以办理', nothing: '当前没有需要您办理的事项。', units: '承办单位', instruction: '领导批示', order: (level: number) => `${['一', '二', '三'][level - 1] ?? ''}级督办`,
  reply: '答复', publicReply: '答复市民', handlingDetail: '办理情况', advice: '派单意见', signBy: '签收时限', contactBy: '联系时限', resolveBy: '办结时限', requests: '申请', cards: '预警', visits: '回访', attempts: (n: number) => `未接通 ${n} 次`, because: '依据',
  specialNeed: '特殊需求', language: '语言', caseAgent: '专员', history: (n: number) => `共 ${n} 件诉求`, problem: '已并入共性问题', urged: (n: number) => `催办 ${n} 次`, returned: (n: number) => `退单 ${n} 次`, reworked: (n: number) => `重办 ${n} 次`,
  red: '红牌', yellow: '黄牌', done: (verb: string) => `已${verb}`, confidential: '保密', anonymous: '匿名', dispatchedBy: '派单人', outcome: '办理结果', decision: '审批意见', ask: '申请人',
  yearUnknown: '（该年放假安排未公布，可能变动）', workdays: (n: number) => `${n}个工作日`, proposedUnit: '建议承办单位', legalBasis: '法规依据', explanation: '给市民的说明', endorsed: '初审同意', contacts: '联系市民', firstRating: '首次评价', finalRating: '最终评价', notCounted: '不计入考核',
}, {
  facts: 'Facts', citizen: 'Citizen', timeline: 'What happened', holders: 'Time in each hand (working time)', now: 'now', doHere: 'What I can do', nothing: 'Nothing here waits for you.', units: 'Units', instruction: 'Leader’s instruction', order: (level) => `Supervision order, level ${level}`,
  reply: 'Reply', publicReply: 'Reply to the citizen', handlingDetail: 'How it was handled', advice: 'Note from dispatch', signBy: 'Sign by', contactBy: 'Contact by', resolveBy: 'Resolve by', requests: 'Requests', cards: 'Cards', visits: 'Return visits', attempts: (n) => `${n} attempts failed`, because: 'Because',
  specialNeed: 'Special needs', language: 'Language', caseAgent: 'Case agent', history: (n) => `${n} appeal${n === 1 ? '' : 's'} in all`, problem: 'Part of problem', urged: (n) => `urged ${n}×`, returned: (n) => `returned ${n}×`, reworked: (n) => `reworked ${n}×`,
  red: 'Red card', yellow: 'Yellow card', done: (verb) => `Done: ${verb}`, confidential: 'Confidential', anonymous: 'Anonymous', dispatchedBy: 'Dispatched by', outcome: 'Outcome', decision: 'Decision', ask: 'Asked by',
  yearUnknown: '(that year’s holidays are not known yet; it may move)', workdays: (n) => `${n} working days`, proposedUnit: 'Proposed unit', legalBasis: 'Legal basis', explanation: 'Explanation to the citizen', endorsed: 'Endorsed by', contacts: 'Contacts', firstRating: 'First rating', finalRating: 'Final rating', notCounted: 'Not counted in scores',
});
