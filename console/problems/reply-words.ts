import { words } from '../i18n/text.ts';

export const useReplyWords = words({
  title: '统一答复', write: '写答复', check: '看看市民会读到什么', hint: '写给市民看的话：做了什么、结果如何、还有什么安排。花括号中的位置按每位市民各自的情况填写。', insert: '插入：', need: '请写答复内容，至少10个字', next: '预览', back: '返回修改', send: (n: number) => `发出答复（${n}）`, sent: '已发出答复',
  to: (to: number, waiting: number) => `待答复 ${waiting} 件，将发给 ${to} 件`, visited: (n: number, to: number) => `其中 ${n} 件抽中回访，其余 ${to - n} 件答复后办结（市民仍可评价、提出异议）`, visitAll: '每件转入待回访，按回访方案逐件回访', left: (n: number) => `本次不发 ${n} 件`, edited: (n: number) => `单独修改 ${n} 件`,
  edit: '单独修改', leave: '本次不发', restore: '恢复', leftOut: '本次不发', own: '已单独修改', more: '多看几件', nobody: '没有等待答复的成员', find: '按工单编号查看', seeWhich: '下面是其中几件，来自不同的区和渠道',
}, {
  title: 'Joint reply', write: 'Write', check: 'What citizens will read', hint: 'For citizens: what was done, the result, what follows. Places in braces are filled with each citizen’s own.', insert: 'Insert:', need: 'Please write at least 10 characters', next: 'Preview', back: 'Back', send: (n) => `Send (${n})`, sent: 'Sent',
  to: (to, waiting) => `${waiting} wait, ${to} get it`, visited: (n, to) => `${n} of them are visited; the other ${to - n} close with the reply (and may still rate or object)`, visitAll: 'Each is then visited, by the city’s plan', left: (n) => `${n} left out`, edited: (n) => `${n} edited`,
  edit: 'Edit this one', leave: 'Leave out', restore: 'Undo', leftOut: 'left out', own: 'edited', more: 'More', nobody: 'Nobody waits for a reply', find: 'Look at one by its number', seeWhich: 'Some of them, of different districts and channels',
});
