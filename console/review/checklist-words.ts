import { words } from '../i18n/text.ts';

/** The words of the reply's checklist and of contact evidence. */
export const useChecklistWords = words({
  title: '答复检查', must: '必须', advised: '建议', passes: '通过', fails: '未通过', warns: '请留意', writing: '写满几个字后开始检查', checking: '正在检查…', refuses: (n: number) => `${n} 项未通过，提交会被退回`, allGood: '必须项均已通过', failed: '暂时无法检查，提交时会再查',
  contacts: '联系市民记录', none: '没有联系市民的记录', reached: '已联系上', notReached: '未联系上', call: '通话', known: '市民预留号码', unknown: '非市民预留号码', methods: { phone: '电话', sms: '短信', visit: '上门', wechat: '微信' } as Record<string, string>,
}, {
  title: 'Checks on the reply', must: 'Required', advised: 'Advised', passes: 'passes', fails: 'does not pass', warns: 'look at this', writing: 'Checked once a few characters are there', checking: 'Checking…', refuses: (n) => `${n} do not pass; it would be refused`, allGood: 'Everything required passes', failed: 'Cannot check now; it is checked again when sent',
  contacts: 'Contacts with the citizen', none: 'No contact is recorded', reached: 'reached', notReached: 'not reached', call: 'call', known: 'the number the citizen gave', unknown: 'not a number the citizen gave', methods: { phone: 'Phone', sms: 'SMS', visit: 'In person', wechat: 'WeChat' },
});
