import { words } from '../i18n/text.ts';

/** The words of the page on the city's own data. */
export const useCityWords = words({
  title: '城市设置', sheets: '各表', search: '查找', total: (n: number) => `共 ${n} 行`, add: '新增', download: '下载 Excel', upload: '上传 Excel', uploadHint: '下载表格，修改后上传；未列出的行保持不变', empty: '没有符合条件的内容',
  edit: (label: string) => `修改：${label}`, adding: (sheet: string) => `新增：${sheet}`, fixed: '不再更改', check: '核对变更', back: '返回修改', reason: '理由', reasonHint: '请写明理由（至少4个字），与变更一同留存', propose: '提交，待确认', proposed: '已提交，待另一人确认', twoPeople: '一人提出、另一人确认后生效；每次变更都留存。',
  preview: '将要变更', counts: (added: number, changed: number, same: number) => `新增 ${added} 行，修改 ${changed} 行，${same} 行不变`, untouched: (n: number) => `另有 ${n} 行未列出，保持不变`, nothing: '与现有内容相同，无需变更', faults: (n: number) => `${n} 处需要修改后再提交`, added: '新增', changed: '修改', from: '原', to: '新', shownOf: (n: number, all: number) => `显示前 ${n} 行，共 ${all} 行`,
  waiting: '待确认的变更', history: '变更记录', noHistory: '还没有变更', proposedBy: '提出', decidedBy: '处理', file: '文件', confirm: '确认变更', confirmTitle: '确认后立即生效？', confirmed: '已生效', reject: '退回', rejectTitle: '退回变更', rejected: '已退回', withdraw: '撤回', withdrawn: '已撤回',
  states: { proposed: '待确认', confirmed: '已生效', rejected: '已退回', withdrawn: '已撤回' } as Record<string, string>,
  issue: '发放初始密码', issueTitle: (name: string) => `为「${name}」发放初始密码`, issueHint: '请先核对本人身份。原密码和已登录的会话立即失效；初始密码72小时内有效，首次登录须改为自己的密码。', issuedTitle: '初始密码（只显示这一次）', issuedHint: '请当面或通过可靠途径告知本人，不要群发。', close: '已告知，关闭', yes: '是', no: '否',
}, {
  title: 'City', sheets: 'Tables', search: 'Search', total: (n) => `${n} rows`, add: 'Add', download: 'Download Excel', upload: 'Upload Excel', uploadHint: 'Download the table, edit it and upload it; rows left out stay as they are', empty: 'Nothing matches',
  edit: (label) => `Edit: ${label}`, adding: (sheet) => `Add to ${sheet}`, fixed: 'never changes', check: 'Check', back: 'Back', reason: 'Reason', reasonHint: 'Say why (at least 4 characters); it is kept with the change', propose: 'Submit', proposed: 'Submitted; another person confirms it', twoPeople: 'One proposes, another confirms; every change is kept.',
  preview: 'What changes', counts: (added, changed, same) => `${added} new, ${changed} changed, ${same} the same`, untouched: (n) => `${n} rows not listed stay as they are`, nothing: 'It says what stands there already', faults: (n) => `${n} things to mend first`, added: 'new', changed: 'changed', from: 'Was', to: 'Becomes', shownOf: (n, all) => `the first ${n} of ${all}`,
  waiting: 'Changes that wait', history: 'History', noHistory: 'No change yet', proposedBy: 'Proposed by', decidedBy: 'Decided by', file: 'File', confirm: 'Confirm', confirmTitle: 'Put it in force now?', confirmed: 'In force', reject: 'Reject', rejectTitle: 'Reject the change', rejected: 'Rejected', withdraw: 'Withdraw', withdrawn: 'Withdrawn',
  states: { proposed: 'waits', confirmed: 'in force', rejected: 'rejected', withdrawn: 'withdrawn' },
  issue: 'Issue a password', issueTitle: (name) => `Issue a password for ${name}`, issueHint: 'Make sure who asks. The old password and open sessions end at once; the issued one is good for 72 hours and has to be replaced at the first log-in.', issuedTitle: 'The password (shown this once)', issuedHint: 'Tell it in person or by a way you trust.', close: 'Told; close', yes: 'Yes', no: 'No',
});
