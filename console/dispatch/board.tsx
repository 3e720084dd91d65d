import { useState } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCity } from '../api/queries.ts';
import type { TicketLine } from '../api/types.ts';
import { MergeModal } from '../merge/merge-modal.tsx';
import { useMergeWords } from '../merge/words.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useSelection } from '../parts/selection.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { BoardRow } from './board-row.tsx';
import { useSend } from './use-send.ts';
import { useDispatchWords } from './words.ts';
import './dispatch.css';

/** What waits for a dispatcher, worked through with keys: the plain case is one of them. */
export function Board({ lines }: { lines: readonly TicketLine[] }) {
  const w = useDispatchWords();
  const navigate = useNavigate();
  const city = useCity();
  const { selected, select, move } = useSelection(lines.map((l) => l.ticketNo));
  const m = useMergeWords();
  const [searching, setSearching] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [merging, setMerging] = useState<readonly TicketLine[] | null>(null);
  const pick = (no: string) => setPicked(picked.includes(no) ? picked.filter((p) => p !== no) : [...picked, no]);
  const { send, busy, armed, needsReason, giveReason, dropReason } = useSend();
  const current = lines.find((l) => l.ticketNo === selected);
  const nameOf = (id: string) => city.data?.units.find((u) => u.id === id)?.name ?? id;
  const choose = (place: number) => (event: KeyboardEvent) => {
    const unit = current?.suggestedUnits[place - 1];
    // a key held down must not run through the list
    if (current && unit && !event.repeat) send({ line: current, unitId: unit.unitId, unitName: unit.name });
  };
  useShortcut('ArrowUp', w.up, () => move(-1));
  useShortcut('ArrowDown', w.down, () => move(1));
  useShortcut('1', w.send(1), choose(1));
  useShortcut('2', w.send(2), choose(2));
  useShortcut('3', w.send(3), choose(3));
  useShortcut('/', w.search, () => setSearching(selected));
  useShortcut(' ', m.pick, () => { if (selected) pick(selected); });
  const chosen = lines.filter((l) => picked.includes(l.ticketNo));
  const merge = () => { const those = chosen.length ? chosen : current ? [current] : []; if (those.length) setMerging(those); };
  useShortcut('M', m.mergeKey, merge);
  useShortcut('Enter', w.open, () => { if (current) void navigate(`/tickets/${current.ticketNo}`); });
  return (
    <>
      {chosen.length > 0 && (
        <div className="panel board-picked" role="status">
          <span>{m.picked(chosen.length)}</span>
          <Button size="small" type="primary" onClick={merge} title="M" aria-keyshortcuts="M">{m.merge} <kbd>M</kbd></Button>
          <Button size="small" onClick={() => setPicked([])}>{m.clear}</Button>
        </div>
      )}
      <ul className="board">
        {lines.map((line) => (
          <BoardRow
            key={line.ticketNo} line={line} selected={line.ticketNo === selected} busy={busy} picked={picked.includes(line.ticketNo)} onPick={() => pick(line.ticketNo)} searching={searching === line.ticketNo} armedUnit={armed?.line.ticketNo === line.ticketNo ? armed.unitId : null}
            onSelect={() => select(line.ticketNo)} onSend={(unitId, unitName) => send({ line, unitId, unitName: unitName ?? nameOf(unitId) })}
          />
        ))}
      </ul>
      {merging && <MergeModal lines={merging} onClose={() => setMerging(null)} onDone={() => { setMerging(null); setPicked([]); }} />}
      <ReasonModal open={needsReason !== null} title={w.pushDown} busy={busy} onClose={dropReason} onConfirm={giveReason} />
    </>
  );
}
