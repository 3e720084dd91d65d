import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { exportUrl, useReport } from './queries.ts';
import { ReportSide } from './report-side.tsx';
import { Sheet } from './sheet.tsx';
import { useReportWords } from './words.ts';
import './reports.css';

/** /console/reports/:no: the report on its paper, and what may be done with it. */
export default function ReportPage() {
  const w = useReportWords();
  const { no = '' } = useParams();
  const [{ revision }, setFilter] = useUrlFilter(['revision']);
  const report = useReport(no, revision);
  const print = () => void window.open(exportUrl(no, 'pdf'), '_blank', 'noopener');
  useShortcut('Ctrl+P', w.print, print);
  const tools = (
    <>
      <Button title="Ctrl+P" onClick={print}>{w.print}</Button>
      <Button href={exportUrl(no, 'pdf')} download>{w.pdf}</Button><Button href={exportUrl(no, 'docx')}>{w.word}</Button><Button href={exportUrl(no, 'xlsx')}>{w.excel}</Button>
      <Link to="/reports" style={{ lineHeight: '32px' }}>{w.list}</Link>
    </>
  );
  return (
    <Page title={report.data?.title ?? w.title} tools={tools}>
      <Loaded query={report}>
        {(r) => (
          <div className="report-two">
            <div>
              {revision && <Alert type="info" showIcon title={w.oldVersion(Number(revision))} action={<Button size="small" onClick={() => setFilter({ revision: undefined })}>{w.now}</Button>} style={{ marginBottom: 12 }} />}
              {r.correctedBy && <p className="report-warn">{w.correctedBy} <Link to={`/reports/${r.correctedBy}`}>{r.correctedBy}</Link></p>}
              {r.rejectedWhy && r.state === 'draft' && <p className="report-warn">{w.rejected}：{r.rejectedWhy}</p>}
              <Sheet report={r} />
            </div>
            <ReportSide report={r} onLook={(n) => setFilter({ revision: String(n) })} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
