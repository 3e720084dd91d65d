import { words } from '../i18n/text.ts';

/** The words about notices: on a ticket, in oversight, and where their texts are kept. */
export const useNoticeWords = words({
  panel: '告知市民', none: '尚未告知市民', off: '市民已退订，消息只在网上查询页显示', switchOff: '登记市民退订', switchOn: '恢复通知', done: '已登记', to: '发往', resend: '重新发送', resendAll: '全部重新发送', resent: (n: number) => `${n} 条已重新排队`, again: (n: number) => `重发 ${n} 次`, until: '等到',
  state: { waiting: '待发送', sent: '已发送', failed: '发送失败', off: '未发送' } as Record<string, string>, channel: { sms: '短信', wechat: '微信', portal: '仅网上' } as Record<string, string>, tab: '通知未送达', noFailed: '没有发送失败的通知', body: '内容', why: '原因', at: '时间', stage: '环节',
  title: '通知模板', lead: '每个环节告诉市民的话。保密件一律只说“有新进展”。', on: '发送', isOff: '停用', edited: '已修改', channelLabel: '渠道', languageLabel: '语言', languages: { zh: '中文', en: 'English' } as Record<string, string>, text: '模板内容', insert: '插入占位符', must: '必填', preview: '预览（示例数据）', length: (letters: number, parts: number) => `${letters} 字，按 ${parts} 条短信计费`, left: (n: number) => `本条还可写 ${n} 字`,
  hint: '放在 [ ] 里的部分，内容为空时整段省略。', save: '保存', saved: '已保存，立即生效', versions: '历史版本', version: (n: number) => (n === 0 ? '系统默认' : `第 ${n} 版`), current: '当前', restore: '恢复此版', restoredFrom: (n: number) => (n === 0 ? '恢复为系统默认' : `恢复自第 ${n} 版`), atOnce: '不受免打扰时段限制', owed: '不受每日上限限制', readOnly: '您可以查看，修改由班长或督办员进行。',
  hours: '免打扰与上限', quiet: '免打扰时段', quietTo: '至', most: '每件每日最多', mostUnit: '条', saveHours: '保存时段', all: '各环节',
}, {
  panel: 'Told to the citizen', none: 'Nothing told yet', off: 'The citizen wants no notices; they stand only in the portal', switchOff: 'Citizen wants no notices', switchOn: 'Notices again', done: 'Noted', to: 'To', resend: 'Send again', resendAll: 'Send all again', resent: (n) => `${n} queued again`, again: (n) => `sent again ${n}×`, until: 'until',
  state: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', off: 'Not sent' }, channel: { sms: 'SMS', wechat: 'WeChat', portal: 'Portal only' }, tab: 'Notices that failed', noFailed: 'No notice failed', body: 'Text', why: 'Why', at: 'When', stage: 'Stage',
  title: 'Notice texts', lead: 'What citizens are told at each stage. Of a confidential ticket only that there is news.', on: 'Sent', isOff: 'off', edited: 'edited', channelLabel: 'Channel', languageLabel: 'Language', languages: { zh: '中文', en: 'English' }, text: 'Text', insert: 'Insert', must: 'required', preview: 'Preview with sample data', length: (letters, parts) => `${letters} letters, ${parts} SMS part${parts === 1 ? '' : 's'}`, left: (n) => `${n} letters left in this part`,
  hint: 'A part in [ ] is left out where its value is empty.', save: 'Save', saved: 'Saved and in force', versions: 'Versions', version: (n) => (n === 0 ? 'as delivered' : `version ${n}`), current: 'current', restore: 'Bring back', restoredFrom: (n) => (n === 0 ? 'brought back: as delivered' : `brought back from ${n}`), atOnce: 'Sent in quiet hours too', owed: 'Sent beyond the daily limit', readOnly: 'You may read; team leads and supervisors edit.',
  hours: 'Quiet hours and limit', quiet: 'Quiet from', quietTo: 'to', most: 'At most', mostUnit: 'per ticket and day', saveHours: 'Save hours', all: 'Stages',
});
