import { words } from '../i18n/text.ts';

export const useRequestWords = words({
  title: '待我审批', none: '没有等您审批的申请', up: '上一件', down: '下一件',
}, {
  title: 'For me to decide', none: 'Nothing waits for your decision', up: 'Previous', down: 'Next',
});
