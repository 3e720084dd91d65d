import { words } from '../i18n/text.ts';

export const useMembersWords = words({
  members: '成员工单', ownOnly: '只列出已派给本单位的', states: { all: '全部', waiting: '待答复', visit: '待回访', content: '满意', closed: '其他办结', alone: '单独办理', late: '后来并入' } as Record<string, string>, left: (n: number) => `另有 ${n} 件已移出`, solved: '解决情况', satisfaction: '满意度', waitingVisit: '待回访', notYet: '—', lateTag: '后来并入', aloneTag: '单独办理', drawn: '抽中回访', undrawn: '未抽中', split: '移出', alone: '单独办理', search: '工单号、标题或地址', none: '没有这样的成员',
  rule: '时限规则', visitHow: '回访方式', visitAll: '逐件回访，按市里的回访方案', visitSample: (how: string, drawn: number, of: number) => `抽样回访：${how}（确定时 ${of} 件待答复，抽 ${drawn} 件）`, seed: (seed: string) => `抽取依据：${seed}`, pieces: (n: number) => `${n} 件`,
}, {
  members: 'Members', ownOnly: 'those sent to your unit', states: { all: 'All', waiting: 'Waiting', visit: 'Visit due', content: 'Content', closed: 'Closed otherwise', alone: 'Handled singly', late: 'Came later' } as Record<string, string>, left: (n) => `${n} more were taken out`, solved: 'Solved', satisfaction: 'Satisfaction', waitingVisit: 'Visit due', notYet: '—', lateTag: 'later', aloneTag: 'singly', drawn: 'drawn', undrawn: 'not drawn', split: 'Take out', alone: 'Singly', search: 'Number, title or address', none: 'No such members',
  rule: 'Deadlines', visitHow: 'Visits', visitAll: 'Everybody, by the city’s plan', visitSample: (how, drawn, of) => `A sample: ${how} (${drawn} of ${of} that waited then)`, seed: (seed) => `drawn by ${seed}`, pieces: (n) => `${n}`,
});
