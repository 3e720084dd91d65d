import { lazy, Suspense } from 'react';
import { LoadingState } from '../parts/loading-state.tsx';
import { FigureWord } from './figure-word.tsx';
import type { Block, Report } from './views.ts';

const Chart = lazy(() => import('./chart.tsx'));

/** A block as it is printed; figures tell on pointing what they count and as of when. */
export function BlockView({ report, block, shown, nth }: { report: Report; block: Block; shown: Report['shown'][number]; /** 表1, 图2 */ nth?: string }) {
  switch (block.kind) {
    case 'heading': { const Tag = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'; return <Tag className={`sheet-h${block.level}`}>{shown.number}{block.text}</Tag>; }
    case 'paragraph': return <p className="sheet-p">{block.spans.map((s, i) => (typeof s === 'string' ? <span key={i} className="sheet-text">{s}</span> : <FigureWord key={i} report={report} id={s.figure} />))}</p>;
    case 'chart': return <figure className="sheet-figure"><figcaption>{nth}　{block.caption}</figcaption><Suspense fallback={<LoadingState />}><Chart chart={block.chart} /></Suspense></figure>;
    case 'hotspot': return <><h4 className="sheet-h3">{shown.number}{block.hotspot.name}</h4><p className="sheet-p">{shown.text}</p></>;
    case 'case': return <><h4 className="sheet-h3">{shown.number}{block.case.title}</h4>{([['案情', block.case.background], ['办理', block.case.measures], ['成效', block.case.result]] as const).map(([name, text]) => text && <p key={name} className="sheet-p"><b>{name}：</b>{text}</p>)}</>;
    case 'table': return (
      <figure className="sheet-figure">
        <figcaption>{nth}　{block.caption}</figcaption>
        <div className="sheet-scroll"><table className="sheet-table">
          <thead><tr>{block.columns.map((c) => <th key={c.head} scope="col">{c.head}</th>)}</tr></thead>
          <tbody>{shown.cells!.map((row, i) => <tr key={i}>{row.map((cell, k) => <td key={k} className={block.columns[k]?.number ? 'number' : ''}>{cell}</td>)}</tr>)}</tbody>
        </table></div>
        {block.note && <div className="sheet-note">{block.note}</div>}
      </figure>
    );
  }
}

/** 表1 图2 for each block, '' for what has none. */
export function countBlocks(blocks: readonly Block[]): string[] {
  let [tables, charts] = [0, 0];
  return blocks.map((b) => (b.kind === 'table' ? `表${(tables += 1)}` : b.kind === 'chart' ? `图${(charts += 1)}` : ''));
}
