/** What events of confidential tickets say. They hold no words of the reporter. */
type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const fieldNames: Record<string, string> = { name: '姓名', phone: '电话', address: '地址', content: '原文', recording: '通话录音', attachment: '附件' };
export const fieldsOf = (v: unknown): string => (Array.isArray(v) ? v.map((f) => fieldNames[text(f)] ?? text(f)).join('、') : '');

export const confidentialWordings = {
  protect: { staff: () => '设为保密：身份另行封存，原文封存', citizen: () => ({ zh: '已按保密件办理', en: 'Now handled in confidence' }) },
  confirmScrub: { staff: (d: Data) => (d.again ? '再次核对脱敏件' : '脱敏件已核对确认，可以派单') },
  viewOriginal: { staff: () => '为核对脱敏件查看原文' },
  requestReveal: { staff: (d: Data) => `申请查看保密信息（${fieldsOf(d.fields)}）：${text(d.reason)}` },
  requestLift: { staff: (d: Data) => `申请解除保密：${text(d.reason)}` },
  lift: { staff: () => '已解除保密' },
  revealAlarm: { staff: (d: Data) => `查看次数异常：${text(d.name)}在${text(d.hours)}小时内查看${text(d.count)}次` },
};
