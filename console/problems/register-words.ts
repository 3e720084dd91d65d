import { words } from '../i18n/text.ts';

export const useRegisterWords = words({
  register: '措施登记册', problems: '共性问题', problem: '共性问题', members: '涉及诉求', all: '全部', excel: '导出 Excel', search: '措施、文号或问题', fromProblems: '来自问题', none: '没有登记的措施', noneHint: '措施在共性问题的页面登记。',
}, {
  register: 'Register of measures', problems: 'Problems', problem: 'Problem', members: 'Appeals', all: 'All', excel: 'Excel', search: 'Measure, number or problem', fromProblems: 'From problems', none: 'No measures', noneHint: 'They are recorded on a problem’s page.',
});
