import { words } from '../i18n/text.ts';

export const useGroupWords = words({
  groups: '诉求归集', lead: '说的是同一件事的诉求归在一起,按热度排列。', hotspot: '热点', hotspotOnly: '只看热点', name: '事情', citizens: '人数', messages: '件数', places: '地点', days: '时间', trend: '近30天', heat: '热度', problem: '处理', region: '区域', owner: '由谁牵头',
  citizensN: (n: number) => `${n} 位市民`, messagesN: (n: number) => `${n} 件`, morePlaces: (n: number) => `等 ${n} 处`, fromTo: (from: string, to: string) => `${from} 至 ${to}`, noOwner: '尚无单位牵头', byHeat: '按热度', byLast: '按最近', none: '没有符合条件的归集', noneHint: '可以放宽筛选条件。', search: '搜索事情或地点',
  sparkLabel: (total: number, peak: number) => `近30天共${total}件,单日最多${peak}件`,
  members: '归入的诉求', because: '归入理由', shared: '相同的话', sure: '把握', makeProblem: '转为共性问题', hasProblem: '已转为共性问题', sort: '排序',
  title: '题目', leadUnit: '牵头单位', supportUnits: '配合单位', rootCause: '原因初判', rootCauseHint: '为什么会反复发生', plan: '工作计划', planHint: '每一步写清做什么、到哪一天', step: '做什么', until: '完成日期', addStep: '添加一步', removeStep: '删除这一步', due: '办理时限', workdays: '个工作日', make: '建立', made: '已转为共性问题',
  needTitle: '请写题目', needLead: '请选牵头单位', needPlan: '至少写一步计划,并填日期', onePlan: '请写明做什么和完成日期',
  confirmMembers: (n: number, m: number) => `归入的 ${n} 件诉求(${m} 位市民)将一并处理,逐件回访。`,
}, {
  groups: 'Groups', lead: 'Appeals about the same thing, hottest first.', hotspot: 'Hotspot', hotspotOnly: 'Hotspots only', name: 'What', citizens: 'Citizens', messages: 'Appeals', places: 'Places', days: 'Days', trend: '30 days', heat: 'Heat', problem: 'Handling', region: 'Region', owner: 'Owner',
  citizensN: (n) => `${n} citizens`, messagesN: (n) => `${n} appeals`, morePlaces: (n) => `${n} places`, fromTo: (from, to) => `${from} – ${to}`, noOwner: 'Nobody owns it yet', byHeat: 'Hottest', byLast: 'Latest', none: 'No such groups', noneHint: 'Try a wider filter.', search: 'Search',
  sparkLabel: (total, peak) => `${total} in 30 days, at most ${peak} a day`,
  members: 'Members', because: 'Why it belongs', shared: 'Shared phrases', sure: 'Certainty', makeProblem: 'Make it a problem', hasProblem: 'Handled as a problem', sort: 'Order',
  title: 'Title', leadUnit: 'Lead unit', supportUnits: 'Supporting units', rootCause: 'Likely cause', rootCauseHint: 'Why it keeps coming back', plan: 'Plan', planHint: 'Each step: what, and by which day', step: 'What', until: 'By', addStep: 'Add a step', removeStep: 'Remove this step', due: 'Time limit', workdays: 'working days', make: 'Create', made: 'Made a problem',
  needTitle: 'Please give a title', needLead: 'Please choose the lead unit', needPlan: 'At least one step with a day', onePlan: 'Please say what and by when',
  confirmMembers: (n, m) => `The ${n} appeals of ${m} citizens will be handled as one, each visited.`,
});

