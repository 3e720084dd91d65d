import { Tooltip } from 'antd';
import { momentOf } from '../parts/time.ts';
import type { Report } from './views.ts';

/** A figure in a sentence: what it is, of when, and how it is counted. */
export function FigureWord({ report, id }: { report: Report; id: string }) {
  const figure = report.figures[id];
  if (!figure) return null;
  const definition = report.definitions[figure.measure];
  return (
    <Tooltip title={<>{figure.label}（{figure.from === figure.to ? figure.from : `${figure.from} — ${figure.to}`}）<br />{definition?.definition}<br />{momentOf(figure.asOf)}</>}>
      <span className="sheet-number" tabIndex={0}>{figure.text}</span>
    </Tooltip>
  );
}
