import { words } from '../i18n/text.ts';

export const usePhoneWordsTab = words({
  tab: '转写', hint: '机器转写，仅供参考；核对后再填入。', waits: '通话开始后，双方的话会出现在这里', noneYet: '正在听…', use: '填入', useOf: (text: string) => `把“${text}”填入诉求内容`, used: '已填入', useAll: '填入市民全部发言', last: '填入市民最近一句', failed: '转写中断，通话不受影响', parties: { citizen: '市民', agent: '坐席', consulted: '第三方', supervisor: '班长' } as Record<string, string>, filled: '已填入诉求内容，请核对',
}, {
  tab: 'Words', hint: 'Written by a machine; check before you use it.', waits: 'What both say appears here while they speak', noneYet: 'Listening…', use: 'Use', useOf: (text) => `Put “${text}” into the appeal`, used: 'used', useAll: 'Use all the citizen said', last: 'Use what the citizen said last', failed: 'No more is written down; the call is not affected', parties: { citizen: 'Citizen', agent: 'Agent', consulted: 'Third party', supervisor: 'Team lead' }, filled: 'Put into the appeal; check it',
});