export const useProblemWords = words({
  problems: '共性问题', all: '全部', state: { open: '办理中', replied: '已答复,回访中', closed: '已办结' } as Record<string, string>, none: '没有共性问题', noneHint: '在“诉求归集”中打开一组,可以转为共性问题。', lead: '牵头', support: '配合', members: '涉及诉求', visited: '已回访', cause: '原因', plan: '工作计划', measures: '举措登记', noMeasures: '还没有登记举措', reply: '统一答复', noReply: '还没有统一答复', due: '办理时限', created: '建立',
  course: (done: number, all: number) => `计划 ${all} 步,完成 ${done} 步`, noPlan: '还没有计划', doneOn: (day: string) => `${day} 完成`, untilDay: (day: string) => `${day} 前`, late: '已过期', markDone: '标记完成', solved: '解决情况', satisfaction: '满意度', visit: '回访', waiting: '待回访', notYet: '—', split: '分出', splitTitle: '把这件诉求分出去单独办理', splitHint: '写明为什么不是同一件事(至少4个字)。分出后按普通工单办理。',
  kinds: { document: '出台文件', works: '工程整改', ruleChange: '规则调整', explanation: '解释说明' } as Record<string, string>, kind: '举措类别', measureTitle: '举措内容', measureDone: '已登记举措', needMeasure: '请写举措内容',
  replyTitle: '统一答复', replyHint: '写给市民看的话:做了什么、结果如何、还有什么安排。', replyTo: (n: number) => `将发给下面 ${n} 件诉求的市民,每件转入待回访,逐人回访`, replyNot: (n: number) => `另有 ${n} 件已办结或已撤回,不再答复`, replySend: '发出答复', replied: '已发出答复', needReply: '请写答复内容', preview: '发给谁', joinTitle: '并入诉求', joinHint: '填写工单编号,每行一个', joined: '已并入', joinCheck: '请填写工单编号', closeTitle: '办结这个共性问题?', closeHint: '办结后不再并入新的诉求。', closed: '已办结', planSaved: '计划已保存', splitDone: '已分出', citizens: '市民', inShort: (citizens: number, members: number, visited: number) => `${citizens} 人 · ${members} 件 · 已回访 ${visited}`,
}, {
  problems: 'Problems', all: 'All', state: { open: 'In hand', replied: 'Replied, visits under way', closed: 'Closed' } as Record<string, string>, none: 'No problems', noneHint: 'Open a group to make it a problem.', lead: 'Lead', support: 'Support', members: 'Appeals', visited: 'Visited', cause: 'Cause', plan: 'Plan', measures: 'Measures', noMeasures: 'No measures yet', reply: 'Batch reply', noReply: 'No reply yet', due: 'Due', created: 'Created',
  course: (done, all) => `${done} of ${all} steps done`, noPlan: 'No plan yet', doneOn: (day) => `done ${day}`, untilDay: (day) => `by ${day}`, late: 'late', markDone: 'Mark done', solved: 'Solved', satisfaction: 'Satisfaction', visit: 'Visit', waiting: 'Visit due', notYet: '—', split: 'Split off', splitTitle: 'Handle this appeal on its own', splitHint: 'Say why it is a different matter (at least 4 characters).',
  kinds: { document: 'Document', works: 'Works', ruleChange: 'Rule change', explanation: 'Explanation' } as Record<string, string>, kind: 'Kind', measureTitle: 'What was done', measureDone: 'Measure registered', needMeasure: 'Please say what',
  replyTitle: 'Batch reply', replyHint: 'For citizens: what was done, the result, what follows.', replyTo: (n) => `Goes to the citizens of these ${n} appeals; each is then visited`, replyNot: (n) => `${n} more are closed or withdrawn and get no reply`, replySend: 'Send reply', replied: 'Reply sent', needReply: 'Please write the reply', preview: 'To whom', joinTitle: 'Join appeals', joinHint: 'Ticket numbers, one a line', joined: 'Joined', joinCheck: 'Please give ticket numbers', closeTitle: 'Close this problem?', closeHint: 'No further appeals will join it.', closed: 'Closed', planSaved: 'Plan saved', splitDone: 'Split off', citizens: 'citizens', inShort: (citizens, members, visited) => `${citizens} citizens · ${members} appeals · ${visited} visited`,
});
