import { BlockView, countBlocks } from './block-view.tsx';
import type { Report } from './views.ts';
import { useReportWords } from './words.ts';

/** The report on its paper, with the faces and measures of the printed page. */
export function Sheet({ report }: { report: Report }) {
  const w = useReportWords();
  const nth = countBlocks(report.blocks);
  const bulletin = report.kind === 'bulletin';
  return (
    <article className="sheet" lang="zh-CN">
      {!report.hash && <div className="sheet-draft">{w.draftMark}</div>}
      <header className="sheet-head">
        <div className="sheet-mark">{bulletin ? `${report.issuer}文件` : `${report.cityName}12345热线${report.kindName}`}</div>
        {bulletin ? null : <div>{report.issue ? `第${report.issue}期` : '第　期'}</div>}
        <div className="sheet-line"><span>{report.issuer}</span><span>{report.from === report.to ? report.from : `${report.from} — ${report.to}`}</span></div>
      </header>
      <h1 className="sheet-title">{report.title}</h1>
      {report.correctsWhy && <p className="sheet-sub">（更正{report.corrects}号：{report.correctsWhy}）</p>}
      {report.addressee && <p className="sheet-to">{report.addressee}：</p>}
      {report.blocks.map((block, i) => <BlockView key={block.id} report={report} block={block} shown={report.shown[i]!} nth={nth[i]!} />)}
      {report.gaps.length > 0 && <p className="sheet-p"><b>{w.gaps}：</b>{report.gaps.join('')}</p>}
    </article>
  );
}
