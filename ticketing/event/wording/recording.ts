/** What recordings write into a ticket's course. */
type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));

export const recordingWordings = {
  recordingExported: { staff: (d: Data) => `导出通话录音${text(d.callNo) && `（${text(d.callNo)}）`}：${text(d.reason)}（${text(d.by)}申请，${text(d.confirmedBy)}同意）` },
};
