import { Link, useParams } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Editor } from './editor.tsx';
import { useReport } from './queries.ts';
import { useReportWords } from './words.ts';
import './reports.css';

/** /console/reports/:no/edit: a draft block by block. */
export default function EditorPage() {
  const w = useReportWords();
  const { no = '' } = useParams();
  const report = useReport(no);
  return (
    <Page title={`${w.editTitle}：${report.data?.title ?? ''}`} tools={<Link to={`/reports/${no}`} style={{ lineHeight: '32px' }}>{w.back}</Link>}>
      <Loaded query={report}>{(r) => <Editor key={r.reportNo} report={r} />}</Loaded>
    </Page>
  );
}
