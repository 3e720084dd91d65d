import { words } from '../i18n/text.ts';

/** Words of the form that opens a problem, and of its plan. */
export const useOpenWords = words({
  makeProblem: '立为问题',
  title: '题目', leadUnit: '主办单位', supportUnits: '协办单位', rootCause: '根本原因', rootCauseHint: '为什么会反复发生', plan: '办理方案', planHint: '每一步写清做什么、谁负责、到哪一天', step: '做什么', stepUnit: '责任单位（默认主办）', until: '完成日期', addStep: '添加一步', removeStep: '删除这一步', due: '答复时限', workdays: '个工作日', make: '建立', made: '已立为问题',
  effect: '成效检验', effectHint: '用什么看出问题真的解决了', watchDays: '办结后观察', days: '天', stepDone: '已完成',
  needTitle: '请写题目，至少4个字', needLead: '请选主办单位', needPlan: '至少写一步，并填日期', onePlan: '每一步写明做什么（至少2个字）和完成日期', needEffect: '写明检验办法（至少4个字）和观察天数（7至730天）',
  confirmMembers: (n: number, m: number) => `归入的 ${n} 件诉求（${m} 位市民）将一并处理，每件的时限照常计算。`,
}, {
  makeProblem: 'Make it a problem',
  title: 'Title', leadUnit: 'Lead unit', supportUnits: 'Supporting units', rootCause: 'Root cause', rootCauseHint: 'Why it keeps coming back', plan: 'Plan', planHint: 'Each step: what, by whom, by which day', step: 'What', stepUnit: 'Unit (the lead by default)', until: 'By', addStep: 'Add a step', removeStep: 'Remove this step', due: 'Time to reply', workdays: 'working days', make: 'Create', made: 'Made a problem',
  effect: 'Effect', effectHint: 'How it will be seen that it helped', watchDays: 'Watch after closing', days: 'days', stepDone: 'done',
  needTitle: 'Please give a title of at least 4 characters', needLead: 'Please choose the lead unit', needPlan: 'At least one step with a day', onePlan: 'Please say what and by when', needEffect: 'Say how (at least 4 characters) and for how many days (7 to 730)',
  confirmMembers: (n, m) => `The ${n} appeals of ${m} citizens will be handled as one; each keeps its own deadlines.`,
});
