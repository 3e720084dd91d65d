import { words } from '../i18n/text.ts';

export const useImportWords = words({
  title: '导入诉求', drop: '点击或拖入文件', formats: '支持 JSONL、CSV、XLSX；每行一件，须有诉求内容（content），可有标题、电话、姓名、地址、区域、时间、编号', channel: '来源', past: '历次导入', none: '还没有导入过', file: '文件', state: '状态', total: '总行数', accepted: '已受理', duplicates: '重复', refused: '拒收', row: '行号', reason: '拒收原因', noRefused: '没有拒收的行',
  states: { waiting: '排队中', queued: '排队中', pending: '排队中', running: '导入中', importing: '导入中', done: '已完成', finished: '已完成', completed: '已完成', failed: '失败' } as Record<string, string>, progress: '导入进度', notRow: '整个文件', wrongType: '只支持 JSONL、CSV、XLSX 文件', choose: '选择一次导入查看进度和拒收的行',
}, {
  title: 'Import appeals', drop: 'Click or drop a file', formats: 'JSONL, CSV or XLSX; one appeal a row with content, and where known title, phone, name, address, region, time, id', channel: 'Channel', past: 'Imports', none: 'Nothing imported yet', file: 'File', state: 'State', total: 'Rows', accepted: 'Accepted', duplicates: 'Duplicates', refused: 'Refused', row: 'Row', reason: 'Why refused', noRefused: 'No row was refused',
  states: { waiting: 'Waiting', queued: 'Waiting', pending: 'Waiting', running: 'Running', importing: 'Running', done: 'Done', finished: 'Done', completed: 'Done', failed: 'Failed' }, progress: 'Progress', notRow: 'The file', wrongType: 'JSONL, CSV or XLSX only', choose: 'Choose an import to see its progress and refused rows',
});
