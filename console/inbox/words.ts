import { words } from '../i18n/text.ts';

export const useInboxWords = words({
  title: '待办工单', all: '全部', sign: '待签收', contact: '待联系', resolve: '待办结', suspended: '暂停中', overdue: (n: number) => `${n} 件已超期`, noOverdue: '没有超期', none: '没有待办工单', noneHere: '这一步没有待办工单', signBy: '签收时限', contactBy: '联系时限', resolveBy: '办结时限',
  handle: '办理', signed: '已签收', up: '上一件', down: '下一件', open: '打开工单', together: (n: number) => `同一共性问题的 ${n} 件`,
}, {
  title: 'Inbox', all: 'All', sign: 'To sign', contact: 'To contact', resolve: 'To resolve', suspended: 'Stopped', overdue: (n) => `${n} overdue`, noOverdue: 'None overdue', none: 'Nothing in the inbox', noneHere: 'Nothing at this step', signBy: 'Sign by', contactBy: 'Contact by', resolveBy: 'Resolve by',
  handle: 'Open', signed: 'Signed', up: 'Previous', down: 'Next', open: 'Open the ticket', together: (n) => `${n} of the same problem`,
});
