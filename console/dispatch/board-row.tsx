import { useEffect, useRef } from 'react';
import { Checkbox, Tag } from 'antd';
import { Link } from 'react-router';
import { TicketReasons } from '../advice/ticket-reasons.tsx';
import type { TicketLine } from '../api/types.ts';
import { Precedents } from '../dispute/precedents.tsx';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useMergeWords } from '../merge/words.ts';
import { useDispatchWords } from './words.ts';

interface Props { line: TicketLine; selected: boolean; busy: boolean; picked: boolean; onPick: () => void; searching: boolean; armedUnit: string | null; onSelect: () => void; onSend: (unitId: string, unitName?: string) => void }

/** A ticket the machine would not send alone: what it says, why it waits, and the units to choose from. */
export function BoardRow({ line, selected, busy, picked, onPick, searching, armedUnit, onSelect, onSend }: Props) {
  const t = useText();
  const w = useDispatchWords();
  const m = useMergeWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => { if (selected) row.current?.scrollIntoView?.({ block: 'nearest' }); }, [selected]);
  return (
    <li ref={row} className="panel board-row" aria-current={selected} onPointerDown={onSelect}>
      <div style={{ minWidth: 0 }}>
        <div className="board-head">
          {/* choosing does not open the row: it would move under the pointer between press and release */}
          <span onPointerDown={(e) => e.stopPropagation()}><Checkbox checked={picked} onChange={onPick} aria-label={`${m.pick} ${line.ticketNo}`} /></span>
          <Link to={`/tickets/${line.ticketNo}`}>{line.title}</Link>
          <Tag variant="filled" color={line.decision === 'hold' ? 'gold' : 'default'} style={line.decision === 'hold' ? { color: '#6b4500' } : undefined}>{line.decision === 'hold' ? w.hold : line.isConfidential ? t.field.confidential : w.ask}</Tag>
          {line.light !== 'none' && <Remaining light={line.light} text={line.remaining} dueAt={line.dueAt} />}
          <span className="quiet" style={{ marginLeft: 'auto' }}><Moment at={line.registeredAt} /></span>
        </div>
        <p className="said board-text">{line.content}</p>
        <div className="quiet" style={{ fontSize: 13 }}>{t.appealType[line.appealType]} · {line.urgency === 'normal' ? t.urgency.normal : <b>{t.urgency[line.urgency]}</b>} · {line.regionName} {line.address} · {line.matterName ?? line.category ?? '—'}{line.returnCount > 0 && <b> · {t.requestKind.return} {line.returnCount}</b>}</div>
        <Precedents precedents={line.precedents} />
        {line.decisionReason && <div style={{ fontSize: 13, marginTop: 2 }}>{line.decisionReason}</div>}
      </div>
      <div className="board-units">
        {line.suggestedUnits.slice(0, 3).map((u, i) => <UnitChoice key={u.unitId} unit={u} place={i + 1} busy={busy} armed={armedUnit === u.unitId} onSend={() => onSend(u.unitId, u.name)} />)}
        {!line.suggestedUnits.length && <span className="quiet">{w.noUnits}</span>}
        {selected && (searching || !line.suggestedUnits.length) && <UnitPicker key={line.ticketNo} autoFocus={searching} aria-label={w.pickUnit} placeholder={w.pickUnit} disabled={busy} onChange={(id) => { if (id) onSend(id); }} />}
      </div>
      {selected && <div className="board-why"><TicketReasons ticketNo={line.ticketNo} /></div>}
    </li>
  );
}
