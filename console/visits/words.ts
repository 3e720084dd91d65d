import { words } from '../i18n/text.ts';

export const useVisitsWords = words({
  title: '回访', none: '没有待回访的工单', up: '上一件', down: '下一件', who: '回访对象', attempts: (n: number) => `此前 ${n} 次未接通`, script: '您好，这里是12345热线，就您反映的问题做个回访，耽误您一分钟。先问问题是否解决，再问是否满意，两项分开记。',
}, {
  title: 'Return visits', none: 'No visit is due', up: 'Previous', down: 'Next', who: 'Whom to call', attempts: (n) => `${n} attempts failed before`, script: 'Hello, this is the 12345 hotline about your appeal; it takes a minute. Ask first whether it is solved, then how satisfied they are: two answers.',
});
