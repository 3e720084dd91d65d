import { Tag } from 'antd';
import type { ReportLine } from './views.ts';
import { useReportWords } from './words.ts';

/** What has become of it; a corrected one says so. */
export function StateMark({ report }: { report: Pick<ReportLine, 'state' | 'correctedBy'> }) {
  const w = useReportWords();
  const waits = report.state === 'submitted';
  return <Tag color={waits ? 'gold' : report.state === 'frozen' || report.state === 'published' ? 'blue' : 'default'}>{w.states[report.state]}{report.correctedBy ? ' *' : ''}</Tag>;
}
