import { words } from '../i18n/text.ts';

export const useDispatchWords = words({
  title: '派单', waiting: '待派单', requests: '申请审批', none: '没有等待派单的工单', noneHint: '系统有把握的工单已自动派出', noRequests: '没有待审批的申请', up: '上一件', down: '下一件', send: (n: number) => `派给第${n}个建议单位`, search: '搜索其他单位', open: '打开工单', sent: (unit: string) => `已派给${unit}`,
  hold: '须人工确认', ask: '把握不足', again: (n: number, unit: string) => `再按一次 ${n} 确认派给「${unit}」`, noUnits: '没有建议单位，请搜索', pushDown: '下派基层的理由', keysHint: '↑↓ 选择 · 1 2 3 派给建议单位 · / 搜索单位 · 空格 多选 · M 并单 · Enter 打开', pickUnit: '选择单位并派单', kind: '类别', allKinds: '全部申请', itsReason: '申请理由', ourBasis: '派单依据', clause: '目录依据', dispatchNote: '派单意见',
}, {
  title: 'Dispatch', waiting: 'To dispatch', requests: 'Requests', none: 'Nothing waits for dispatch', noneHint: 'What the system was sure of has been sent', noRequests: 'No request waits', up: 'Previous', down: 'Next', send: (n) => `Send to suggestion ${n}`, search: 'Search another unit', open: 'Open the ticket', sent: (unit) => `Sent to ${unit}`,
  hold: 'A person must confirm', ask: 'Not sure', again: (n, unit) => `Press ${n} again to send it to ${unit}`, noUnits: 'No suggestion; search a unit', pushDown: 'Why a grassroots unit', keysHint: '↑↓ move · 1 2 3 send · / search a unit · Space choose · M merge · Enter open', pickUnit: 'Choose a unit and send', kind: 'Kind', allKinds: 'All requests', itsReason: 'The unit’s reason', ourBasis: 'Why it was sent there', clause: 'Clause', dispatchNote: 'Note from dispatch',
});
