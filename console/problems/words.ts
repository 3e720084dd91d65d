import { words } from '../i18n/text.ts';

export const useProblemWords = words({
  problems: '共性问题', register: '措施登记册', all: '全部', state: { open: '办理中', replied: '已统一答复', closed: '已办结' } as Record<string, string>, none: '没有符合条件的共性问题', noneHint: '可以放宽筛选；在“诉求归集”中打开一组，可以立为问题。', search: '题目或编号', leadUnit: '主办单位', region: '涉及区域', overdueOnly: '已超期', instructedOnly: '有批示', mine: '我负责的',
  lead: '主办', support: '协办', owner: '责任人', members: '成员工单', visited: '已回访', cause: '根本原因', noCause: '还没有写明', plan: '办理方案', measures: '措施登记', noMeasures: '还没有登记措施', reply: '统一答复', noReply: '还没有统一答复', due: '答复时限', created: '立为问题', overdue: '已超期', instructed: '有批示', carded: '已发牌', reopened: (n: number) => `已重启 ${n} 次`,
  course: (done: number, all: number) => `共 ${all} 步，完成 ${done} 步`, noPlan: '还没有方案', doneOn: (day: string, by: string) => `${day} 完成${by ? `（${by}）` : ''}`, untilDay: (day: string) => `${day} 前`, late: '已逾期', markDone: '完成', finishTitle: '完成这一步', proof: '完成情况和佐证', proofHint: '写明做了什么，可附照片编号、文号等（至少4个字）', finishDay: '完成日期', finished: '已记录完成',
  citizens: '市民', inShort: (citizens: number, members: number, visited: number) => `${citizens} 人 · ${members} 件 · 已回访 ${visited}`, effect: '成效检验', watch: (days: number) => `办结后观察 ${days} 天`,
  planSaved: '方案已保存', courseTitle: '办理过程', showAll: '全部过程', system: '系统',
}, {
  problems: 'Problems', register: 'Measures', all: 'All', state: { open: 'In hand', replied: 'Replied, visits under way', closed: 'Closed' } as Record<string, string>, none: 'No such problems', noneHint: 'Try a wider filter, or open a group to make it a problem.', search: 'Title or number', leadUnit: 'Lead unit', region: 'Where', overdueOnly: 'Overdue', instructedOnly: 'Instructed', mine: 'Mine',
  lead: 'Lead', support: 'Support', owner: 'Owner', members: 'Members', visited: 'Visited', cause: 'Root cause', noCause: 'Not said yet', plan: 'Plan', measures: 'Measures', noMeasures: 'No measures yet', reply: 'Joint reply', noReply: 'No reply yet', due: 'Reply due', created: 'Opened', overdue: 'Overdue', instructed: 'Instructed', carded: 'Carded', reopened: (n) => `reopened ${n}×`,
  course: (done, all) => `${done} of ${all} steps done`, noPlan: 'No plan yet', doneOn: (day, by) => `done ${day}${by ? ` (${by})` : ''}`, untilDay: (day) => `by ${day}`, late: 'late', markDone: 'Done', finishTitle: 'Finish this step', proof: 'What was done, with proof', proofHint: 'At least 4 characters', finishDay: 'Done on', finished: 'Recorded',
  citizens: 'citizens', inShort: (citizens, members, visited) => `${citizens} citizens · ${members} appeals · ${visited} visited`, effect: 'Effect', watch: (days) => `watched for ${days} days`,
  planSaved: 'Plan saved', courseTitle: 'Course', showAll: 'All of it', system: 'System',
});
