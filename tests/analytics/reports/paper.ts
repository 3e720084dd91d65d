/** A paper of every kind of block, for tests of its layout. */
import type { Paper, PaperBlock } from '../../../analytics/reports/paper/paper.ts';

export const sentence = '根据有关规定，现将本月受理办理情况通报如下：全市共受理群众诉求12345件，环比上升3.2%，同比下降1.5%，按时办结率96.8%，环比上升1.5个百分点；其中，咨询类5321件，占43.1%。';

export const paperWith = (blocks: PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  head: { kind: 'briefing', mark: '云川市12345热线月报', issue: '第3期', left: '云川市12345政务服务便民热线中心', right: '2026年4月1日' }, title: '2026年3月12345热线受理办理情况月报', subtitle: null, addressee: null, blocks,
  signature: null, annex: { title: '指标口径与数据来源', blocks: [] }, colophon: { copyTo: null, issuer: '云川市12345政务服务便民热线中心', day: '2026年4月1日' }, proof: ['编号：B9901260401001'], draft: false, meta: { no: 'B9901260401001', author: '云川市', at: new Date('2026-04-01T00:00:00Z') }, ...more,
});

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });
export const table = (rows: number): PaperBlock => ({ kind: 'table', caption: '表1　承办单位办理情况', columns: [{ head: '承办单位', wide: 3, number: false }, { head: '承办量', wide: 1, number: true }], rows: Array.from({ length: rows }, (_, i) => [`第${i + 1}单位`, String(i)]), note: null });
export const chart: PaperBlock = { kind: 'chart', caption: '图1　每日受理量', chart: { form: 'columns', labels: ['3.1', '3.2', '3.3'], series: [{ name: '受理量', values: [3, 5, null] }], unit: '件' } };
