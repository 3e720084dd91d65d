import { words } from '../i18n/text.ts';

export const useVisitsWords = words({
  title: '回访', none: '没有待回访的工单', up: '上一件', down: '下一件', who: '回访对象', by: '回访方式', phone: '电话回访', message: '等待短信、微信答复', all: '全部',
  attempts: (tries: number, days: number) => `电话未接通 ${tries} 次，跨 ${days} 天`, waiver: (tries: number, days: number) => `再试 ${tries} 次${days > 0 ? '，须换一天' : ''}仍未接通，可由审核员免回访`, waived: '已符合免回访条件，可由审核员免回访办结',
  planned: '方案', methods: { phone: '电话', sms: '短信', wechat: '微信', none: '不回访', portal: '网上', aiVoice: '智能外呼', call: '通话按键' } as Record<string, string>, noAnswer: { phone: '限期未答复转电话', close: '限期未答复按未评价办结' } as Record<string, string>,
  script: '您好，这里是12345热线，就您反映的问题做个回访，耽误您一分钟。', ask: '下面四个问题依次问，分开记。', waitingForText: '已发短信或微信请市民评价，等待答复；限期未答复的按方案处理。也可以直接致电。',
  first: '首次', final: '最终', attitude: '态度', result: '结果', contactedYes: '承办单位联系过', contactedNo: '承办单位没有联系过', disputed: '联系不实存疑', exempt: { unreachable: '联系不上，免回访，不计入考核', declined: '市民不愿接受回访', nobody: '无从联系，免回访', plan: '按方案未回访（未评价）' } as Record<string, string>, due: '待回访', notAnswered: '未完成',
}, {
  title: 'Return visits', none: 'No visit is due', up: 'Previous', down: 'Next', who: 'Whom to call', by: 'How', phone: 'By phone', message: 'Waiting for a text', all: 'All',
  attempts: (tries, days) => `${tries} unanswered calls on ${days} days`, waiver: (tries, days) => `${tries} more unanswered calls${days > 0 ? ' on another day' : ''}, and a reviewer may waive it`, waived: 'A reviewer may waive the visit now',
  planned: 'Plan', methods: { phone: 'Phone', sms: 'SMS', wechat: 'WeChat', none: 'Not visited', portal: 'Portal', aiVoice: 'Automatic call', call: 'Key after a call' }, noAnswer: { phone: 'phone if not answered', close: 'not rated if not answered' },
  script: 'Hello, this is the 12345 hotline about your appeal; it takes a minute.', ask: 'Ask the four questions in order; record each apart.', waitingForText: 'The citizen was asked by message; the plan says what follows without an answer. You may call as well.',
  first: 'First', final: 'Final', attitude: 'Attitude', result: 'Result', contactedYes: 'The unit contacted them', contactedNo: 'The unit did not contact them', disputed: 'Contact disputed', exempt: { unreachable: 'Unreachable: waived, not scored', declined: 'Wants no visit', nobody: 'Nobody to ask', plan: 'Left out by the plan (not rated)' }, due: 'Due', notAnswered: 'No answer',
});
