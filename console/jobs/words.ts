import { words } from '../i18n/text.ts';

/** Each kind of job by what stands before its first point, in words. */
export const families: Record<'zh' | 'en', Record<string, string>> = {
  zh: {
    attachment: '附件', callBack: '回拨', confidence: '通话保密', contact: '联系记录', deadline: '时限', due: '时限到期', duty: '值班告警', event: '事件签名', external: '外部系统', facts: '统计汇总', groups: '诉求归集', job: '任务清理', judgement: '研判质量', phone: '电话费用', knowledge: '知识库', lookBack: '回头看', merge: '并单', models: '模型训练', notice: '通知发送', problem: '共性问题', recording: '录音', reports: '报告', routing: '派单研判', scores: '考核', sensing: '预警', session: '登录', survey: '满意度', visit: '回访',
  },
  en: {
    attachment: 'Attachment', callBack: 'Call-back', confidence: 'Calls in confidence', contact: 'Contact', deadline: 'Deadlines', due: 'Deadlines due', duty: 'Duty alarm', event: 'Signing events', external: 'Outside system', facts: 'Figures', groups: 'Groups', job: 'Tidying up', judgement: 'Quality', phone: 'Cost of calls', knowledge: 'Knowledge', lookBack: 'Look-back', merge: 'Merged tickets', models: 'Training', notice: 'Notices', problem: 'Problems', recording: 'Recording', reports: 'Reports', routing: 'Routing', scores: 'Scores', sensing: 'Alerts', session: 'Log-ins', survey: 'Survey', visit: 'Return visits',
  },
};

/** The words of the page of jobs. */
export const useJobWords = words({
  title: '后台任务', waiting: '等待执行', carried: '正在执行', dead: '多次失败', job: '任务', ticket: '工单', tries: '已试次数', since: '提出时间', error: '最后一次的错误', confidential: '保密或无工单',
  none: '没有失败的任务', noneHint: '系统自动重试；试满次数仍失败的列在这里，等人处理。', hint: '先按错误排除原因（如外部系统、磁盘、数据），再重新执行；系统内已完成的部分不会重复。', again: '重新执行', againAll: '全部重新执行', queued: (n: number) => (n ? `${n} 项已重新排队` : '已由他人处理'), more: (n: number) => `只列最近 ${n} 项`,
  families: families.zh,
}, {
  title: 'Background jobs', waiting: 'Waiting', carried: 'Under way', dead: 'Failed for good', job: 'Job', ticket: 'Ticket', tries: 'Tries', since: 'Asked for', error: 'Last error', confidential: 'confidential, or about none',
  none: 'No job has failed', noneHint: 'Failures are tried again by themselves; what has failed as often as it may is listed here.', hint: 'Mend the cause first (an outside system, the disk, the data), then run it again; what was done in here is not done twice.', again: 'Run again', againAll: 'Run all again', queued: (n) => (n ? `${n} queued again` : 'Somebody else did'), more: (n) => `The latest ${n} only`,
  families: families.en,
});

export const familyOf = (kind: string) => kind.split('.')[0]!;
