import { words } from '../i18n/text.ts';

export const useReviewWords = words({
  title: '审核', replies: '待审答复', none: '没有待审核的工单', said: '市民诉求', replied: '承办单位答复', noReply: '尚无答复', open: '打开工单', up: '上一件', down: '下一件', contact: '先行联系', notContacted: '未登记联系', onTime: '按期', late: '超期', check: '核对：答复是否回应了诉求、写清了查证和结果、语气得当。',
}, {
  title: 'Review', replies: 'Replies', none: 'Nothing waits for review', said: 'What the citizen said', replied: 'What the unit replied', noReply: 'No reply yet', open: 'Open the ticket', up: 'Previous', down: 'Next', contact: 'Contacted', notContacted: 'No contact recorded', onTime: 'on time', late: 'late', check: 'Does the reply answer the appeal, say what was found and done, in a fit tone?',
});
