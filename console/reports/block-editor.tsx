import { Button, Input, Select, Tooltip } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import { BlockView } from './block-view.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';
import type { Block, Report } from './views.ts';
import { useReportWords } from './words.ts';

interface Props { report: Report; block: Block; shown: Report['shown'][number] | undefined; first: boolean; last: boolean; /** the first block of a drafted part: from here it can be drafted anew */ part: string | null; onChange: (block: Block) => void; onMove: (by: -1 | 1) => void; onRemove: () => void; onPut: () => void; onRedraft: () => void }

/** One block: its words, and what can be done with it. */
export function BlockEditor({ report, block, shown, first, last, part, onChange, onMove, onRemove, onPut, onRedraft }: Props) {
  const w = useReportWords();
  const tool = (label: string, icon: React.ReactNode, run: () => void, disabled = false) => <Tooltip title={label}><Button size="small" type="text" aria-label={label} icon={icon} disabled={disabled} onClick={run} /></Tooltip>;
  return (
    <section className="panel edit-block">
      {(part || block.edited) && <div className="edit-of">{part && <b>{part}</b>}{block.edited && <span>{w.edited}</span>}</div>}
      <div className="edit-preview">
        {block.kind === 'heading' && <div style={{ display: 'flex', gap: 8 }}><Select aria-label={w.level} value={block.level} style={{ width: 84 }} options={([1, 2, 3] as const).map((level) => ({ value: level, label: w.levels[level] }))} onChange={(level) => onChange({ ...block, level })} /><Input aria-label={w.heading} value={block.text} maxLength={100} style={{ fontWeight: 600 }} onChange={(e) => onChange({ ...block, text: e.target.value })} /></div>}
        {block.kind === 'paragraph' && <ParagraphEditor report={report} spans={block.spans} onChange={(spans) => onChange({ ...block, spans })} />}
        {(block.kind === 'table' || block.kind === 'chart') && <><Input aria-label={w.caption} value={block.caption} maxLength={60} onChange={(e) => onChange({ ...block, caption: e.target.value })} />{shown && <BlockView report={report} block={block} shown={shown} nth={block.kind === 'table' ? w.table : w.chart} />}</>}
        {block.kind === 'hotspot' && <><b>{block.hotspot.name}</b><p style={{ margin: '4px 0' }}>{shown?.text}</p><Input.TextArea aria-label={w.note} placeholder={w.note} autoSize value={block.hotspot.note} maxLength={2000} onChange={(e) => onChange({ ...block, hotspot: { ...block.hotspot, note: e.target.value } })} /></>}
        {block.kind === 'case' && <><b>{block.case.title}</b><p className="clamp2" style={{ margin: '4px 0' }}>{block.case.background}</p></>}
      </div>
      <div className="edit-tools">
        {part && tool(`${w.redraft}（${part}）`, <ReloadOutlined />, onRedraft)}
        {tool(w.up, <ArrowUpOutlined />, () => onMove(-1), first)}{tool(w.down, <ArrowDownOutlined />, () => onMove(1), last)}{tool(w.put, <PlusOutlined />, onPut)}{tool(w.remove, <DeleteOutlined />, onRemove)}
      </div>
    </section>
  );
}
