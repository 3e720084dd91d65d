import { useReading } from '../reading/language.tsx';

const zh = {
  title: '每月一题', lead: '大家反映多、一家单位解决不了的问题，全市每月选几个一起办。', years: '年份', year: (y: string) => `${y}年`, month: (m: string) => `${m.slice(0, 4)}年${Number(m.slice(5))}月`, none: '还没有公开的专题。', done: '已办结', underway: '正在办', tasks: (done: number, all: number) => `任务完成${done}/${all}项`, by: (unit: string) => `${unit}牵头`,
  published: (day: string) => `公开于${day}`, gone: '这个专题没有公开，或已撤下。', same: '我也遇到同样的问题', homeHint: '大家反映多的问题，办得怎么样',
};
const en: typeof zh = {
  title: 'Monthly topics', lead: 'What many of you report and no single office can solve, the whole city takes up: a few problems a month.', years: 'Year', year: (y) => y, month: (m) => m, none: 'Nothing is public yet.', done: 'Done', underway: 'Under way', tasks: (done, all) => `${done} of ${all} tasks done`, by: (unit) => `led by ${unit}`,
  published: (day) => `Published ${day}`, gone: 'This topic is not public, or no longer.', same: 'I have the same problem', homeHint: 'What becomes of what many report',
};

/** The words of these pages only. */
export const useTopicWords = () => (useReading().language === 'zh' ? zh : en);
