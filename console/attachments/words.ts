import { words } from '../i18n/text.ts';

export const useAttachmentWords = words({
  title: '附件', none: '还没有附件', add: '添加附件', hint: '照片、PDF、视频、录音、docx、xlsx，每个不超过 10 MB', purposes: { appeal: '诉求材料', proof: '办理凭证', reply: '随答复给市民' } as Record<string, string>, purpose: '用途', stamp: '照片加时间和位置水印',
  open: (name: string) => `打开 ${name}`, remove: '移除', removeTitle: '移除附件', removeHint: '文件内容将被删除，移除的记录保留在工单经过里。', removed: '已移除', added: (n: number) => `已添加 ${n} 个附件`, locked: '须双人审批后查看', place: (lng: string, lat: string) => `经度${lng} 纬度${lat}`,
}, {
  title: 'Attachments', none: 'None yet', add: 'Attach', hint: 'Pictures, PDF, video, recordings, docx, xlsx; 10 MB each at most', purposes: { appeal: 'of the appeal', proof: 'proof', reply: 'to the citizen with the reply' }, purpose: 'For', stamp: 'Time and place on pictures',
  open: (name) => `Open ${name}`, remove: 'Take out', removeTitle: 'Take out an attachment', removeHint: 'Its bytes are deleted; that it was there stays in the course.', removed: 'Taken out', added: (n) => `${n} attached`, locked: 'shown after a second person agrees', place: (lng, lat) => `${lng} E ${lat} N`,
});
